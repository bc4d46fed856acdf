import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import { formatTime } from '../../shared/domain/day-text.ts'
import { errorText, userError } from '../app/error-text.ts'
import { Status } from '../ui/status.tsx'
import type { SavedDraft } from './use-saved-draft.ts'

/** Whether what is in the fields is stored, and what is in the way where it is not. */
export function SaveLine<Fields>({ saved }: { saved: SavedDraft<Fields> }) {
  const { t } = useTranslation('meetings')
  if (saved.error) return <SaveProblem saved={saved} />
  if (!saved.complete) return <Status tone="warn">{t('save.incomplete')}</Status>
  if (saved.saving) return <span>{t('save.saving')}</span>
  return (
    <span role="status">
      {saved.savedAt
        ? t('save.savedAt', { time: formatTime(saved.savedAt.toISOString()) })
        : t('save.byItself')}
    </span>
  )
}

type SaveProblemProps<Fields> = {
  saved: SavedDraft<Fields>
  /** What another window stored, in words, for the choice between it and what stands here. */
  storedWords?: string
}

/** Why the fields could not be stored; where another window changed them, one of the two is chosen. */
export function SaveProblem<Fields>({ saved, storedWords }: SaveProblemProps<Fields>) {
  const { t } = useTranslation('meetings')
  const { error, takeStored, keepMine } = saved
  if (!error) return null
  return (
    <span role="alert">
      <Status tone="warn">{errorText(error)}</Status>
      {userError(error)?.code === 'changed-meanwhile' && (
        <>
          {storedWords !== undefined && <q>{storedWords}</q>}
          <Button type="link" size="small" onClick={takeStored}>
            {t('save.takeStored')}
          </Button>
          <Button type="link" size="small" onClick={keepMine}>
            {t('save.keepMine')}
          </Button>
        </>
      )}
    </span>
  )
}
