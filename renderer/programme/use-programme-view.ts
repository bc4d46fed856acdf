import { useMemo } from 'react'
import { useSearchParams } from 'react-router'
import { useWorkspace } from '../app/workspace.tsx'
import { activityStates, type Filter } from './types.ts'

export const programmeViews = [
  'list',
  'timeline',
  'month',
  'body',
  'posture',
  'unit',
  'progress',
  'lookBack',
] as const
export type ViewKey = (typeof programmeViews)[number]

export const noFilter: Filter = {
  groupCodes: [],
  bodyIds: [],
  role: 'any',
  unitIds: [],
  months: [],
  tagIds: [],
  states: [],
  text: '',
}

export type ProgrammeView = {
  year: number
  view: ViewKey
  importing: boolean
  filter: Filter
  isFiltered: boolean
  /** The month (1–12) of the calendar. */
  month: number
  openId: string | null
  setYear: (year: number) => void
  setView: (view: ViewKey) => void
  setImporting: (importing: boolean) => void
  setFilter: (change: Partial<Filter>) => void
  setMonth: (month: number) => void
  open: (id: string | null) => void
  /** Goes to a view with this filter alone. */
  show: (view: ViewKey, filter: Partial<Filter>) => void
}

const listKeys = { group: 'groupCodes', body: 'bodyIds', unit: 'unitIds', tag: 'tagIds' } as const

/** The address of a filter: `group=I&body=…&role=lead&month=5,6&state=late&q=…`, without what is not set. */
export function filterParams(filter: Filter): Record<string, string> {
  const lists = Object.entries(listKeys).map(([key, name]) => [key, filter[name].join(',')])
  const rest = [
    ['role', filter.role === 'any' ? '' : filter.role],
    ['months', filter.months.join(',')],
    ['state', filter.states.join(',')],
    ['q', filter.text],
  ]
  return Object.fromEntries([...lists, ...rest].filter(([, value]) => value !== ''))
}

/** The filter an address holds; what it does not know is left out. */
export function filterOf(params: URLSearchParams): Filter {
  const list = (key: string) => (params.get(key) ?? '').split(',').filter(Boolean)
  const role = params.get('role')
  const states = list('state')
  return {
    groupCodes: list('group'),
    bodyIds: list('body'),
    role: role === 'lead' || role === 'support' ? role : 'any',
    unitIds: list('unit'),
    months: list('months')
      .map(Number)
      .filter((month) => Number.isInteger(month) && month >= 1 && month <= 12),
    tagIds: list('tag'),
    states: activityStates.filter((state) => states.includes(state)),
    text: params.get('q') ?? '',
  }
}

/** What the page shows stands in its address: `/programme?year=2024&view=timeline&body=…&id=…`. */
export function useProgrammeView(): ProgrammeView {
  const { committee, today } = useWorkspace()
  const [params, setParams] = useSearchParams()
  const asked = Number(params.get('year'))
  const year = Number.isInteger(asked) && asked >= 2000 ? asked : committee.currentYear
  const view = programmeViews.find((one) => one === params.get('view')) ?? 'list'
  const filter = useMemo(() => filterOf(params), [params])
  const month = Number(params.get('m')) || Number(today.slice(5, 7))
  const patch = (changes: Record<string, string | null>) =>
    setParams(
      (before) => {
        const after = new URLSearchParams(before)
        for (const [key, value] of Object.entries(changes)) {
          if (value === null || value === '') after.delete(key)
          else after.set(key, value)
        }
        return after
      },
      { replace: true },
    )
  const base = (next: ViewKey) => ({ year: String(year), ...(next === 'list' ? {} : { view: next }) })
  return {
    year,
    view,
    importing: params.get('import') !== null,
    filter,
    isFiltered: Object.keys(filterParams(filter)).length > 0,
    month: Math.min(12, Math.max(1, month)),
    openId: params.get('id'),
    setYear: (next) => patch({ year: String(next), id: null }),
    setView: (next) => patch({ view: next === 'list' ? null : next, id: null }),
    setImporting: (importing) => patch({ import: importing ? '1' : null, id: null }),
    setFilter: (change) =>
      setParams(
        {
          ...base(view),
          ...(params.get('m') ? { m: String(month) } : {}),
          ...filterParams({ ...filter, ...change }),
        },
        { replace: true },
      ),
    setMonth: (next) => patch({ m: String(next) }),
    open: (id) => patch({ id }),
    show: (next, change) =>
      setParams({ ...base(next), ...filterParams({ ...noFilter, ...change }) }, { replace: true }),
  }
}
