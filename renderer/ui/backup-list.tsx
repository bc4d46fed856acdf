import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import { formatInstant } from '../../shared/domain/day-text.ts'
import { formatNumber } from '../../shared/domain/number-text.ts'
import css from './backup-list.module.css'
import { Status } from './status.tsx'

export type Backup = { file: string; madeAt: string; size: number; sound: boolean | null }

type BackupListProps = {
  /** Newest first. */
  backups: Backup[]
  verb: string
  onChoose: (backup: Backup) => void
}

/** Backups with when they were made, whether they read through, and the act on each. */
export function BackupList({ backups, verb, onChoose }: BackupListProps) {
  const { t } = useTranslation('ui')
  return (
    <table className={css.list}>
      <thead>
        <tr>
          <th>{t('backup.madeAt')}</th>
          <th>{t('backup.size')}</th>
          <th>{t('backup.state')}</th>
          <th>
            <span className="sr-only">{verb}</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {backups.map((backup) => (
          <tr key={backup.file} title={backup.file}>
            <td>{formatInstant(backup.madeAt)}</td>
            <td>{formatNumber(backup.size / 1_048_576, { most: 1 })} MB</td>
            <td>
              {backup.sound === true && <Status tone="ok">{t('backup.sound')}</Status>}
              {backup.sound === false && <Status tone="bad">{t('backup.broken')}</Status>}
              {backup.sound === null && <Status tone="idle">{t('backup.unchecked')}</Status>}
            </td>
            <td>
              <Button size="small" disabled={backup.sound === false} onClick={() => onChoose(backup)}>
                {verb}
              </Button>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
