import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { formatNumber } from '../../shared/domain/number-text.ts'
import { api } from '../app/rpc.ts'
import { QueryError } from '../ui/error-state.tsx'
import { Panel } from '../ui/panel.tsx'
import { BarLegend, ProgressBar } from '../ui/progress-bar.tsx'
import { Status } from '../ui/status.tsx'
import css from './overview.module.css'
import { named } from './period-words.ts'

/** Figures of the period by content group: how many of those expected have come, and how many indicators lag. */
export function GroupProgressPanel({ period }: { period: string }) {
  const { t } = useTranslation('overview')
  const query = useQuery(api.overview.groupProgress.queryOptions())
  const groups = query.data ?? []
  const sum = (key: 'reported' | 'expected') => groups.reduce((total, group) => total + group[key], 0)
  return (
    <Panel
      title={t('groups.title', { period: named(period) })}
      fit="content"
      padded={false}
      extra={
        groups.length > 0 && (
          <BarLegend
            parts={[
              { tone: 'ok', value: sum('reported'), label: t('groups.reported') },
              { tone: 'idle', value: sum('expected') - sum('reported'), label: t('groups.missing') },
            ]}
          />
        )
      }
    >
      {query.error ? (
        <QueryError error={query.error} onRetry={() => void query.refetch()} />
      ) : (
        <ul className={css.groups}>
          {groups.map(({ code, name, reported, expected, behind }) => (
            <li key={code}>
              <Link className={css.group} to={`/summary?period=${period}&group=${code}`}>
                <span className={css.code}>{code}</span>
                <span className={css.name} title={name}>
                  {name}
                </span>
                <ProgressBar
                  parts={[{ tone: 'ok', value: reported, label: t('groups.reported') }]}
                  total={expected}
                  width={64}
                >
                  <span className={css.number}>
                    {t('groups.figures', {
                      reported: formatNumber(reported),
                      expected: formatNumber(expected),
                    })}
                  </span>
                </ProgressBar>
                <span className={css.behind} title={t('groups.behindTitle', { count: behind })}>
                  {behind > 0 && (
                    <Status tone="warn" icon={null}>
                      {t('groups.behind', { count: behind })}
                    </Status>
                  )}
                </span>
              </Link>
            </li>
          ))}
        </ul>
      )}
    </Panel>
  )
}
