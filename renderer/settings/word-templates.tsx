import { useMutation, useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import type { DocumentProblemCode } from '../../shared/words/documents-codes.ts'
import { messageSentence } from '../app/error-text.ts'
import { api, client } from '../app/rpc.ts'
import type { WordKind } from '../meetings/types.ts'
import { confirm } from '../ui/confirm.tsx'
import { QueryError } from '../ui/error-state.tsx'
import { Panel } from '../ui/panel.tsx'
import { Status } from '../ui/status.tsx'
import { toast } from '../ui/undo-toast.tsx'
import css from './settings.module.css'

/** Under a name that is not taken for a React hook. */
const { useShipped: takeShipped } = client.issuedDocuments

/** The Word templates of papers: the shipped ones, or the office's own copies with what is wrong in them. */
export function WordTemplates() {
  const { t } = useTranslation('meetings')
  const query = useQuery(api.issuedDocuments.templates.queryOptions())
  const copy = useMutation({
    mutationFn: (kind: WordKind) => client.issuedDocuments.copyTemplate({ kind }),
    onSuccess: async ({ file }) => {
      await query.refetch()
      toast(t('word.copied', { file }))
    },
  })
  const shipped = useMutation({
    mutationFn: (kind: WordKind) => takeShipped({ kind }),
    onSuccess: async (_done, kind) => {
      await query.refetch()
      toast(t('word.shippedNow', { kind: t(`paperKind.${kind}`) }))
    },
  })
  const goBack = async (kind: WordKind) => {
    const isSure = await confirm({
      title: t('word.askShipped', { kind: t(`paperKind.${kind}`) }),
      detail: t('word.askShippedDetail'),
      verb: t('word.useShipped'),
    })
    if (isSure) shipped.mutate(kind)
  }
  return (
    <Panel
      title={t('word.title')}
      extra={
        <Button size="small" onClick={() => void query.refetch()}>
          {t('word.again')}
        </Button>
      }
    >
      {query.error && <QueryError error={query.error} onRetry={() => void query.refetch()} />}
      <ul className={css.lines}>
        {(query.data ?? []).map(({ kind, own, file, problems }) => (
          <li key={kind}>
            <span>
              {t(`paperKind.${kind}`)}
              <small>{own ? t('word.own', { file }) : t('word.shipped')}</small>
              {problems.map((problem) => (
                <Status key={`${problem.code} ${JSON.stringify(problem.params)}`} tone="warn">
                  {messageSentence(problem.code as DocumentProblemCode, problem.params)}
                </Status>
              ))}
            </span>
            {own ? (
              <Button
                size="small"
                aria-label={`${t('word.useShipped')}: ${t(`paperKind.${kind}`)}`}
                onClick={() => void goBack(kind)}
              >
                {t('word.useShipped')}
              </Button>
            ) : (
              <Button
                size="small"
                loading={copy.isPending && copy.variables === kind}
                aria-label={`${t('word.copy')}: ${t(`paperKind.${kind}`)}`}
                onClick={() => copy.mutate(kind)}
              >
                {t('word.copy')}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </Panel>
  )
}
