import { useMutation } from '@tanstack/react-query'
import { Button } from 'antd'
import { CirclePause, CirclePlay, FileText, Presentation } from 'lucide-react'
import { useMemo, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { formatTime } from '../../../shared/domain/day-text.ts'
import { offerUndo } from '../../app/offer-undo.ts'
import { useRailWish } from '../../app/rail.ts'
import { client } from '../../app/rpc.ts'
import type { Bodies } from '../../app/use-bodies.ts'
import { confirm } from '../../ui/confirm.tsx'
import { formatDay, weekdayOf } from '../../ui/date-text.ts'
import { DockedDetail, useNarrow } from '../../ui/docked-detail.tsx'
import { Columns, Page, Stack } from '../../ui/page.tsx'
import { Panel } from '../../ui/panel.tsx'
import { useKeys } from '../../ui/use-keys.ts'
import { useNow } from '../meeting-clock.ts'
import { MeetingStatus } from '../meeting-status.tsx'
import { PreviousDecisions } from '../previous-decisions.tsx'
import { meetingSeenNow } from '../seen-now.ts'
import { defaultSpeaker, namedBodies } from '../speakers.ts'
import type { Meeting } from '../types.ts'
import { type MeetingsView, presentAddress } from '../use-meetings-view.ts'
import { AttendancePanel } from './attendance-panel.tsx'
import css from './live.module.css'
import { LiveAgenda } from './live-agenda.tsx'
import { LiveDesk } from './live-desk.tsx'
import { useComposer } from './use-composer.ts'

type LivePageProps = { meeting: Meeting; bodies: Bodies; view: MeetingsView }

/** The desk the meeting is minuted at: agenda and attendance, what is said and decided, what the last meeting left. */
export function LivePage({ meeting, bodies, view }: LivePageProps) {
  const { t, i18n } = useTranslation('meetings')
  const now = useNow()
  const isNarrow = useNarrow()
  useRailWish(true)
  const attendance = useRef<HTMLFieldSetElement>(null)
  const input = useRef<HTMLTextAreaElement>(null)
  const [isLookingBack, setLookingBack] = useState(false)
  const at = meeting.agenda.findIndex(({ id }) => id === meeting.currentItemId)
  const item = meeting.agenda[at] ?? null
  const named = useMemo(() => namedBodies(bodies, meeting.date), [bodies, meeting.date])
  const composer = useComposer({
    meeting,
    bodies,
    named,
    item,
    firstSpeaker: defaultSpeaker(meeting, item) ?? null,
    secretary: t('live.secretary'),
  })
  const go = useMutation({
    mutationFn: async ({ itemId, treated }: { itemId: string | null; treated: boolean }) => {
      // What is being said belongs to the item that ends.
      if (!(await composer.finish())) return
      await client.meetings.goToItem({ meetingId: meeting.id, itemId, treated })
    },
    onSuccess: () => input.current?.focus(),
  })
  const end = useMutation({
    mutationFn: async () => {
      await composer.store()
      await client.meetings.advance({ ...(await meetingSeenNow(meeting.id)), to: 'held' })
    },
    onSuccess: async () => {
      view.setTab('minutes')
      await offerUndo(t('advanced', { title: meeting.title, state: t('state.held') }))
    },
  })
  const next = () => {
    const untreated = meeting.agenda.filter(({ state }) => state === 'open')
    const following = at < 0 ? untreated[0] : meeting.agenda[at + 1]
    if (following || at >= 0) go.mutate({ itemId: following?.id ?? null, treated: at >= 0 })
  }
  const back = () => {
    const before = at < 0 ? meeting.agenda.at(-1) : meeting.agenda[at - 1]
    if (before) go.mutate({ itemId: before.id, treated: false })
  }
  const finishMeeting = async () => {
    const open = meeting.agenda.filter(({ state }) => state === 'open').length
    const isSure = await confirm({
      title: t('live.endTitle', { title: meeting.title }),
      detail: open > 0 ? t('live.endOpen', { count: open }) : t('live.endDetail'),
      verb: t('step.held'),
    })
    if (isSure) end.mutate()
  }
  const previousTitle = meeting.previous
    ? t('previous.of', { day: formatDay(meeting.previous.date) })
    : t('previous.title')
  const present = () => window.open(presentAddress(meeting.id), '_blank')
  useKeys(t('live.title'), [
    { keys: 'Alt+ArrowDown', label: t('live.next'), run: next, when: meeting.agenda.length > 0 },
    { keys: 'Alt+ArrowUp', label: t('live.back'), run: back, when: meeting.agenda.length > 0 },
    {
      keys: 'F7',
      label: t('previous.title'),
      run: () => setLookingBack((before) => !before),
      when: isNarrow,
    },
    {
      keys: 'F4',
      label: t('attendance.title'),
      run: () => {
        const isThere = attendance.current?.contains(document.activeElement)
        if (isThere) input.current?.focus()
        else attendance.current?.querySelector<HTMLElement>('button[tabindex="0"]')?.focus()
      },
    },
  ])
  return (
    <Page
      title={<span className={css.title}>{meeting.title}</span>}
      facts={
        <span className={css.facts}>
          {t('whenShort', {
            weekday: weekdayOf(meeting.date, i18n.language === 'en' ? 'en' : 'vi'),
            day: formatDay(meeting.date),
            place: meeting.place,
          })}
          <MeetingStatus meeting={meeting} tag />
        </span>
      }
      actions={
        <>
          <span className={css.since}>
            {meeting.startedAt && t('live.since', { time: formatTime(meeting.startedAt) })}
          </span>
          <strong className={css.clock}>{formatTime(now.toISOString())}</strong>
          {item ? (
            <Button
              icon={<CirclePause size={16} />}
              onClick={() => go.mutate({ itemId: null, treated: false })}
            >
              {t('live.pause')}
            </Button>
          ) : (
            <Button icon={<CirclePlay size={16} />} onClick={next} disabled={meeting.agenda.length === 0}>
              {t('live.resume')}
            </Button>
          )}
          {isNarrow && (
            <Button title="F7" onClick={() => setLookingBack(true)}>
              {t('previous.short')}
            </Button>
          )}
          <Button
            icon={<Presentation size={16} />}
            onClick={present}
            aria-label={t('present.short')}
            title={t('present.title')}
          >
            {!isNarrow && t('present.short')}
          </Button>
          <Button icon={<FileText size={16} />} onClick={() => view.setMode('page')}>
            {t('live.toPage')}
          </Button>
          <Button type="primary" loading={end.isPending} onClick={() => void finishMeeting()}>
            {t('step.held')}
          </Button>
        </>
      }
    >
      <Columns>
        <Stack width={256}>
          <LiveAgenda
            meeting={meeting}
            bodies={bodies}
            now={now}
            onGo={(itemId) => go.mutate({ itemId, treated: false })}
          />
          <AttendancePanel
            meeting={meeting}
            bodies={bodies}
            list={attendance}
            onLeave={() => input.current?.focus()}
          />
        </Stack>
        <LiveDesk
          meeting={meeting}
          bodies={bodies}
          named={named}
          item={item}
          now={now}
          composer={composer}
          input={input}
          view={view}
        />
        {isNarrow && isLookingBack && (
          <DockedDetail
            open
            width={380}
            label={t('previous.title')}
            title={previousTitle}
            onClose={() => setLookingBack(false)}
          >
            <PreviousDecisions previous={meeting.previous} bodies={bodies} />
          </DockedDetail>
        )}
        {!isNarrow && (
          <Panel padded={false} width={300} title={previousTitle}>
            <PreviousDecisions previous={meeting.previous} bodies={bodies} />
          </Panel>
        )}
      </Columns>
    </Page>
  )
}
