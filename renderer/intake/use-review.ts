import { useQuery } from '@tanstack/react-query'
import { type RefObject, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { periodOf, periodSpan } from '../../shared/domain/period.ts'
import { api } from '../app/rpc.ts'
import { toast } from '../ui/undo-toast.tsx'
import type { Decision, IndicatorName, IntakeDetail, IntakeItem } from './intake-types.ts'
import {
  nextPending,
  periodKey,
  type ReviewEntry,
  reviewEntries,
  stepFrom,
  unitKey,
} from './review-entries.ts'
import { useDecide } from './use-decide.ts'
import { useFacts } from './use-facts.ts'

/** What the officer looks at: an entry of the list and a cell of a sheet are one selection. */
export type Selection = { key: string | null; sheet: string | null; cell: string | null }
/** `indicator`: chosen already for an item whose cell holds no number, which is asked for next. */
export type Editing = { key: string; what: 'value' | 'indicator'; indicator: IndicatorName | null } | null
export type FactKind = 'unit' | 'period'

export type ReviewActs = {
  editing: Editing
  /** The day whose units and indicators the file is read by. */
  day: string
  select(key: string): void
  step(step: 1 | -1): void
  accept(item: IntakeItem): void
  correctTo(item: IntakeItem, value: number): void
  chooseIndicator(item: IntakeItem, indicator: IndicatorName): void
  ignore(item: IntakeItem): void
  remember(item: IntakeItem): void
  undecide(item: IntakeItem): void
  edit(item: IntakeItem, what: 'value' | 'indicator'): void
  stopEditing(): void
  confirmFact(kind: FactKind): void
  /** Opens the select of the unit or period above the sheet. */
  openFact(kind: FactKind): void
}

const accepted: Decision = { action: 'accept', value: null, indicatorId: null }
const ignored: Decision = { action: 'ignore', value: null, indicatorId: null }
/** A cell another page sends the officer to. */
export type CellInFile = { sheet: string; cell: string }

const nothing: Selection = { key: null, sheet: null, cell: null }

/** The figure an item would enter with now. */
export const shownValue = (item: IntakeItem) => item.decision?.value ?? item.value

/** Figures of the same row that hang on the question of this one. */
export const followersOf = (item: IntakeItem, detail: IntakeDetail) =>
  detail.items.filter((other) => other.follows === item.key)

/** Whether its row's name is worth remembering: it is given an indicator that is not called so. */
export function canRemember(item: IntakeItem): boolean {
  if (item.label === '' || item.indicator === null || item.label.length > 200) return false
  if (item.kind === 'value' && item.confidence === 'sure' && item.decision?.action !== 'reassign')
    return false
  return item.label.toLocaleLowerCase('vi') !== item.indicator.name.toLocaleLowerCase('vi')
}

/** Everything the review of one file can do; the page gives it the keys, the panels the buttons. */
export function useReview(
  detail: IntakeDetail,
  list: RefObject<HTMLDivElement | null>,
  at: CellInFile | null,
) {
  const { t } = useTranslation('intake')
  // The figure of a cell goes by the cell; a cell without one is only shown.
  const [chosen, setChosen] = useState<Selection>(at ? { key: `${at.sheet}!${at.cell}`, ...at } : nothing)
  const [editing, setEditing] = useState<Editing>(null)
  const facts = useFacts(detail)
  const decide = useDecide(detail.id)

  const listedItem = detail.items.find((item) => item.key === chosen.key)
  const needsAsking = chosen.key !== null && !chosen.key.startsWith('@') && listedItem === undefined
  const asked = useQuery({
    ...api.intake.item.queryOptions({ input: { id: detail.id, key: chosen.key ?? '' } }),
    enabled: needsAsking,
  })
  const seen = needsAsking && asked.data?.key === chosen.key ? asked.data : null
  const entries = useMemo(() => reviewEntries(detail, seen), [detail, seen])
  const first = entries.find((entry) => entry.pending) ?? null
  const selection = chosen === nothing && first ? placeOfEntry(first, detail) : chosen
  const current = entries.find((entry) => entry.key === selection.key) ?? null

  const show = (entry: ReviewEntry) => {
    setEditing(null)
    setChosen(placeOfEntry(entry, detail))
    list.current?.focus({ preventScroll: true })
  }
  const goOn = (key: string) => {
    const next = nextPending(entries, key)
    if (next) return show(next)
    setEditing(null)
    list.current?.focus({ preventScroll: true })
    toast(t('decide.allSeen'))
  }
  /** Decides about an item and about those of its row that hang on the same question. */
  const say = (
    item: IntakeItem,
    decision: Decision | null,
    followers: Decision | null,
    rememberName?: string,
  ) =>
    decide.mutate({
      decisions: [
        { item, decision },
        ...followersOf(item, detail)
          .filter((follower) => decision === null || follower.decision === null)
          .map((follower) => ({ item: follower, decision: followers })),
      ],
      ...(rememberName === undefined ? {} : { rememberName }),
    })

  const acts: ReviewActs = {
    editing,
    day:
      detail.period === null ? detail.receivedDate : periodSpan(periodOf(detail.period), 'calendar').cutOff,
    select: (key) => {
      const entry = entries.find((one) => one.key === key)
      if (entry) show(entry)
    },
    step: (step) => {
      const entry = stepFrom(entries, selection.key, step)
      if (entry) show(entry)
    },
    accept: (item) => {
      const undecided = item.confidence === 'check' && item.decision === null
      if (undecided || item.decision?.action === 'ignore') {
        say(item, accepted, accepted)
      }
      goOn(item.key)
    },
    correctTo: (item, value) => {
      const indicatorId = editing?.indicator?.id ?? item.decision?.indicatorId ?? null
      const action = indicatorId === null ? 'correct' : actionFor(item)
      say(item, { action, value, indicatorId }, { ...accepted, ...(indicatorId && { action, indicatorId }) })
      goOn(item.key)
    },
    chooseIndicator: (item, indicator) => {
      if (item.value === null && item.decision?.value == null) {
        return setEditing({ key: item.key, what: 'value', indicator })
      }
      const chosen = { action: actionFor(item), value: null, indicatorId: indicator.id }
      say({ ...item, indicator }, { ...chosen, value: item.decision?.value ?? null }, chosen)
      setEditing(null)
      list.current?.focus({ preventScroll: true })
    },
    ignore: (item) => {
      say(item, ignored, ignored)
      goOn(item.key)
    },
    remember: (item) => {
      const decision: Decision =
        item.decision && item.decision.action !== 'ignore'
          ? {
              action: item.decision.action,
              value: item.decision.value,
              indicatorId: item.decision.indicatorId,
            }
          : accepted
      say(item, decision, { ...decision, value: null }, item.label)
      toast(t('decide.remembered', { label: item.label, name: item.indicator?.name ?? '' }))
      goOn(item.key)
    },
    undecide: (item) => say(item, null, null),
    edit: (item, what) => setEditing({ key: item.key, what, indicator: null }),
    stopEditing: () => {
      setEditing(null)
      list.current?.focus({ preventScroll: true })
    },
    confirmFact: (kind) => {
      if (facts.confirm(kind)) goOn(kind === 'unit' ? unitKey : periodKey)
      else facts.setOpen(kind)
    },
    openFact: (kind) => facts.setOpen(kind),
  }
  return {
    acts,
    entries,
    current,
    selection,
    facts,
    /** A cell chosen in the sheet; with the item it is the figure of, when it is one. */
    selectCell: (sheet: string, cell: string, key: string | null) => {
      setEditing(null)
      setChosen({ key, sheet, cell })
      list.current?.focus({ preventScroll: true })
    },
    selectSheet: (sheet: string) => setChosen({ key: selection.key, sheet, cell: null }),
  }
}

/** Giving an indicator to a hidden figure takes it; to any other it only says what it counts. */
const actionFor = (item: IntakeItem) => (item.kind === 'hidden' ? ('take' as const) : ('reassign' as const))

/** Where an entry stands in the sheets. */
function placeOfEntry(entry: ReviewEntry, detail: IntakeDetail): Selection {
  if (entry.kind === 'item') return { key: entry.key, sheet: entry.item.sheet, cell: entry.item.cell }
  if (entry.kind === 'notice') return { key: entry.key, sheet: entry.notice.sheet, cell: entry.notice.cell }
  const { sources } = entry.kind === 'unit' ? detail.unitFinding : detail.periodFinding
  const match = /^(.*)!([A-Z]+\d+)$/.exec(sources[0]?.where ?? '')
  return { key: entry.key, sheet: match?.[1] ?? null, cell: match?.[2] ?? null }
}
