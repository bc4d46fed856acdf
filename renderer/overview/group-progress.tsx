import type { InferContractRouterOutputs } from '@orpc/contract'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { Contract } from '../../shared/contract/index.ts'
import { formatNumber } from '../../shared/domain/number-text.ts'
import { type BarPart, ProgressBar } from '../ui/progress-bar.tsx'
import { Status } from '../ui/status.tsx'
import css from './overview.module.css'

type Groups = InferContractRouterOutputs<Contract>['overview']['groupProgress']

/** Figures of the period that have come, and those that have not. */
export function useFigureParts(groups: Groups): BarPart[] {
  const { t } = useTranslation('overview')
  const sum = (key: 'reported' | 'expected') => groups.reduce((total, group) => total + group[key], 0)
  return [
    { tone: 'ok', value: sum('reported'), label: t('groups.reported') },
    { tone: 'idle', value: sum('expected') - sum('reported'), label: t('groups.missing') },
  ]
}

/** Figures of the period by content group: how many of those expected have come, and how many indicators lag. */
export function FigureGroups({ period, groups }: { period: string; groups: Groups }) {
  const { t } = useTranslation('overview')
  return (
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
  )
}
