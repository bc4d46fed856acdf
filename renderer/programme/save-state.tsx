import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import { formatTime } from '../../shared/domain/day-text.ts'
import { errorText, userError } from '../app/error-text.ts'
import { Status } from '../ui/status.tsx'
import type { ActivityDraft } from './use-activity-draft.ts'

/** Whether what is in the fields is stored, and what is in the way where it is not. */
export function SaveState({ saved, isNew }: { saved: ActivityDraft; isNew: boolean }) {
  const { t } = useTranslation('programme')
  const { error, missing, problems, savedAt, saving, takeStored } = saved
  if (error)
    return (
      <span role="alert">
        <Status tone="warn">{errorText(error)}</Status>
        {userError(error)?.code === 'changed-meanwhile' && (
          <Button type="link" size="small" onClick={takeStored}>
            {t('takeStored')}
          </Button>
        )}
      </span>
    )
  if (missing.length > 0)
    return (
      <>
        {t(isNew ? 'notYet' : 'keptOf', {
          fields: missing.map((key) => t(`field.${key as 'content'}`).toLowerCase()).join(', '),
        })}
      </>
    )
  if (saving) return <>{t('saving')}</>
  const against = Object.keys(problems).length
  if (against > 0)
    return <Status tone="warn">{t(isNew ? 'againstNew' : 'against', { count: against })}</Status>
  return (
    <span role="status">
      {savedAt ? t('savedAt', { time: formatTime(savedAt.toISOString()) }) : t('savedByItself')}
    </span>
  )
}
