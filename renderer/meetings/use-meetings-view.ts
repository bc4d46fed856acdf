import { useMemo } from 'react'
import { useSearchParams } from 'react-router'
import { conclusionKinds, conclusionStates } from '../../shared/domain/conclusion-state.ts'
import { meetingStates } from '../../shared/domain/meeting-state.ts'
import type { ConclusionKind, ConclusionState, MeetingState } from './types.ts'

export const listViews = ['list', 'conclusions', 'documents', 'proposals'] as const
export type ListView = (typeof listViews)[number]
export const meetingTabs = ['prepare', 'people', 'agenda', 'minutes', 'conclusions', 'documents'] as const
export type MeetingTab = (typeof meetingTabs)[number]
/** How an open meeting is shown: its page, the desk it is minuted at, or the wall. */
export type MeetingMode = 'page' | 'live' | 'present'

/** Papers to bodies and units; `to` null is all who would get one. */
export type Issuing = { kind: 'reminderLetter' | 'taskSheet'; to: string[] | null }

export type MeetingsFilter = {
  years: number[]
  seriesIds: string[]
  /** Of meetings. */
  states: MeetingState[]
  /** Of conclusions. */
  kinds: ConclusionKind[]
  standings: ConclusionState[]
  bodyIds: string[]
  text: string
}

export const noFilter: MeetingsFilter = {
  years: [],
  seriesIds: [],
  states: [],
  kinds: [],
  standings: [],
  bodyIds: [],
  text: '',
}

export type MeetingsView = {
  view: ListView
  filter: MeetingsFilter
  isFiltered: boolean
  openId: string | null
  /** The tab the address asks for; without one the meeting opens where its state has work. */
  tab: MeetingTab | null
  /** The row of the tab that is open: a person, an item, a conclusion. */
  rowId: string | null
  mode: MeetingMode
  /** The letters or sheets that are being issued from the register. */
  issuing: Issuing | null
  setView: (view: ListView) => void
  setFilter: (change: Partial<MeetingsFilter>) => void
  /** Opens a meeting; "back" returns to the list. */
  open: (id: string, at?: { tab?: MeetingTab; rowId?: string; mode?: MeetingMode }) => void
  close: () => void
  setTab: (tab: MeetingTab, rowId?: string | null) => void
  setRow: (rowId: string | null) => void
  setMode: (mode: MeetingMode) => void
  setIssuing: (issuing: Issuing | null) => void
}

/** What the filter part of an address says; what it does not know is left out. */
export function filterOf(params: URLSearchParams): MeetingsFilter {
  const listed = (key: string) => (params.get(key) ?? '').split(',').filter(Boolean)
  const known = <Value extends string>(key: string, values: readonly Value[]) =>
    values.filter((value) => listed(key).includes(value))
  return {
    years: listed('year').map(Number).filter(Number.isInteger),
    seriesIds: listed('series'),
    states: known('state', meetingStates),
    kinds: known('kind', conclusionKinds),
    standings: known('standing', conclusionStates),
    bodyIds: listed('body'),
    text: params.get('q') ?? '',
  }
}

/** The filter as it stands in an address; what is not set is not there. */
export function filterParams(filter: MeetingsFilter): Record<string, string> {
  const values: Record<string, string> = {
    year: filter.years.join(','),
    series: filter.seriesIds.join(','),
    state: filter.states.join(','),
    kind: filter.kinds.join(','),
    standing: filter.standings.join(','),
    body: filter.bodyIds.join(','),
    q: filter.text,
  }
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== ''))
}

function issuingOf(params: URLSearchParams): Issuing | null {
  const kind = params.get('issue')
  if (kind !== 'reminderLetter' && kind !== 'taskSheet') return null
  return { kind, to: params.get('to')?.split(',') ?? null }
}

/** Address of a meeting on the wall, for the window that is put there. */
export const presentAddress = (id: string): string => `#/meetings?id=${id}&mode=present`

/** What the page shows stands in its address: `/meetings?id=…&tab=conclusions&row=…`, `/meetings?view=conclusions&year=2024`. */
export function useMeetingsView(): MeetingsView {
  const [params, setParams] = useSearchParams()
  const view = listViews.find((one) => one === params.get('view')) ?? 'list'
  const tab = meetingTabs.find((one) => one === params.get('tab')) ?? null
  const asked = params.get('mode')
  const filter = useMemo(() => filterOf(params), [params])
  const patch = (changes: Record<string, string | null>, replace = true) =>
    setParams(
      (before) => {
        const after = new URLSearchParams(before)
        for (const [key, value] of Object.entries(changes)) {
          if (value === null || value === '') after.delete(key)
          else after.set(key, value)
        }
        return after
      },
      { replace },
    )
  return {
    view,
    filter,
    isFiltered: Object.keys(filterParams(filter)).length > 0,
    openId: params.get('id'),
    tab,
    rowId: params.get('row'),
    issuing: issuingOf(params),
    mode: asked === 'live' || asked === 'present' ? asked : 'page',
    setView: (next) => setParams(next === 'list' ? {} : { view: next }, { replace: true }),
    setFilter: (change) =>
      setParams(
        { ...(view === 'list' ? {} : { view }), ...filterParams({ ...filter, ...change }) },
        { replace: true },
      ),
    open: (id, at = {}) =>
      patch({ id, tab: at.tab ?? null, row: at.rowId ?? null, mode: at.mode ?? null }, false),
    close: () => patch({ id: null, tab: null, row: null, mode: null }),
    setTab: (next, rowId = null) => patch({ tab: next, row: rowId }),
    setRow: (rowId) => patch({ row: rowId }),
    setIssuing: (issuing) => patch({ issue: issuing?.kind ?? null, to: issuing?.to?.join(',') ?? null }),
    setMode: (mode) => patch({ mode: mode === 'page' ? null : mode }),
  }
}
