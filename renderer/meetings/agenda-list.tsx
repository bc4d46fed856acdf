import { GripVertical } from 'lucide-react'
import { type DragEvent, type KeyboardEvent, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Bodies } from '../app/use-bodies.ts'
import { Status } from '../ui/status.tsx'
import css from './agenda-list.module.css'
import { beforeOf } from './item-draft.ts'
import { minutesOf } from './meeting-clock.ts'
import type { Item } from './types.ts'

type AgendaListProps = {
  items: Item[]
  bodies: Bodies
  openId: string | null
  isFixed: boolean
  onOpen: (id: string) => void
  /** Puts an item before another one, null for the end. */
  onMove: (item: Item, before: string | null) => void
}

/** The items in their order: dragged, or moved by Alt ↑ ↓; ↑ ↓ walk them, Enter opens. */
export function AgendaList({ items, bodies, openId, isFixed, onOpen, onMove }: AgendaListProps) {
  const { t } = useTranslation('meetings')
  const list = useRef<HTMLOListElement>(null)
  const [dragged, setDragged] = useState<number | null>(null)
  const [over, setOver] = useState<number | null>(null)
  const ids = items.map(({ id }) => id)
  const moveTo = (from: number, to: number) => {
    const before = beforeOf(ids, from, to)
    const item = items[from]
    if (before !== undefined && item && !isFixed) onMove(item, before)
  }
  const focus = (at: number) => list.current?.querySelectorAll<HTMLElement>('[data-row]')[at]?.focus()
  const onKeyDown = (event: KeyboardEvent, at: number) => {
    const by = event.key === 'ArrowUp' ? -1 : event.key === 'ArrowDown' ? 1 : 0
    if (by === 0) return
    event.preventDefault()
    event.stopPropagation()
    if (event.altKey) moveTo(at, at + by)
    else focus(at + by)
  }
  const drop = (event: DragEvent, at: number) => {
    event.preventDefault()
    if (dragged !== null) moveTo(dragged, at)
    setDragged(null)
    setOver(null)
  }
  return (
    <ol ref={list} className={css.list} aria-label={t('tab.agenda')}>
      {items.map((item, at) => (
        <li
          key={item.id}
          draggable={!isFixed}
          data-over={over === at && dragged !== at}
          onDragStart={() => setDragged(at)}
          onDragEnd={() => setDragged(null)}
          onDragOver={(event) => {
            if (dragged === null) return
            event.preventDefault()
            setOver(at)
          }}
          onDrop={(event) => drop(event, at)}
        >
          <button
            type="button"
            data-row
            className={css.row}
            aria-current={item.id === openId}
            onClick={() => onOpen(item.id)}
            onKeyDown={(event) => onKeyDown(event, at)}
          >
            <GripVertical size={14} aria-hidden className={css.grip} />
            <span className={css.ordinal}>{item.ordinal}</span>
            <span className={css.words}>
              <span className={css.title}>{item.title}</span>
              <span className={css.second}>
                {[
                  t(`agendaKind.${item.kind}`),
                  presenterOf(item, bodies),
                  item.askedBy && t('item.askedBy', { who: item.askedBy }),
                  item.carriedFrom && t('item.carriedFrom', { title: item.carriedFrom.meetingTitle }),
                ]
                  .filter(Boolean)
                  .join(' · ')}
              </span>
            </span>
            {item.state !== 'open' && (
              <Status tone={item.state === 'treated' ? 'ok' : 'info'}>{t(`itemState.${item.state}`)}</Status>
            )}
            {!item.quorumMet && item.state === 'treated' && (
              <Status tone="bad">{t('quorum.lostShort')}</Status>
            )}
            <span className={css.minutes}>
              {item.secondsUsed > 0
                ? t('item.used', { used: minutesOf(item.secondsUsed), planned: item.minutesPlanned })
                : t('item.planned', { count: item.minutesPlanned })}
            </span>
          </button>
        </li>
      ))}
    </ol>
  )
}

/** Who presents an item: the body, else who is named. */
export function presenterOf(item: Item, bodies: Bodies): string | null {
  return item.presenterBodyId === null ? item.presenter : bodies.short(item.presenterBodyId)
}
