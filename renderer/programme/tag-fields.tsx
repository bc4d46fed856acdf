import { useTranslation } from 'react-i18next'
import { isInForce } from '../../shared/domain/validity.ts'
import { Field } from '../ui/field.tsx'
import { FilterChips } from '../ui/filter-chips.tsx'
import { ChoicesField } from '../ui/form-fields.tsx'
import { FormSection } from '../ui/form-section.tsx'
import type { TagKind } from './types.ts'
import type { Names } from './use-names.ts'

type TagFieldsProps = {
  tagIds: string[]
  onChange: (tagIds: string[]) => void
  names: Names
  /** Tags in force on this day can be chosen. */
  day: string
}

/** The tags of an activity: the postures in sight, movements, beneficiaries and themes folded away. */
export function TagFields({ tagIds, onChange, names, day }: TagFieldsProps) {
  const { t } = useTranslation('programme')
  const isOf = (kind: TagKind) => (id: string) => names.tag(id)?.kind === kind
  const choices = (kind: TagKind) =>
    names.tags.filter((tag) => tag.kind === kind && (isInForce(tag, day) || tagIds.includes(tag.id)))
  const set = (kind: TagKind, chosen: string[]) =>
    onChange([...tagIds.filter((id) => !isOf(kind)(id)), ...chosen])
  return (
    <>
      <Field label={t('tagKind.posture')} group>
        {() => (
          <FilterChips
            chips={choices('posture').map(({ id, name }) => ({ key: id, label: name }))}
            active={new Set(tagIds)}
            onChange={(active) => set('posture', [...active].filter(isOf('posture')))}
          />
        )}
      </Field>
      <FormSection title={t('section.tags')} count={tagIds.filter((id) => !isOf('posture')(id)).length}>
        {(['movement', 'beneficiary', 'theme'] as const).map((kind) => (
          <ChoicesField
            key={kind}
            label={t(`tagKind.${kind}`)}
            value={tagIds.filter(isOf(kind))}
            onChange={(chosen) => set(kind, chosen)}
            options={choices(kind).map(({ id, name }) => ({ value: id, label: name }))}
          />
        ))}
      </FormSection>
    </>
  )
}
