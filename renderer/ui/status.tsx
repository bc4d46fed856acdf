import {
  CircleAlert,
  CircleCheck,
  CircleMinus,
  Clock,
  Eye,
  type LucideIcon,
  RefreshCw,
  TriangleAlert,
} from 'lucide-react'
import type { ReactNode } from 'react'
import css from './status.module.css'

/** `bad` is for overdue, missing, wrong and nothing else. */
export type Tone = 'ok' | 'warn' | 'bad' | 'info' | 'idle'

const icons: Record<Tone, LucideIcon> = {
  ok: CircleCheck,
  warn: Clock,
  bad: CircleAlert,
  info: RefreshCw,
  idle: CircleMinus,
}

/** Icons a status may use instead of its tone's own. */
export const statusIcons = { look: Eye, caution: TriangleAlert }

type StatusProps = {
  tone: Tone
  /** Instead of the icon of the tone; `null` for words alone, where an icon in every row would be noise. */
  icon?: LucideIcon | null
  /** On a soft ground, for a head or a cell. */
  tag?: boolean
  children: ReactNode
}

/** A status as icon and words: colour never stands alone. */
export function Status({ tone, icon, tag = false, children }: StatusProps) {
  const Icon = icon === undefined ? icons[tone] : icon
  return (
    <span className={css.status} data-tone={tone} data-tag={tag}>
      {Icon && <Icon size="1.1em" aria-hidden className={tone === 'bad' ? css.filled : undefined} />}
      {children}
    </span>
  )
}
