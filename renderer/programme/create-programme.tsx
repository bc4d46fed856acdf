import { useMutation, useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import { offerUndo } from '../app/offer-undo.ts'
import { api, client } from '../app/rpc.ts'
import { EmptyState } from '../ui/empty-state.tsx'
import { Panel } from '../ui/panel.tsx'

type CreateProgrammeProps = { year: number; onImport: () => void }

/** A year without a programme: take over the last one, read one from Word or Excel, or begin with nothing. */
export function CreateProgramme({ year, onImport }: CreateProgrammeProps) {
  const { t } = useTranslation('programme')
  const years = useQuery(api.programme.years.queryOptions())
  const last = (years.data ?? []).filter((one) => one.year < year).sort((a, b) => b.year - a.year)[0]
  const create = useMutation({
    mutationFn: (copyFromYear: number | null) =>
      client.programme.create({ year, title: t('defaultTitle', { year }), copyFromYear }),
  })
  const begin = async (copyFromYear: number | null, then?: () => void) => {
    const { copied, unfinished } = await create.mutateAsync(copyFromYear)
    offerUndo(copyFromYear === null ? t('created', { year }) : t('copied', { copied, unfinished, year }))
    then?.()
  }
  const run = (copyFromYear: number | null, then?: () => void) => () =>
    void begin(copyFromYear, then).catch(() => undefined)
  return (
    <Panel label={t('empty.title', { year })}>
      <EmptyState
        title={t('empty.title', { year })}
        detail={t('empty.detail')}
        steps={[
          ...(last
            ? [
                {
                  key: 'copy',
                  title: t('empty.copy', { year: last.year }),
                  detail: t('empty.copyDetail', { count: last.activities }),
                  action: (
                    <Button type="primary" autoFocus loading={create.isPending} onClick={run(last.year)}>
                      {t('empty.copyVerb', { year: last.year })}
                    </Button>
                  ),
                },
              ]
            : []),
          {
            key: 'import',
            title: t('empty.import'),
            detail: t('empty.importDetail'),
            action: <Button onClick={run(null, onImport)}>{t('importVerb')}</Button>,
          },
          {
            key: 'blank',
            title: t('empty.blank'),
            detail: t('empty.blankDetail'),
            action: <Button onClick={run(null)}>{t('empty.blankVerb', { year })}</Button>,
          },
        ]}
      />
    </Panel>
  )
}
