import { useTranslation } from 'react-i18next'
import { formatDay } from '../../shared/domain/day-text.ts'
import {
  askedPeriods,
  type CutOffRule,
  dueDate,
  type PeriodKind,
  periodSpan,
} from '../../shared/domain/period.ts'
import { shortPeriodName } from '../../shared/words/period-names.ts'
import css from './settings.module.css'

type Setting = { year: number; expectedKinds: PeriodKind[]; cutOffRule: CutOffRule; dueWorkingDays: number }

/** The periods the setting makes, each with its days: what it means before it is saved. */
export function PeriodDays({ setting }: { setting: Setting }) {
  const { t, i18n } = useTranslation('settings')
  const { year, expectedKinds, cutOffRule, dueWorkingDays } = setting
  return (
    <table className={css.days}>
      <thead>
        <tr>
          <th>{t('year.period')}</th>
          <th>{t('year.fromDay')}</th>
          <th>{t('year.cutOff')}</th>
          <th>{t('year.dueDate')}</th>
        </tr>
      </thead>
      <tbody>
        {askedPeriods(year, expectedKinds).map((period) => {
          const { from, cutOff } = periodSpan(period, cutOffRule)
          return (
            <tr key={period.id}>
              <td>{shortPeriodName(period, i18n.language === 'en' ? 'en' : 'vi')}</td>
              <td>{formatDay(from)}</td>
              <td>{formatDay(cutOff)}</td>
              <td>{formatDay(dueDate(period, cutOffRule, dueWorkingDays))}</td>
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}
