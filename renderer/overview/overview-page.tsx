import { type QueryClient, useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { Inbox as InboxIcon, Printer } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { useNavigate } from 'react-router'
import { api } from '../app/rpc.ts'
import { useWorkspace } from '../app/workspace.tsx'
import { desktop } from '../desktop/desktop.ts'
import { formatDay, formatDayMonth, weekdayOf } from '../ui/date-text.ts'
import { QueryError } from '../ui/error-state.tsx'
import { Columns, Page, Stack } from '../ui/page.tsx'
import { Panel } from '../ui/panel.tsx'
import { GroupsPanel } from './groups-panel.tsx'
import { Inbox } from './inbox.tsx'
import { localeNow, named } from './period-words.ts'
import { ReportProgressPanel } from './report-progress.tsx'
import { TaskStatePanel } from './task-state.tsx'
import { UpcomingPanel } from './upcoming.tsx'

/** Asks for the figures of the whole page before it is drawn. */
export async function ask(queryClient: QueryClient): Promise<void> {
  await Promise.all([
    queryClient.prefetchQuery(api.overview.reportProgress.queryOptions()),
    askForGroups(queryClient),
    queryClient.prefetchQuery(api.overview.inbox.queryOptions()),
    queryClient.prefetchQuery(api.overview.taskState.queryOptions()),
    queryClient.prefetchQuery(api.overview.upcoming.queryOptions()),
  ])
}

/** The programme by group; the figures by group, which are dearer, only where they stand in its place. */
async function askForGroups(queryClient: QueryClient): Promise<void> {
  const programme = await queryClient.fetchQuery(api.overview.programmeProgress.queryOptions())
  if (programme === null) await queryClient.prefetchQuery(api.overview.groupProgress.queryOptions())
}

/** What waits for the secretary, how the reports of the period stand, and the days ahead. */
export default function OverviewPage() {
  const { t } = useTranslation('overview')
  const { today } = useWorkspace()
  const navigate = useNavigate()
  const query = useQuery(api.overview.reportProgress.queryOptions())
  const progress = query.data ?? null
  const day = { weekday: weekdayOf(today, localeNow()), today: formatDay(today) }
  const facts = progress
    ? t('facts', {
        ...day,
        period: named(progress.period),
        cutOff: formatDayMonth(progress.cutOff),
        dueDate: formatDayMonth(progress.dueDate),
      })
    : t('factsOfDay', day)
  return (
    <Page
      title={t('pages.overview', { ns: 'shell' })}
      facts={facts}
      actions={
        <>
          <Button icon={<Printer size={16} />} onClick={() => desktop.print()}>
            {t('print')}
          </Button>
          <Button type="primary" icon={<InboxIcon size={16} />} onClick={() => void navigate('/intake')}>
            {t('intake')}
          </Button>
        </>
      }
    >
      <Columns>
        <Stack>
          <Inbox />
          {!query.isPending && <GroupsPanel period={progress?.period ?? null} />}
        </Stack>
        <Stack width={376}>
          {progress && <ReportProgressPanel progress={progress} />}
          {query.error && (
            <Panel fit="content">
              <QueryError error={query.error} onRetry={() => void query.refetch()} />
            </Panel>
          )}
          <TaskStatePanel />
          <UpcomingPanel />
        </Stack>
      </Columns>
    </Page>
  )
}
