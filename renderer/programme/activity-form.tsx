import { Checkbox, Select } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { isInForce } from '../../shared/domain/validity.ts'
import { Field } from '../ui/field.tsx'
import { foldedMatch } from '../ui/folded-match.ts'
import { ChoiceField, ChoicesField, TextField } from '../ui/form-fields.tsx'
import { FormSection } from '../ui/form-section.tsx'
import type { Draft, FieldKey } from './activity-draft.ts'
import { objectiveOptions } from './choices.ts'
import css from './form.module.css'
import { OriginSection } from './origin-section.tsx'
import { ResourceLines } from './resource-lines.tsx'
import { sentence } from './sentence.ts'
import { TagFields } from './tag-fields.tsx'
import { TargetLines } from './target-lines.tsx'
import { TimeField } from './time-field.tsx'
import type { Message, Programme } from './types.ts'
import type { Names } from './use-names.ts'

type FormProps = {
  draft: Draft
  change: (changes: Partial<Draft>) => void
  problems: Record<string, Message>
  /** Fields left empty. */
  missing: readonly FieldKey[]
  programme: Programme
  names: Names
  today: string
  /** A new one says what is missing only where the person has been. */
  isNew: boolean
}

/** Everything of an activity that is written in the programme; what is rarely needed is folded away. */
export function ActivityForm({ draft, change, programme, names, today, isNew, ...props }: FormProps) {
  const { t } = useTranslation('programme')
  const [left, setLeft] = useState<ReadonlySet<FieldKey>>(new Set())
  const leave = (field: FieldKey) => () => setLeft((before) => new Set(before).add(field))
  const problemOf = (field: FieldKey) => {
    const against = props.problems[field]
    if (against) return sentence(against)
    const isTold = props.missing.includes(field) && (!isNew || left.has(field))
    return isTold ? t(`missing.${field as 'content'}`) : null
  }
  const day = draft.time?.from ?? today
  const bodies = names.bodies
    .filter(
      (body) =>
        isInForce(body, day) ||
        body.id === draft.leadBodyId ||
        draft.supports.some(({ bodyId }) => bodyId === body.id),
    )
    .map(({ id, short }) => ({ value: id, label: short }))
  const units = names.units
    .filter((unit) => isInForce(unit, day) || draft.unitIds.includes(unit.id))
    .map(({ id, name }) => ({ value: id, label: name }))
  const setSupports = (ids: string[]) =>
    change({
      supports: ids.map(
        (bodyId) => draft.supports.find((one) => one.bodyId === bodyId) ?? { bodyId, part: null },
      ),
    })
  const setPart = (bodyId: string, part: string | null) =>
    change({ supports: draft.supports.map((one) => (one.bodyId === bodyId ? { bodyId, part } : one)) })
  return (
    <div className={css.form}>
      <TextField
        label={t('field.content')}
        problem={problemOf('content')}
        onLeave={leave('content')}
        rows={2}
        autoFocus={isNew}
        maxLength={1000}
        value={draft.content}
        onChange={(content) => change({ content: content ?? '' })}
      />
      <ChoiceField
        label={t('field.objectiveId')}
        problem={problemOf('objectiveId')}
        onLeave={leave('objectiveId')}
        value={draft.objectiveId}
        onChange={(objectiveId) => change({ objectiveId })}
        options={objectiveOptions(programme)}
      />
      <div className={css.pair}>
        <ChoiceField
          label={t('field.leadBodyId')}
          problem={problemOf('leadBodyId')}
          onLeave={leave('leadBodyId')}
          value={draft.leadBodyId}
          onChange={(leadBodyId) => change({ leadBodyId })}
          options={bodies}
        />
        <ChoicesField
          label={t('field.supports')}
          problem={problemOf('supports')}
          value={draft.supports.map(({ bodyId }) => bodyId)}
          onChange={setSupports}
          options={bodies.filter(({ value }) => value !== draft.leadBodyId)}
        />
      </div>
      <TimeField
        draft={draft}
        change={change}
        onLeave={leave('time')}
        year={programme.year}
        today={today}
        problem={problemOf('time')}
      />
      <div className={css.pair}>
        <TextField
          label={t('field.place')}
          problem={problemOf('place')}
          maxLength={200}
          value={draft.place}
          onChange={(place) => change({ place })}
        />
        <Field label={t('field.unitIds')} problem={problemOf('unitIds')}>
          {({ id }) => (
            <>
              <Select
                id={id}
                mode="multiple"
                maxTagCount={2}
                className={css.wide ?? ''}
                showSearch={{ filterOption: foldedMatch }}
                disabled={draft.allUnits}
                placeholder={draft.allUnits ? t('allUnits') : ''}
                value={draft.allUnits ? [] : draft.unitIds}
                onChange={(unitIds) => change({ unitIds })}
                options={units}
              />
              <Checkbox
                checked={draft.allUnits}
                onChange={(event) =>
                  change({ allUnits: event.target.checked, ...(event.target.checked ? { unitIds: [] } : {}) })
                }
              >
                {t('allUnits')}
              </Checkbox>
            </>
          )}
        </Field>
      </div>
      <TextField
        label={t('field.expectedResult')}
        problem={problemOf('expectedResult')}
        rows={2}
        maxLength={500}
        value={draft.expectedResult}
        onChange={(expectedResult) => change({ expectedResult })}
      />
      <TagFields tagIds={draft.tagIds} onChange={(tagIds) => change({ tagIds })} names={names} day={day} />
      {draft.supports.length > 0 && (
        <FormSection title={t('section.parts')} count={draft.supports.filter(({ part }) => part).length}>
          {draft.supports.map(({ bodyId, part }) => (
            <TextField
              key={bodyId}
              label={names.short(bodyId)}
              maxLength={200}
              placeholder={t('partHint')}
              value={part}
              onChange={(text) => setPart(bodyId, text)}
            />
          ))}
        </FormSection>
      )}
      <FormSection title={t('section.targets')} count={draft.targets.length} problem={problemOf('targets')}>
        <TargetLines targets={draft.targets} onChange={(targets) => change({ targets })} names={names} />
      </FormSection>
      <FormSection
        title={t('section.resources')}
        count={draft.resources.filter(({ stage }) => stage === 'planned').length}
        problem={problemOf('resources')}
      >
        <ResourceLines resources={draft.resources} onChange={(resources) => change({ resources })} />
      </FormSection>
      <FormSection title={t('section.rest')} count={[draft.contactPerson, draft.note].filter(Boolean).length}>
        <OriginSection draft={draft} change={change} programme={programme} />
      </FormSection>
    </div>
  )
}
