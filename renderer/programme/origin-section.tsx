import { InputNumber } from 'antd'
import { useTranslation } from 'react-i18next'
import { Field } from '../ui/field.tsx'
import { ChoiceField, ChoicesField, TextField } from '../ui/form-fields.tsx'
import type { Draft } from './activity-draft.ts'
import { objectiveOptions } from './choices.ts'
import css from './form.module.css'
import type { Programme } from './types.ts'

type OriginSectionProps = {
  draft: Draft
  change: (changes: Partial<Draft>) => void
  programme: Programme
}

const origins = ['own', 'lastYear', 'directive', 'conclusion', 'unitProposal'] as const

/** Where an activity came from, where else it is shown, how much it weighs, whom to ask, and notes. */
export function OriginSection({ draft, change, programme }: OriginSectionProps) {
  const { t } = useTranslation('programme')
  const { origin } = draft
  const setKind = (chosen: string) => {
    const kind = origins.find((one) => one === chosen)
    if (kind) change({ origin: { ...origin, kind, id: kind === origin.kind ? origin.id : null } })
  }
  return (
    <>
      <ChoiceField
        label={t('field.origin')}
        value={origin.kind}
        onChange={setKind}
        options={origins.map((value) => ({ value, label: t(`origin.${value}`) }))}
      />
      {origin.kind !== 'own' && (
        <TextField
          label={t('field.originText')}
          rows={2}
          maxLength={1000}
          value={origin.text}
          onChange={(text) => change({ origin: { ...origin, text } })}
        />
      )}
      <ChoicesField
        label={t('field.alsoUnder')}
        value={draft.alsoUnder}
        onChange={(alsoUnder) => change({ alsoUnder })}
        options={objectiveOptions(programme).filter(({ value }) => value !== draft.objectiveId)}
      />
      <div className={css.pair}>
        <TextField
          label={t('field.contactPerson')}
          maxLength={120}
          value={draft.contactPerson}
          onChange={(contactPerson) => change({ contactPerson })}
        />
        <Field label={t('field.weight')} hint={t('weightHint')}>
          {({ id }) => (
            <InputNumber<number>
              id={id}
              min={0.1}
              max={1000}
              controls={false}
              decimalSeparator=","
              className={css.wide ?? ''}
              value={draft.weight ?? null}
              onChange={(weight) => change({ weight })}
            />
          )}
        </Field>
      </div>
      <TextField
        label={t('field.note')}
        rows={2}
        maxLength={1000}
        value={draft.note}
        onChange={(note) => change({ note })}
      />
    </>
  )
}
