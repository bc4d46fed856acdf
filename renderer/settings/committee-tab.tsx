import { InputNumber, Radio } from 'antd'
import { useTranslation } from 'react-i18next'
import { Field } from '../ui/field.tsx'
import { SettingsForm } from './settings-form.tsx'
import { TextField } from './text-field.tsx'
import { useCommitteeDraft } from './use-committee-draft.ts'

/** Name, level, working year, and the officer whose name the history records. */
export function CommitteeTab() {
  const { t } = useTranslation('settings')
  const { draft, edit, dirty, saving, save, reset } = useCommitteeDraft()
  const valid = [draft.name, draft.shortName, draft.officerName].every((text) => text.trim() !== '')
  return (
    <SettingsForm
      label={t('tab.committee')}
      dirty={dirty}
      valid={valid}
      saving={saving}
      onSave={save}
      onReset={reset}
    >
      <TextField
        label={t('committee.name')}
        hint={t('committee.nameHint')}
        value={draft.name}
        onChange={(name) => edit({ name })}
        max={200}
        rows={2}
      />
      <TextField
        label={t('committee.shortName')}
        hint={t('committee.shortNameHint')}
        value={draft.shortName}
        onChange={(shortName) => edit({ shortName })}
        max={60}
      />
      <Field side="left" label={t('committee.level')} group>
        {() => (
          <Radio.Group
            value={draft.level}
            onChange={(event) => edit({ level: event.target.value })}
            options={(['city', 'district'] as const).map((value) => ({
              value,
              label: t(`committee.${value}`),
            }))}
          />
        )}
      </Field>
      <Field side="left" label={t('committee.year')} hint={t('committee.yearHint')}>
        {({ id, describedBy }) => (
          <InputNumber
            id={id}
            aria-describedby={describedBy}
            min={2000}
            max={2100}
            precision={0}
            value={draft.currentYear}
            onChange={(currentYear) => currentYear !== null && edit({ currentYear })}
          />
        )}
      </Field>
      <TextField
        label={t('committee.officer')}
        hint={t('committee.officerHint')}
        value={draft.officerName}
        onChange={(officerName) => edit({ officerName })}
        max={80}
      />
    </SettingsForm>
  )
}
