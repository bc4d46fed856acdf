import { Input, InputNumber, Select } from 'antd'
import { useTranslation } from 'react-i18next'
import { Field } from '../ui/field.tsx'
import type { Draft } from './activity-draft.ts'
import { foldedMatch, objectiveOptions } from './choices.ts'
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
  return (
    <>
      <Field label={t('field.origin')}>
        {({ id }) => (
          <Select
            id={id}
            className={css.wide ?? ''}
            value={origin.kind}
            onChange={(kind) =>
              change({ origin: { ...origin, kind, id: kind === origin.kind ? origin.id : null } })
            }
            options={origins.map((value) => ({ value, label: t(`origin.${value}`) }))}
          />
        )}
      </Field>
      {origin.kind !== 'own' && (
        <Field label={t('field.originText')}>
          {({ id }) => (
            <Input.TextArea
              id={id}
              rows={2}
              maxLength={1000}
              value={origin.text ?? ''}
              onChange={(event) => change({ origin: { ...origin, text: event.target.value || null } })}
            />
          )}
        </Field>
      )}
      <Field label={t('field.alsoUnder')}>
        {({ id }) => (
          <Select
            id={id}
            mode="multiple"
            className={css.wide ?? ''}
            showSearch={{ filterOption: foldedMatch }}
            value={draft.alsoUnder}
            onChange={(alsoUnder) => change({ alsoUnder })}
            options={objectiveOptions(programme).filter(({ value }) => value !== draft.objectiveId)}
          />
        )}
      </Field>
      <div className={css.pair}>
        <Field label={t('field.contactPerson')}>
          {({ id }) => (
            <Input
              id={id}
              maxLength={120}
              value={draft.contactPerson ?? ''}
              onChange={(event) => change({ contactPerson: event.target.value || null })}
            />
          )}
        </Field>
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
      <Field label={t('field.note')}>
        {({ id }) => (
          <Input.TextArea
            id={id}
            rows={2}
            maxLength={1000}
            value={draft.note ?? ''}
            onChange={(event) => change({ note: event.target.value || null })}
          />
        )}
      </Field>
    </>
  )
}
