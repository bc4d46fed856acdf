import { useTranslation } from 'react-i18next'
import { Status, type Tone } from '../ui/status.tsx'
import { type Entry, standingOf } from './entry.ts'

const tones: Record<ReturnType<typeof standingOf>, Tone> = {
  inForce: 'ok',
  replaced: 'warn',
  ending: 'warn',
  toCome: 'info',
  ended: 'idle',
}

/** How an entry stands on the viewed day, as icon and words. */
export function StandingStatus({ entry, day, tag = false }: { entry: Entry; day: string; tag?: boolean }) {
  const { t } = useTranslation('committee')
  const standing = standingOf(entry, day)
  return (
    <Status tone={tones[standing]} tag={tag} {...(standing === 'toCome' ? { icon: null } : {})}>
      {t(`standing.${standing}`)}
    </Status>
  )
}
