import { useQuery } from '@tanstack/react-query'
import { api } from '../app/rpc.ts'
import { QueryError } from '../ui/error-state.tsx'
import { LoadingRows } from '../ui/loading-rows.tsx'
import { Columns, Stack } from '../ui/page.tsx'
import { AgendaTemplates } from './agenda-templates.tsx'
import { MeetingRuleForm } from './meeting-rule-form.tsx'
import { SeriesList } from './series-list.tsx'
import { WordTemplates } from './word-templates.tsx'

/** The rules meetings are held by, the series they belong to, and what new ones and their papers begin with. */
export function MeetingsTab() {
  const rule = useQuery(api.meetings.rule.queryOptions())
  const series = useQuery(api.meetings.seriesList.queryOptions())
  return (
    <Columns>
      {rule.error && <QueryError error={rule.error} onRetry={() => void rule.refetch()} />}
      {rule.isPending && <LoadingRows />}
      {rule.data && <MeetingRuleForm rule={rule.data} />}
      <Stack width={480}>
        <SeriesList series={series.data ?? []} />
        <AgendaTemplates />
        <WordTemplates />
      </Stack>
    </Columns>
  )
}
