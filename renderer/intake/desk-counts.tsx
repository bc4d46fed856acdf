import { CircleCheck, Eye } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { formatNumber } from '../../shared/domain/number-text.ts'
import { Status } from '../ui/status.tsx'
import css from './desk-counts.module.css'
import type { IntakeFile } from './intake-types.ts'

/** Sums over the whole desk: sure, to check, unknown. */
export function DeskCounts({ files }: { files: IntakeFile[] }) {
  const { t } = useTranslation('intake')
  const sum = (count: (file: IntakeFile) => number) => files.reduce((all, file) => all + count(file), 0)
  const undecided = files.filter((file) => file.state === 'review')
  return (
    <span className={css.counts}>
      <span className={css.count}>
        <strong>{formatNumber(sum((file) => file.sure))}</strong>
        <Status tone="ok" icon={CircleCheck}>
          {t('count.sure')}
        </Status>
      </span>
      <span className={css.count}>
        <strong>{formatNumber(undecided.reduce((all, file) => all + file.check, 0))}</strong>
        <Status tone="warn" icon={Eye}>
          {t('count.check')}
        </Status>
      </span>
      <span className={css.count}>
        <strong>{formatNumber(undecided.reduce((all, file) => all + file.unknown, 0))}</strong>
        <Status tone="idle" icon={null}>
          {t('count.unknown')}
        </Status>
      </span>
    </span>
  )
}
