import { Button } from 'antd'
import { ArrowLeft } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Bodies } from '../../app/use-bodies.ts'
import { useWorkspace } from '../../app/workspace.tsx'
import { formatDay, weekdayOf } from '../../ui/date-text.ts'
import { Columns, Page } from '../../ui/page.tsx'
import { PageTabs } from '../../ui/page-tabs.tsx'
import { Status } from '../../ui/status.tsx'
import { useKeys } from '../../ui/use-keys.ts'
import { MeetingStatus } from '../meeting-status.tsx'
import css from '../page.module.css'
import type { Meeting } from '../types.ts'
import { type MeetingsView, type MeetingTab, meetingTabs } from '../use-meetings-view.ts'
import { AgendaTab } from './agenda-tab.tsx'
import { ConclusionsTab } from './conclusions-tab.tsx'
import { DocumentsTab } from './documents-tab.tsx'
import { EditionDialog } from './edition-dialog.tsx'
import { type Asked, MeetingActions } from './meeting-actions.tsx'
import { MinutesTab } from './minutes-tab.tsx'
import { PeopleTab } from './people-tab.tsx'
import { PrepareTab } from './prepare-tab.tsx'
import { ReasonDialog } from './reason-dialog.tsx'

export type TabProps = { meeting: Meeting; bodies: Bodies; view: MeetingsView; isFixed: boolean }

const tabs: Record<MeetingTab, (props: TabProps) => React.ReactNode> = {
  prepare: PrepareTab,
  people: PeopleTab,
  agenda: AgendaTab,
  minutes: MinutesTab,
  conclusions: ConclusionsTab,
  documents: DocumentsTab,
}

/** Where a meeting in this state has work: to be prepared, to be minuted, to be followed. */
function tabOf(state: Meeting['state']): MeetingTab {
  if (state === 'planned' || state === 'convened') return 'prepare'
  return state === 'approved' || state === 'locked' ? 'conclusions' : 'minutes'
}

type MeetingPageProps = { meeting: Meeting; bodies: Bodies; view: MeetingsView }

/** One meeting on its page: prepared, minuted, decided and followed, in tabs. */
export function MeetingPage({ meeting, bodies, view }: MeetingPageProps) {
  const { t, i18n } = useTranslation('meetings')
  const { today } = useWorkspace()
  const [asked, setAsked] = useState<Asked | null>(null)
  const tab = view.tab ?? tabOf(meeting.state)
  const Tab = tabs[tab]
  const blocking = meeting.checks.filter(({ blocks }) => blocks).length
  const isPastMeeting = meeting.state !== 'planned' && meeting.state !== 'convened'
  const turn = (by: 1 | -1) => {
    const at = meetingTabs.indexOf(tab)
    const next = meetingTabs[(at + by + meetingTabs.length) % meetingTabs.length]
    if (next) view.setTab(next)
  }
  useKeys(t('meeting'), [
    { keys: 'Escape', label: t('toList'), run: view.close },
    { keys: 'KeyT', label: t('tabNext'), run: () => turn(1) },
    { keys: 'Shift+KeyT', label: t('tabPrevious'), run: () => turn(-1) },
  ])
  const counts: Partial<Record<MeetingTab, number>> = {
    people: meeting.people.length,
    agenda: meeting.agenda.length,
    minutes: meeting.remarks.length,
    conclusions: meeting.decisions.length,
  }
  const isFixed = meeting.cancelled || meeting.state === 'approved' || meeting.state === 'locked'
  return (
    <Page
      title={
        <span className={css.title}>
          <Button
            type="text"
            size="small"
            data-screen-only
            icon={<ArrowLeft size={18} />}
            title={`${t('toList')} (Esc)`}
            aria-label={t('toList')}
            onClick={view.close}
          />
          <span className={css.name} title={meeting.title}>
            {meeting.title}
          </span>
        </span>
      }
      facts={
        <span className={css.facts}>
          <MeetingStatus meeting={meeting} tag />
          {isPastMeeting && blocking > 0 && (
            <Status tone="warn" tag>
              {t('checks.toSettle', { count: blocking })}
            </Status>
          )}
          {meeting.cancelledReason && <span>{meeting.cancelledReason}</span>}
          <span className={css.when}>
            {t('when', {
              weekday: weekdayOf(meeting.date, i18n.language === 'en' ? 'en' : 'vi'),
              day: formatDay(meeting.date),
              time: meeting.startTime,
              place: meeting.place,
            })}
          </span>
        </span>
      }
      printNote={t('printDay', { day: formatDay(today) })}
      actions={<MeetingActions meeting={meeting} view={view} onAsk={setAsked} />}
      tabs={
        <PageTabs
          label={t('tabs')}
          active={tab}
          onChange={(next) => view.setTab(next)}
          tabs={meetingTabs.map((key) => {
            const count = counts[key]
            return { key, label: t(`tab.${key}`), ...(count === undefined ? {} : { count }) }
          })}
        />
      }
    >
      <Columns>
        <Tab meeting={meeting} bodies={bodies} view={view} isFixed={isFixed} />
      </Columns>
      {(asked === 'reopen' || asked === 'cancel') && (
        <ReasonDialog act={asked} meeting={meeting} onClose={() => setAsked(null)} />
      )}
      {asked === 'editions' && <EditionDialog editions={meeting.editions} onClose={() => setAsked(null)} />}
    </Page>
  )
}
