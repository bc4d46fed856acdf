import { useMemo } from 'react'
import { useSearchParams } from 'react-router'
import { useWorkspace } from '../app/workspace.tsx'
import { addressOf, filterOf, filterParams, noFilter } from './task-filter.ts'
import type { Filter, Sort } from './types.ts'

export const taskViews = ['list', 'board', 'body', 'meeting', 'calendar', 'report'] as const
export type ViewKey = (typeof taskViews)[number]
export const taskSorts = ['urgency', 'deadline', 'lead', 'code', 'updated'] as const satisfies Sort[]
type FilePage = 'sheet' | 'form'
const askedActs = ['remind', 'answer', 'corrected'] as const

export type TaskView = {
  view: ViewKey
  filter: Filter
  sort: Sort
  isFiltered: boolean
  openId: string | null
  /** The act whose form the address opens with the task. */
  askedAct: (typeof askedActs)[number] | null
  /** The body or meeting whose page is open, in the views by body and by meeting. */
  chosenId: string | null
  /** The month of the calendar, as YYYY-MM. */
  month: string
  /** A sheet or a returned form is being read. */
  reading: FilePage | null
  setView: (view: ViewKey) => void
  setFilter: (change: Partial<Filter>) => void
  setSort: (sort: Sort) => void
  open: (id: string | null) => void
  choose: (id: string | null) => void
  setMonth: (month: string) => void
  setReading: (page: FilePage | null) => void
  /** Goes to a view with this filter alone; "back" returns. */
  show: (view: ViewKey, filter: Partial<Filter>, sort?: Sort) => void
}

/** What the page shows stands in its address: `/tasks?view=body&of=…&status=overdue&sort=deadline&id=…`. */
export function useTaskView(): TaskView {
  const { today } = useWorkspace()
  const [params, setParams] = useSearchParams()
  const view = taskViews.find((one) => one === params.get('view')) ?? 'list'
  const sort = taskSorts.find((one) => one === params.get('sort')) ?? 'urgency'
  const filter = useMemo(() => filterOf(params), [params])
  const month = params.get('m') ?? ''
  const read = params.get('read')
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
  const base = (next: ViewKey, by: Sort): Record<string, string> => ({
    ...(next === 'list' ? {} : { view: next }),
    ...(by === 'urgency' ? {} : { sort: by }),
  })
  const kept = (keys: string[]) =>
    Object.fromEntries(keys.flatMap((key) => (params.get(key) ? [[key, params.get(key) ?? '']] : [])))
  return {
    view,
    filter,
    sort,
    isFiltered: addressOf(filter) !== '',
    openId: params.get('id'),
    askedAct: askedActs.find((act) => act === params.get('act')) ?? null,
    chosenId: params.get('of'),
    month: /^\d{4}-(0[1-9]|1[0-2])$/.test(month) ? month : today.slice(0, 7),
    reading: read === 'sheet' || read === 'form' ? read : null,
    setView: (next) => patch({ view: next === 'list' ? null : next, id: null, act: null, of: null }),
    setFilter: (change) =>
      setParams(
        { ...base(view, sort), ...kept(['m', 'of']), ...filterParams({ ...filter, ...change }) },
        { replace: true },
      ),
    setSort: (next) => patch({ sort: next === 'urgency' ? null : next }),
    open: (id) => patch({ id, act: null }),
    choose: (id) => patch({ of: id, id: null, act: null }),
    setMonth: (next) => patch({ m: next }),
    setReading: (page) => patch({ read: page, id: null }),
    show: (next, change, by = 'urgency') =>
      setParams({ ...base(next, by), ...filterParams({ ...noFilter, ...change }) }),
  }
}
