import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import { RecordHistory } from '../../app/record-history.tsx'
import { client } from '../../app/rpc.ts'
import { formatDay } from '../../ui/date-text.ts'
import { Stack } from '../../ui/page.tsx'
import { Panel } from '../../ui/panel.tsx'
import { Status } from '../../ui/status.tsx'
import { missingOfMeeting } from '../meeting-draft.ts'
import { MeetingForm } from '../meeting-form.tsx'
import css from '../page.module.css'
import { PreviousDecisions } from '../previous-decisions.tsx'
import { SaveLine } from '../save-line.tsx'
import { useSeries } from '../use-meeting.ts'
import type { MeetingTab } from '../use-meetings-view.ts'
import { useSavedDraft } from '../use-saved-draft.ts'
import type { TabProps } from './meeting-page.tsx'

/** What the meeting is and when, saved as it is typed; beside it what is still to be prepared and what the last one decided. */
export function PrepareTab({ meeting, bodies, view, isFixed }: TabProps) {
  const { t } = useTranslation('meetings')
  const series = useSeries()
  const saved = useSavedDraft({
    stored: meeting,
    save: (seen, fields) => client.meetings.save({ ...seen, fields }),
    isComplete: (fields) => missingOfMeeting(fields).length === 0,
  })
  const isAhead = meeting.state === 'planned' || meeting.state === 'convened'
  const planned = meeting.agenda.reduce((sum, { minutesPlanned }) => sum + minutesPlanned, 0)
  const unanswered = meeting.people.filter(({ answer }) => answer === 'none').length
  const steps: { key: string; done: boolean; text: string; tab: MeetingTab }[] = [
    {
      key: 'people',
      done: meeting.people.length > 0,
      text: t('ready.people', { count: meeting.people.length }),
      tab: 'people',
    },
    {
      key: 'answers',
      done: meeting.people.length > 0 && unanswered === 0,
      text: unanswered > 0 ? t('ready.unanswered', { count: unanswered }) : t('ready.answered'),
      tab: 'people',
    },
    {
      key: 'agenda',
      done: meeting.agenda.length > 0,
      text: t('ready.agenda', { count: meeting.agenda.length, minutes: planned }),
      tab: 'agenda',
    },
    {
      key: 'files',
      done: meeting.attachments.length > 0,
      text: t('ready.files', { count: meeting.attachments.length }),
      tab: 'agenda',
    },
  ]
  return (
    <>
      <Panel title={t('tab.prepare')} foot={isFixed ? t('fixed') : <SaveLine saved={saved} />}>
        <MeetingForm
          fields={saved.draft}
          series={series}
          disabled={isFixed}
          strict
          whole
          onChange={saved.change}
        />
        <RecordHistory entity="meeting" id={meeting.id} />
      </Panel>
      <Stack width={380}>
        {isAhead && (
          <Panel fit="content" title={t('ready.title')}>
            <ul className={css.steps}>
              {steps.map(({ key, done, text, tab }) => (
                <li key={key}>
                  <Status tone={done ? 'ok' : 'warn'}>{text}</Status>
                  <Button size="small" type="link" onClick={() => view.setTab(tab)}>
                    {t('goThere')}
                  </Button>
                </li>
              ))}
            </ul>
          </Panel>
        )}
        <Panel
          padded={false}
          title={
            meeting.previous
              ? t('previous.of', { day: formatDay(meeting.previous.date) })
              : t('previous.title')
          }
        >
          <PreviousDecisions meeting={meeting} bodies={bodies} />
        </Panel>
      </Stack>
    </>
  )
}
