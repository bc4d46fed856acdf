import { useTranslation } from 'react-i18next'
import { Status } from '../ui/status.tsx'
import type { Meeting } from './types.ts'

type QuorumLineProps = {
  quorum: Meeting['quorum']
  isTaken: boolean
  /** Figures alone, where there is no room for what they count. */
  short?: boolean
}

/** Whether enough are there by the rule of the office; before attendance is taken only how many are needed. */
export function QuorumLine({ quorum, isTaken, short = false }: QuorumLineProps) {
  const { t } = useTranslation('meetings')
  const { of, present, total, needed, met } = quorum
  const counted = {
    count: total,
    present,
    needed,
    of: short ? String(total) : t(`quorum.of.${of}`, { count: total }),
  }
  if (!isTaken) return <span>{t('quorum.needed', counted)}</span>
  return (
    <span role="status">
      <Status tone={met ? 'ok' : 'bad'}>{t(met ? 'quorum.met' : 'quorum.lost', counted)}</Status>
    </span>
  )
}
