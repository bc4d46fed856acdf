import { Input, Select } from 'antd'
import { useTranslation } from 'react-i18next'
import { Field } from '../ui/field.tsx'
import { Columns } from '../ui/page.tsx'
import { Panel } from '../ui/panel.tsx'
import { LetterheadPreview } from './letterhead-preview.tsx'
import { SettingsForm } from './settings-form.tsx'
import { TextField } from './text-field.tsx'
import { useCommitteeDraft } from './use-committee-draft.ts'

const profiles = ['auto', 'HD36', 'HD05', 'ND30'] as const
const longestLine = 60

/** How official papers look: the rules they follow, the letterhead and the signature block, with a picture of it. */
export function DocumentsTab() {
  const { t } = useTranslation('settings')
  const { draft, edit, dirty, saving, save, reset } = useCommitteeDraft()
  const lines = draft.nameLines
  const linesProblem =
    lines.length < 1 ||
    lines.length > 4 ||
    lines.some((line) => line.trim() === '' || line.length > longestLine)
      ? t('documents.nameLinesProblem', { longest: longestLine })
      : undefined
  const required = [
    draft.superiorName,
    draft.place,
    draft.signerAuthority,
    draft.signerPosition,
    draft.preparerTitle,
  ]
  const valid = linesProblem === undefined && required.every((text) => text.trim() !== '')
  return (
    <Columns>
      <SettingsForm
        label={t('tab.documents')}
        dirty={dirty}
        valid={valid}
        saving={saving}
        onSave={save}
        onReset={reset}
      >
        <Field side="left" label={t('documents.profile')} hint={t('documents.profileHint')}>
          {({ id, describedBy }) => (
            <Select
              id={id}
              aria-describedby={describedBy}
              value={draft.documentProfile}
              onChange={(documentProfile) => edit({ documentProfile })}
              options={profiles.map((value) => ({ value, label: t(`documents.profiles.${value}`) }))}
              style={{ width: '100%' }}
            />
          )}
        </Field>
        <TextField
          label={t('documents.superior')}
          value={draft.superiorName}
          onChange={(superiorName) => edit({ superiorName })}
          max={120}
        />
        <Field
          side="left"
          label={t('documents.nameLines')}
          hint={t('documents.nameLinesHint')}
          problem={linesProblem}
        >
          {({ id, describedBy, invalid }) => (
            <Input.TextArea
              id={id}
              aria-describedby={describedBy}
              aria-invalid={invalid}
              rows={4}
              value={lines.join('\n')}
              onChange={(event) => edit({ nameLines: event.target.value.split('\n') })}
            />
          )}
        </Field>
        <TextField
          label={t('documents.place')}
          value={draft.place}
          onChange={(place) => edit({ place })}
          max={60}
        />
        <TextField
          label={t('documents.authority')}
          value={draft.signerAuthority}
          onChange={(signerAuthority) => edit({ signerAuthority })}
          max={60}
        />
        <TextField
          label={t('documents.position')}
          value={draft.signerPosition}
          onChange={(signerPosition) => edit({ signerPosition })}
          max={80}
        />
        <TextField
          label={t('documents.signer')}
          hint={t('documents.signerHint')}
          value={draft.signerName ?? ''}
          onChange={(text) => edit({ signerName: text.trim() === '' ? null : text })}
          max={80}
          optional
        />
        <TextField
          label={t('documents.preparer')}
          value={draft.preparerTitle}
          onChange={(preparerTitle) => edit({ preparerTitle })}
          max={60}
        />
      </SettingsForm>
      <Panel title={t('documents.preview')} width={560}>
        <LetterheadPreview committee={draft} />
      </Panel>
    </Columns>
  )
}
