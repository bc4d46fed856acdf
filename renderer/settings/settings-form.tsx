import { Button } from 'antd'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Panel } from '../ui/panel.tsx'
import { useKeys } from '../ui/use-keys.ts'
import css from './settings.module.css'

type SettingsFormProps = {
  label: string
  dirty: boolean
  valid: boolean
  saving: boolean
  onSave: () => void
  onReset: () => void
  children: ReactNode
}

/** Fields of the settings in one panel, with save and reset under them; `Ctrl S` saves. */
export function SettingsForm({ label, dirty, valid, saving, onSave, onReset, children }: SettingsFormProps) {
  const { t } = useTranslation('settings')
  const ready = dirty && valid && !saving
  useKeys(label, [{ keys: 'Ctrl+KeyS', label: t('save'), when: dirty, run: () => ready && onSave() }])
  return (
    <Panel
      label={label}
      foot={
        <span className={css.foot}>
          <Button type="primary" disabled={!ready} loading={saving} onClick={onSave}>
            {t('save')}
          </Button>
          <Button disabled={!dirty} onClick={onReset}>
            {t('reset')}
          </Button>
          {dirty && <span>{valid ? t('unsaved') : t('incomplete')}</span>}
        </span>
      }
    >
      <form
        className={css.form}
        onSubmit={(event) => {
          event.preventDefault()
          if (ready) onSave()
        }}
      >
        {children}
        <button type="submit" hidden>
          {t('save')}
        </button>
      </form>
    </Panel>
  )
}
