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
import { type ComponentType, lazy } from 'react'

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

export type ShellPage = {
  /** Also its address (`#/reports`) and the key of its name in the words of the shell. */
  key: PageKey
  icon: LucideIcon
  /** The digit that goes to it with Alt, and its place in the navigation. */
  digit: number
  component: ComponentType
  /** Pages of three columns start with the navigation as a rail. */
  startsOnRail?: boolean
  /** Below the line in the navigation: what rules the work rather than the work. */
  background?: boolean
  /** Which overdue count stands beside its name. */
  count?: 'reports' | 'tasks'
}

/** Every page, in the order of the navigation. Each loads its own code when it is first opened. */
export const pages: ShellPage[] = [
  {
    key: 'overview',
    icon: LayoutGrid,
    digit: 1,
    component: lazy(() => import('../overview/overview-page.tsx')),
  },
  {
    key: 'programme',
    icon: CalendarDays,
    digit: 2,
    component: lazy(() => import('../programme/programme-page.tsx')),
  },
  { key: 'meetings', icon: Users, digit: 3, component: lazy(() => import('../meetings/meetings-page.tsx')) },
  {
    key: 'tasks',
    icon: SquareCheck,
    digit: 4,
    count: 'tasks',
    component: lazy(() => import('../tasks/tasks-page.tsx')),
  },
  {
    key: 'reports',
    icon: Table,
    digit: 5,
    count: 'reports',
    component: lazy(() => import('../reports/matrix-page.tsx')),
  },
  {
    key: 'intake',
    icon: Inbox,
    digit: 6,
    startsOnRail: true,
    component: lazy(() => import('../intake/intake-page.tsx')),
  },
  {
    key: 'summary',
    icon: ChartColumn,
    digit: 7,
    component: lazy(() => import('../reports/summary-page.tsx')),
  },
  {
    key: 'committee',
    icon: BookMarked,
    digit: 8,
    background: true,
    component: lazy(() => import('../committee/committee-page.tsx')),
  },
  {
    key: 'history',
    icon: History,
    digit: 9,
    background: true,
    component: lazy(() => import('../history/history-page.tsx')),
  },
  {
    key: 'settings',
    icon: Settings,
    digit: 0,
    background: true,
    component: lazy(() => import('../settings/settings-page.tsx')),
  },
]

/** The page an address belongs to: "/reports?unit=…" is `reports`; undefined for none. */
export function pageAt(path: string): ShellPage | undefined {
  const first = /^\/?([a-z]+)/.exec(path)?.[1]
  return pages.find((page) => page.key === first)
}
