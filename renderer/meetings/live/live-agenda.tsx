import { Check } from 'lucide-react'
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { Bodies } from '../../app/use-bodies.ts'
import { Panel } from '../../ui/panel.tsx'
import { presenterOf } from '../agenda-list.tsx'
import { minutesOf, minutesOver, secondsOf } from '../meeting-clock.ts'
import type { Item, Meeting } from '../types.ts'
import css from './live.module.css'

type LiveAgendaProps = { meeting: Meeting; bodies: Bodies; now: Date; onGo: (item: Item) => void }

/** The items with the minutes planned and really taken; over time is said in words. */
export function LiveAgenda({ meeting, bodies, now, onGo }: LiveAgendaProps) {
  const { t } = useTranslation('meetings')
  const current = useRef<HTMLLIElement>(null)
  useEffect(() => {
    if (meeting.currentItemId !== null) current.current?.scrollIntoView({ block: 'nearest' })
  }, [meeting.currentItemId])
  const planned = meeting.agenda.reduce((sum, { minutesPlanned }) => sum + minutesPlanned, 0)
  const used = meeting.agenda.reduce((sum, item) => sum + secondsOf(item, now), 0)
  return (
    <Panel
      padded={false}
      title={t('tab.agenda')}
      extra={<span className={css.quiet}>{t('item.used', { used: minutesOf(used), planned })}</span>}
    >
      <ol className={css.agenda}>
        {meeting.agenda.map((item) => {
          const isCurrent = item.id === meeting.currentItemId
          const seconds = secondsOf(item, now)
          const over = minutesOver(seconds, item.minutesPlanned)
          return (
            <li key={item.id} ref={isCurrent ? current : null}>
              <button
                type="button"
                className={css.agendaItem}
                aria-current={isCurrent ? 'step' : undefined}
                data-treated={item.state === 'treated'}
                onClick={() => onGo(item)}
              >
                <span className={css.ordinal}>{item.ordinal}</span>
                <span className={css.itemTitle}>{item.title}</span>
                {item.state === 'treated' && (
                  <Check size={16} className={css.done} aria-label={t('itemState.treated')} />
                )}
                <span className={css.itemBy}>{presenterOf(item, bodies)}</span>
                <span className={css.itemTime} data-over={over > 0} data-current={isCurrent}>
                  {seconds === 0
                    ? t('item.planned', { count: item.minutesPlanned })
                    : over > 0
                      ? t('item.over', {
                          used: minutesOf(seconds),
                          planned: item.minutesPlanned,
                          count: over,
                        })
                      : t('item.used', { used: minutesOf(seconds), planned: item.minutesPlanned })}
                </span>
              </button>
            </li>
          )
        })}
      </ol>
    </Panel>
  )
}
