import { Checkbox, Input, Select } from 'antd'
import { useTranslation } from 'react-i18next'
import { isInForce } from '../../shared/domain/validity.ts'
import { Field } from '../ui/field.tsx'
import { FilterChips } from '../ui/filter-chips.tsx'
import type { Draft, FieldKey } from './activity-draft.ts'
import { foldedMatch, objectiveOptions, type tagKinds } from './choices.ts'
import css from './form.module.css'
import { OriginSection } from './origin-section.tsx'
import { ResourceLines } from './resource-lines.tsx'
import { sentence } from './sentence.ts'
import { TargetLines } from './target-lines.tsx'
import { TimeField } from './time-field.tsx'
import type { Message, Programme } from './types.ts'
import type { Names } from './use-names.ts'

type FormProps = {
  draft: Draft
  change: (changes: Partial<Draft>) => void
  problems: Record<string, Message>
  /** Fields left empty, shown once the person has been there. */
  missing: readonly FieldKey[]
  programme: Programme
  names: Names
  today: string
  autoFocus: boolean
}

/** Everything of an activity that is written in the programme; what is rarely needed is folded away. */
export function ActivityForm(props: FormProps) {
  const { draft, change, missing, programme, names, today, autoFocus } = props
  const { t } = useTranslation('programme')
  const problemOf = (field: FieldKey) => {
    const against = props.problems[field]
    if (against) return sentence(against)
    return missing.includes(field) ? t(`missing.${field as 'content'}`) : null
  }
  const day = draft.time?.from ?? today
  const bodies = names.bodies
    .filter(
      (body) =>
        isInForce(body, day) ||
        body.id === draft.leadBodyId ||
        draft.supports.some(({ bodyId }) => bodyId === body.id),
    )
    .map(({ id, short, name }) => ({ value: id, label: short, name }))
  const units = names.units
    .filter((unit) => isInForce(unit, day) || draft.unitIds.includes(unit.id))
    .map(({ id, name }) => ({ value: id, label: name }))
  const ofKind = (kind: (typeof tagKinds)[number]) =>
    names.tags.filter((tag) => tag.kind === kind && (isInForce(tag, day) || draft.tagIds.includes(tag.id)))
  const setTags = (kind: (typeof tagKinds)[number], chosen: string[]) => {
    const others = draft.tagIds.filter((id) => names.tag(id)?.kind !== kind)
    change({ tagIds: [...others, ...chosen] })
  }
  const setSupports = (ids: string[]) =>
    change({
      supports: ids.map(
        (bodyId) => draft.supports.find((one) => one.bodyId === bodyId) ?? { bodyId, part: null },
      ),
    })
  return (
    <div className={css.form}>
      <Field label={t('field.content')} problem={problemOf('content')}>
        {({ id, describedBy, invalid }) => (
          <Input.TextArea
            id={id}
            rows={2}
            autoFocus={autoFocus}
            maxLength={1000}
            aria-describedby={describedBy}
            {...(invalid ? { status: 'warning' as const } : {})}
            value={draft.content}
            onChange={(event) => change({ content: event.target.value })}
          />
        )}
      </Field>
      <Field label={t('field.objectiveId')} problem={problemOf('objectiveId')}>
        {({ id }) => (
          <Select
            id={id}
            className={css.wide ?? ''}
            showSearch={{ filterOption: foldedMatch }}
            value={draft.objectiveId || null}
            onChange={(objectiveId) => change({ objectiveId: objectiveId ?? '' })}
            options={objectiveOptions(programme)}
          />
        )}
      </Field>
      <div className={css.pair}>
        <Field label={t('field.leadBodyId')} problem={problemOf('leadBodyId')}>
          {({ id }) => (
            <Select
              id={id}
              className={css.wide ?? ''}
              showSearch={{ filterOption: foldedMatch }}
              value={draft.leadBodyId || null}
              onChange={(leadBodyId) => change({ leadBodyId: leadBodyId ?? '' })}
              options={bodies}
            />
          )}
        </Field>
        <Field label={t('field.supports')} problem={problemOf('supports')}>
          {({ id }) => (
            <Select
              id={id}
              mode="multiple"
              className={css.wide ?? ''}
              showSearch={{ filterOption: foldedMatch }}
              value={draft.supports.map(({ bodyId }) => bodyId)}
              onChange={setSupports}
              options={bodies.filter(({ value }) => value !== draft.leadBodyId)}
            />
          )}
        </Field>
      </div>
      <TimeField
        draft={draft}
        change={change}
        year={programme.year}
        today={today}
        problem={problemOf('time')}
      />
      <div className={css.pair}>
        <Field label={t('field.place')} problem={problemOf('place')}>
          {({ id }) => (
            <Input
              id={id}
              maxLength={200}
              value={draft.place ?? ''}
              onChange={(event) => change({ place: event.target.value || null })}
            />
          )}
        </Field>
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
      <Field label={t('field.expectedResult')} problem={problemOf('expectedResult')}>
        {({ id }) => (
          <Input.TextArea
            id={id}
            rows={2}
            maxLength={500}
            value={draft.expectedResult ?? ''}
            onChange={(event) => change({ expectedResult: event.target.value || null })}
          />
        )}
      </Field>
      <Field label={t('tagKind.posture')} group>
        {() => (
          <FilterChips
            chips={ofKind('posture').map(({ id, name }) => ({ key: id, label: name }))}
            active={new Set(draft.tagIds)}
            onChange={(active) =>
              setTags(
                'posture',
                [...active].filter((id) => names.tag(id)?.kind === 'posture'),
              )
            }
          />
        )}
      </Field>
      <Section
        title={t('section.tags')}
        count={draft.tagIds.filter((id) => names.tag(id)?.kind !== 'posture').length}
      >
        {(['movement', 'beneficiary', 'theme'] as const).map((kind) => (
          <Field key={kind} label={t(`tagKind.${kind}`)}>
            {({ id }) => (
              <Select
                id={id}
                mode="multiple"
                className={css.wide ?? ''}
                showSearch={{ filterOption: foldedMatch }}
                value={draft.tagIds.filter((tagId) => names.tag(tagId)?.kind === kind)}
                onChange={(chosen) => setTags(kind, chosen)}
                options={ofKind(kind).map((tag) => ({ value: tag.id, label: tag.name }))}
              />
            )}
          </Field>
        ))}
      </Section>
      {draft.supports.length > 0 && (
        <Section title={t('section.parts')} count={draft.supports.filter(({ part }) => part).length}>
          {draft.supports.map(({ bodyId, part }) => (
            <Field key={bodyId} label={names.short(bodyId)}>
              {({ id }) => (
                <Input
                  id={id}
                  maxLength={200}
                  placeholder={t('partHint')}
                  value={part ?? ''}
                  onChange={(event) =>
                    change({
                      supports: draft.supports.map((one) =>
                        one.bodyId === bodyId ? { bodyId, part: event.target.value || null } : one,
                      ),
                    })
                  }
                />
              )}
            </Field>
          ))}
        </Section>
      )}
      <Section title={t('section.targets')} count={draft.targets.length} problem={problemOf('targets')}>
        <TargetLines targets={draft.targets} onChange={(targets) => change({ targets })} names={names} />
      </Section>
      <Section title={t('section.resources')} count={draft.resources.length} problem={problemOf('resources')}>
        <ResourceLines resources={draft.resources} onChange={(resources) => change({ resources })} />
      </Section>
      <Section title={t('section.rest')} count={[draft.contactPerson, draft.note].filter(Boolean).length}>
        <OriginSection draft={draft} change={change} programme={programme} />
      </Section>
    </div>
  )
}

type SectionProps = { title: string; count: number; problem?: string | null; children: React.ReactNode }

function Section({ title, count, problem = null, children }: SectionProps) {
  return (
    <details className={css.section} open={problem !== null || undefined}>
      <summary>
        {title} {count > 0 && <span>({count})</span>}
      </summary>
      <div className={css.inside}>
        {problem && (
          <span role="alert" className={css.by}>
            {problem}
          </span>
        )}
        {children}
      </div>
    </details>
  )
}
