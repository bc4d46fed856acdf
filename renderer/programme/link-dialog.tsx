import { Modal } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ChoiceField } from '../ui/form-fields.tsx'
import css from './page.module.css'
import type { Reported } from './reported-activities.tsx'
import type { ActivityRow } from './types.ts'

type LinkDialogProps = {
  reported: Reported
  planned: ActivityRow[]
  onLink: (activityId: string) => void
  onClose: () => void
}

/** Which planned activity something reported belongs to, where it is not the suggested one: the likely ones first. */
export function LinkDialog({ reported, planned, onLink, onClose }: LinkDialogProps) {
  const { t } = useTranslation('programme')
  const likely = reported.suggestions.map(({ activityId }) => activityId)
  const [chosen, setChosen] = useState(likely[0] ?? '')
  const ordered = [
    ...likely.flatMap((id) => planned.find((row) => row.id === id) ?? []),
    ...planned.filter(({ id }) => !likely.includes(id)),
  ]
  return (
    <Modal
      open
      width={640}
      title={t('reported.linkTitle')}
      okText={t('reported.linkVerb')}
      cancelText={t('confirm.no', { ns: 'ui' })}
      okButtonProps={{ disabled: chosen === '' }}
      onOk={() => onLink(chosen)}
      onCancel={onClose}
    >
      <div className={css.dialogForm}>
        <p className={css.about}>{reported.content}</p>
        <ChoiceField
          label={t('reported.planned')}
          autoFocus
          value={chosen}
          onChange={setChosen}
          options={ordered.map(({ id, code, content }) => ({ value: id, label: `${code} ${content}` }))}
        />
      </div>
    </Modal>
  )
}
