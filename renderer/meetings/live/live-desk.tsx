import { type RefObject, useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { formatTime } from '../../../shared/domain/day-text.ts'
import type { NamedBody } from '../../../shared/domain/quick-bodies.ts'
import type { Bodies } from '../../app/use-bodies.ts'
import { KeyHint } from '../../ui/key-hint.tsx'
import { PanelFoot } from '../../ui/panel.tsx'
import { Status } from '../../ui/status.tsx'
import { presenterOf } from '../agenda-list.tsx'
import { clockText, minutesOver, secondsOf } from '../meeting-clock.ts'
import type { Item, Meeting } from '../types.ts'
import type { MeetingsView } from '../use-meetings-view.ts'
import { Composer as ComposerBox } from './composer.tsx'
import css from './live.module.css'
import { LiveDecisions } from './live-decisions.tsx'
import type { Composer } from './use-composer.ts'

type LiveDeskProps = {
  meeting: Meeting
  bodies: Bodies
  named: readonly NamedBody[]
  item: Item | null
  now: Date
  composer: Composer
  input: RefObject<HTMLTextAreaElement | null>
  view: MeetingsView
}

/** The item under way: what was said in its order, what was decided, and the line that is typed. */
export function LiveDesk({ meeting, bodies, named, item, now, composer, input, view }: LiveDeskProps) {
  const { t } = useTranslation('meetings')
  const remarks = meeting.remarks.filter(
    ({ id, agendaItemId }) => agendaItemId === (item?.id ?? null) && !composer.inHand.includes(id),
  )
  const [given, setGiven] = useState<string | null>(null)
  const end = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (remarks.length > 0) end.current?.scrollIntoView({ block: 'end' })
  }, [remarks.length])
  const isTaken = meeting.people.some(({ attendance }) => attendance !== 'unknown')
  const seconds = item ? secondsOf(item, now) : 0
  const over = item ? minutesOver(seconds, item.minutesPlanned) : 0
  return (
    <section className={css.desk} data-panel tabIndex={-1} aria-label={t('live.desk')}>
      <header className={css.deskHead}>
        <h2>{item ? `${item.ordinal}. ${item.title}` : t(pauseWords(meeting))}</h2>
        {item && (
          <span className={css.timer}>
            {presenterOf(item, bodies) && (
              <span>{t('live.presents', { who: presenterOf(item, bodies) })}</span>
            )}
            <strong role="timer">{clockText(seconds)}</strong>
            <span>{t('live.ofMinutes', { count: item.minutesPlanned })}</span>
            {over > 0 && <span className={css.over}>{t('live.over', { count: over })}</span>}
          </span>
        )}
      </header>
      {isTaken && !meeting.quorum.met && (
        <p className={css.lost} role="alert">
          <Status tone="bad">
            {t('live.quorumLost', {
              present: meeting.quorum.present,
              total: meeting.quorum.total,
              needed: meeting.quorum.needed,
            })}
          </Status>
        </p>
      )}
      <div className={css.said} role="log" aria-label={t('live.said')}>
        {remarks.length === 0 && <p className={css.hint}>{t('live.nothingSaid')}</p>}
        {remarks.map((remark) => (
          <button
            key={remark.id}
            type="button"
            className={css.remark}
            title={t('live.mend')}
            onClick={() => {
              void composer.load(remark).then(() => input.current?.focus())
            }}
          >
            <span className={css.time}>{remark.time}</span>
            <strong>{remark.speaker}:</strong> {remark.text}
          </button>
        ))}
        <div ref={end} />
      </div>
      <LiveDecisions meeting={meeting} item={item} bodies={bodies} view={view} />
      <ComposerBox
        meeting={meeting}
        bodies={bodies}
        named={named}
        composer={composer}
        input={input}
        lastRemark={remarks.at(-1) ?? null}
        onGiven={setGiven}
      />
      <PanelFoot>
        <KeyHint keys="Alt ↓">{t('live.next')}</KeyHint>
        <KeyHint keys="F4">{t('live.attendanceKey')}</KeyHint>
        {!given && <KeyHint keys="@">{t('live.bodyKey')}</KeyHint>}
        <KeyHint keys="Ctrl Enter">{t('live.giveKey')}</KeyHint>
        {given && (
          <strong className={css.told} role="status" title={given}>
            {given}
          </strong>
        )}
        <span className={css.saved} role="status">
          {composer.saving
            ? t('save.saving')
            : composer.savedAt
              ? t('live.savedAt', { time: formatTime(composer.savedAt.toISOString()) })
              : t('save.byItself')}
        </span>
      </PanelFoot>
    </section>
  )
}

/** Before the first item, between two, after the last. */
function pauseWords({ agenda }: Meeting) {
  if (agenda.every(({ state }) => state === 'open')) return 'live.notBegun' as const
  return agenda.every(({ state }) => state === 'treated')
    ? ('live.allTreated' as const)
    : ('live.paused' as const)
}
