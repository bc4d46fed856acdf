import type { QueryClient } from '@tanstack/react-query'
import {
  BookMarked,
  CalendarDays,
  ChartColumn,
  History,
  Inbox,
  LayoutGrid,
  type LucideIcon,
  Settings,
  SquareCheck,
  Table,
  Users,
} from 'lucide-react'
import { type ComponentType, createElement, lazy, useState } from 'react'

export type PageKey =
  | 'overview'
  | 'programme'
  | 'meetings'
  | 'tasks'
  | 'reports'
  | 'intake'
  | 'summary'
  | 'committee'
  | 'history'
  | 'settings'

/** What the file of a page exports: the page and, for one that is shown first, how to ask ahead for what it shows. */
type PageCode = { default: ComponentType; ask?: (queryClient: QueryClient) => Promise<unknown> }

export type ShellPage = {
  /** Also its address (`#/reports`) and the key of its name in the words of the shell. */
  key: PageKey
  icon: LucideIcon
  /** The digit that goes to it with Alt, and its place in the navigation. */
  digit: number
  component: ComponentType
  /** Loads its code ahead, so that it is there when it is to be drawn. */
  load(): Promise<PageCode>
  /** Pages of three columns start with the navigation as a rail. */
  startsOnRail?: boolean
  /** Below the line in the navigation: what rules the work rather than the work. */
  background?: boolean
  /** Which overdue count stands beside its name. */
  count?: 'reports' | 'tasks'
}

/**
 * A page by its code. Once the code is there the page is drawn at once: whatever React has to wait for, however short,
 * it shows only a third of a second later.
 */
function loaded(load: () => Promise<PageCode>): Pick<ShellPage, 'component' | 'load'> {
  let ready: ComponentType | null = null
  const loadOnce = async () => {
    const page = await load()
    ready = page.default
    return page
  }
  const Later = lazy(loadOnce)
  return {
    component: () => {
      const [Page] = useState<ComponentType>(() => ready ?? Later)
      return createElement(Page)
    },
    load: loadOnce,
  }
}

/** Every page, in the order of the navigation. Each loads its own code when it is first opened. */
export const pages: ShellPage[] = [
  {
    key: 'overview',
    icon: LayoutGrid,
    digit: 1,
    ...loaded(async () => {
      const { default: OverviewPage, ask } = await import('../overview/overview-page.tsx')
      return { default: OverviewPage, ask }
    }),
  },
  {
    key: 'programme',
    icon: CalendarDays,
    digit: 2,
    ...loaded(() => import('../programme/programme-page.tsx')),
  },
  { key: 'meetings', icon: Users, digit: 3, ...loaded(() => import('../meetings/meetings-page.tsx')) },
  {
    key: 'tasks',
    icon: SquareCheck,
    digit: 4,
    count: 'tasks',
    ...loaded(() => import('../tasks/tasks-page.tsx')),
  },
  {
    key: 'reports',
    icon: Table,
    digit: 5,
    count: 'reports',
    ...loaded(() => import('../reports/matrix-page.tsx')),
  },
  {
    key: 'intake',
    icon: Inbox,
    digit: 6,
    startsOnRail: true,
    ...loaded(() => import('../intake/intake-page.tsx')),
  },
  {
    key: 'summary',
    icon: ChartColumn,
    digit: 7,
    ...loaded(() => import('../reports/summary-page.tsx')),
  },
  {
    key: 'committee',
    icon: BookMarked,
    digit: 8,
    background: true,
    ...loaded(() => import('../committee/committee-page.tsx')),
  },
  {
    key: 'history',
    icon: History,
    digit: 9,
    background: true,
    ...loaded(() => import('../history/history-page.tsx')),
  },
  {
    key: 'settings',
    icon: Settings,
    digit: 0,
    background: true,
    ...loaded(() => import('../settings/settings-page.tsx')),
  },
]

/** The page an address belongs to: "/reports?unit=…" is `reports`; undefined for none. */
export function pageAt(path: string): ShellPage | undefined {
  const first = /^\/?([a-z]+)/.exec(path)?.[1]
  return pages.find((page) => page.key === first)
}
