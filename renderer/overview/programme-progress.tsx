import type { InferContractRouterOutputs } from '@orpc/contract'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { Contract } from '../../shared/contract/index.ts'
import { type BarPart, ProgressBar } from '../ui/progress-bar.tsx'
import { Status } from '../ui/status.tsx'
import css from './overview.module.css'

export type ProgrammeProgress = NonNullable<
  InferContractRouterOutputs<Contract>['overview']['programmeProgress']
>
type Standing = ProgrammeProgress['all']

const statesOf = {
  done: ['done'],
  underWay: ['preparing', 'underWay'],
  late: ['late'],
  notStarted: ['notStarted', 'postponed'],
} as const
const notCancelled = Object.values(statesOf).flat()
const tones = { done: 'ok', underWay: 'info', late: 'bad', notStarted: 'idle' } as const
const places = ['done', 'underWay', 'late', 'notStarted'] as const

const totalOf = (standing: Standing) => places.reduce((sum, place) => sum + standing[place], 0)

/** The parts of the programme by where they stand, each with its list. */
export function useProgrammeParts({ year, all }: ProgrammeProgress): BarPart[] {
  const { t } = useTranslation('overview')
  return places.map((place) => ({
    tone: tones[place],
    value: all[place],
    label: t(`programme.${place}`),
    to: `/programme?year=${year}&state=${statesOf[place].join(',')}`,
  }))
}

/** The programme of the year by content group: how many activities are done of those not given up. */
export function ProgrammeGroups({ progress: { year, groups } }: { progress: ProgrammeProgress }) {
  const { t } = useTranslation('overview')
  return (
    <ul className={css.groups}>
      {groups.map(({ code, name, ...standing }) => {
        const list = `/programme?year=${year}&group=${encodeURIComponent(code)}`
        const shown = standing.cancelled > 0 ? `${list}&state=${notCancelled.join(',')}` : list
        return (
          <li key={code} className={css.row}>
            <Link className={css.group} to={shown}>
              <span className={css.code}>{code}</span>
              <span className={css.name} title={name}>
                {name}
              </span>
              <ProgressBar
                parts={places
                  .filter((place) => place !== 'notStarted')
                  .map((place) => ({
                    tone: tones[place],
                    value: standing[place],
                    label: t(`programme.${place}`),
                  }))}
                total={totalOf(standing)}
                width={60}
              >
                <span className={css.number}>
                  {t('programme.figures', { done: standing.done, total: totalOf(standing) })}
                </span>
              </ProgressBar>
            </Link>
            <span className={css.behind}>
              {standing.late > 0 && (
                <Link to={`${list}&state=late`}>
                  <Status tone="bad">{t('programme.lateOf', { count: standing.late })}</Status>
                </Link>
              )}
            </span>
          </li>
        )
      })}
    </ul>
  )
}
