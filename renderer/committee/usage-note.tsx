import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { plusDays } from '../../shared/domain/day-text.ts'
import { api } from '../app/rpc.ts'
import { formatDay } from '../ui/date-text.ts'
import type { Entry } from './entry.ts'
import css from './usage-note.module.css'

/** Where an entry is used, as far as the program knows. */
export function useUsage(entry: Entry | null) {
  return useQuery(
    api.committee.usage.queryOptions({
      input: { entity: entry?.entity ?? 'unit', id: entry?.id ?? '' },
      enabled: entry !== null,
    }),
  )
}

/** Says where an entry is used, and that a change leaves reports that are there as they are. */
export function UsageNote({ entry }: { entry: Entry }) {
  const { t } = useTranslation('committee')
  const { data: usage } = useUsage(entry)
  if (!usage) return null
  const used = Object.values(usage).some((count) => count > 0)
  const sentence = used ? t(`usage.${entry.entity}`, usage) : t('usage.none')
  return (
    <p className={css.note}>
      {sentence} {used && entry.entity !== 'body' && t('usage.keeps')}{' '}
      {entry.validTo !== null &&
        entry.successorId !== null &&
        t('usage.keepsName', { day: formatDay(plusDays(entry.validTo, 1)) })}
    </p>
  )
}
