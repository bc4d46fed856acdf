import { useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import { api } from '../app/rpc.ts'
import { useBodies } from '../app/use-bodies.ts'
import { QueryError } from '../ui/error-state.tsx'
import { LoadingRows } from '../ui/loading-rows.tsx'
import { Page } from '../ui/page.tsx'
import { Panel } from '../ui/panel.tsx'
import { LivePage } from './live/live-page.tsx'
import { MeetingPage } from './page/meeting-page.tsx'
import { PresentPage } from './present-page.tsx'
import { RegistersPage } from './registers/registers-page.tsx'
import { type MeetingsView, useMeetingsView } from './use-meetings-view.ts'

/** Meetings: the registers over the years, or one meeting on its page, at the desk or on the wall. */
export default function MeetingsPage() {
  const view = useMeetingsView()
  return view.openId === null ? (
    <RegistersPage view={view} />
  ) : (
    <OpenMeeting key={view.openId} id={view.openId} view={view} />
  )
}

function OpenMeeting({ id, view }: { id: string; view: MeetingsView }) {
  const { t } = useTranslation('meetings')
  const bodies = useBodies()
  const query = useQuery(api.meetings.meeting.queryOptions({ input: { id } }))
  if (!query.data)
    return (
      <Page title={t('meeting')} actions={<Button onClick={view.close}>{t('toList')}</Button>}>
        {query.error ? (
          <Panel label={t('meeting')}>
            <QueryError error={query.error} onRetry={() => void query.refetch()} />
          </Panel>
        ) : (
          <LoadingRows />
        )}
      </Page>
    )
  const shown = { meeting: query.data, bodies, view }
  if (view.mode === 'present') return <PresentPage meeting={query.data} bodies={bodies} />
  return view.mode === 'live' && query.data.state === 'underWay' ? (
    <LivePage {...shown} />
  ) : (
    <MeetingPage {...shown} />
  )
}
