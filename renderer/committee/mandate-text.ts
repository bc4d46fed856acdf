import type { TFunction } from 'i18next'
import { formatDay } from '../ui/date-text.ts'

/** "từ 06/3/2024" or "từ 01/01/2022 đến 05/3/2024". */
export function mandateSpan(
  t: TFunction<'committee'>,
  { from, to }: { from: string; to: string | null },
): string {
  return to === null
    ? t('mandate.since', { from: formatDay(from) })
    : t('mandate.span', { from: formatDay(from), to: formatDay(to) })
}
