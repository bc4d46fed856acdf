import { useTranslation } from 'react-i18next'
import { type Decimals, formatNumber } from '../../shared/domain/number-text.ts'

/** A figure in vi-VN, `–` where there is none; a reported zero stays 0. */
export function NumberText({ value, decimals }: { value: number | null; decimals?: Decimals }) {
  const { t } = useTranslation('ui')
  if (value === null) return <span title={t('noFigure')}>–</span>
  return <>{formatNumber(value, decimals)}</>
}
