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
import { formatDay } from '../../ui/date-text.ts'
import { DockedDetail, useNarrow } from '../../ui/docked-detail.tsx'
import { Columns, Page, Stack } from '../../ui/page.tsx'
import { Panel } from '../../ui/panel.tsx'
import { useKeys } from '../../ui/use-keys.ts'
import { useNow } from '../meeting-clock.ts'
import { MeetingStatus } from '../meeting-status.tsx'
import { PreviousDecisions } from '../previous-decisions.tsx'
import { meetingSeenNow } from '../seen-now.ts'
import { namedBodies } from '../speakers.ts'
import type { Item, Meeting } from '../types.ts'
import { type MeetingsView, presentAddress } from '../use-meetings-view.ts'
import { AttendancePanel } from './attendance-panel.tsx'
import css from './live.module.css'
import { LiveAgenda } from './live-agenda.tsx'
import { LiveDesk } from './live-desk.tsx'
import { useComposer } from './use-composer.ts'
import { useGoing } from './use-going.ts'

type LivePageProps = { meeting: Meeting; bodies: Bodies; view: MeetingsView }

/** The desk the meeting is minuted at: agenda and attendance, what is said and decided, what the last meeting left. */
export function LivePage({ meeting: stored, bodies, view }: LivePageProps) {
  const { t } = useTranslation('meetings')
  const now = useNow()
  const isNarrow = useNarrow()
  useRailWish(true)
  const attendance = useRef<HTMLFieldSetElement>(null)
  const input = useRef<HTMLTextAreaElement>(null)
  const [isLookingBack, setLookingBack] = useState(false)
  const { currentItemId, go } = useGoing(stored)
  const meeting = useMemo(() => ({ ...stored, currentItemId }), [stored, currentItemId])
  const at = meeting.agenda.findIndex(({ id }) => id === meeting.currentItemId)
  const item = meeting.agenda[at] ?? null
  const named = useMemo(() => namedBodies(bodies, meeting.date), [bodies, meeting.date])
  const composer = useComposer({
    meeting,
    bodies,
    named,
    item,
    secretary: t('live.secretary'),
  })
  const turnTo = (to: Item | null, treated: boolean) => {
    // What is being said belongs to the item that ends.
    void composer.turnTo(to)
    go({ itemId: to?.id ?? null, treated })
    input.current?.focus()
  }
  const leave = async () => {
    if (await composer.store()) view.setMode('page')
  }
  const end = useMutation({
    mutationFn: async () => {
      if (!(await composer.store())) return false
      await client.meetings.advance({ ...(await meetingSeenNow(meeting.id)), to: 'held' })
      return true
    },
    onSuccess: (isHeld) => {
      if (!isHeld) return
      view.setTab('minutes')
      offerUndo(t('advanced', { title: meeting.title, state: t('state.held') }))
    },
  })
  const next = () => {
    const untreated = meeting.agenda.filter(({ state }) => state === 'open')
    const following = at < 0 ? untreated[0] : meeting.agenda[at + 1]
    if (following || at >= 0) turnTo(following ?? null, at >= 0)
  }
  const back = () => {
    const before = at < 0 ? meeting.agenda.at(-1) : meeting.agenda[at - 1]
    if (before) turnTo(before, false)
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
  const when = `${formatDay(meeting.date)} · ${meeting.place}`
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
      title={
        <span className={css.title} title={meeting.title}>
          {meeting.title}
        </span>
      }
      facts={
        <span className={css.facts}>
          <MeetingStatus meeting={meeting} tag />
          <span className={css.when} title={when}>
            {when}
          </span>
        </span>
      }
      actions={
        <>
          <span className={css.since}>
            {!isNarrow && meeting.startedAt && t('live.since', { time: formatTime(meeting.startedAt) })}
          </span>
          <strong className={css.clock}>{formatTime(now.toISOString())}</strong>
          {item ? (
            <Button icon={<CirclePause size={16} />} onClick={() => turnTo(null, false)}>
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
          <Button icon={<FileText size={16} />} onClick={() => void leave()}>
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
          <LiveAgenda meeting={meeting} bodies={bodies} now={now} onGo={(next) => turnTo(next, false)} />
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
            <PreviousDecisions meeting={meeting} bodies={bodies} />
          </DockedDetail>
        )}
        {!isNarrow && (
          <Panel padded={false} width={300} title={previousTitle}>
            <PreviousDecisions meeting={meeting} bodies={bodies} />
          </Panel>
        )}
      </Columns>
    </Page>
  )
}
