import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { api } from '../app/rpc.ts'
import { QueryError } from '../ui/error-state.tsx'
import { LoadingRows } from '../ui/loading-rows.tsx'
import { Page } from '../ui/page.tsx'
import { Panel } from '../ui/panel.tsx'
import { YearSelect } from '../ui/year-select.tsx'
import { CreateProgramme } from './create-programme.tsx'
import { ImportPage } from './import-page.tsx'
import { ProgrammeWorkspace } from './programme-workspace.tsx'
import { useNames } from './use-names.ts'
import { useProgrammeView } from './use-programme-view.ts'

/** The programme of a year: made, worked on in one of its views, or read from a file. */
export default function ProgrammePage() {
  const { t } = useTranslation('programme')
  const view = useProgrammeView()
  const names = useNames()
  const query = useQuery(api.programme.programme.queryOptions({ input: { year: view.year } }))
  if (query.data) {
    const programme = query.data
    if (view.importing && programme.state !== 'closed')
      return (
        <ImportPage
          key={programme.id}
          programme={programme}
          names={names}
          onClose={() => view.setImporting(false)}
        />
      )
    return <ProgrammeWorkspace key={programme.id} programme={programme} names={names} view={view} />
  }
  return (
    <Page
      title={t('title', { year: view.year })}
      filters={<YearSelect value={view.year} onChange={view.setYear} />}
    >
      {query.error ? (
        <Panel label={t('title', { year: view.year })}>
          <QueryError error={query.error} onRetry={() => void query.refetch()} />
        </Panel>
      ) : query.isPending ? (
        <LoadingRows />
      ) : (
        <CreateProgramme year={view.year} onImport={() => view.setImporting(true)} />
      )}
    </Page>
  )
}
