import { Form, Input, type InputRef, Select } from 'antd'
import { type ReactNode, type Ref, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { plusDays } from '../../shared/domain/day-text.ts'
import { isInForce } from '../../shared/domain/validity.ts'
import { fold } from '../../shared/domain/vietnamese-text.ts'
import { DayInput } from '../ui/day-input.tsx'
import { AliasEditor } from './alias-editor.tsx'
import type { EntryDraft } from './draft.ts'
import { bodyKinds, type Entity, type Entry, indicatorKinds, unitKinds } from './entry.ts'
import css from './entry-fields.module.css'
import type { Lists } from './use-lists.ts'

type EntryFieldsProps = {
  entity: Entity
  draft: EntryDraft
  onChange: (change: Partial<EntryDraft>) => void
  /** Fields that were left empty when they are needed, shown after a try to save. */
  missing: readonly string[]
  /** What another officer stored meanwhile, shown under a field that differs. */
  stored: EntryDraft | null
  lists: Lists
  today: string
  /** The entry itself, when it is there already: it cannot follow itself. */
  id: string | null
  nameRef: Ref<InputRef>
  /** Below the successor: the way to it. */
  underSuccessor?: ReactNode
  /** What is made for a merger begins with it and ends nowhere. */
  withoutValidity?: boolean
}

/** The fields of one entry, each with its label above and what is wrong under it. */
export function EntryFields(props: EntryFieldsProps) {
  const { entity, draft, onChange, lists, today, withoutValidity } = props
  const { t } = useTranslation('committee')
  const field = useField(props)
  const text = (key: 'code' | 'short' | 'name' | 'measure', label: string, ref?: Ref<InputRef>) =>
    field(
      key,
      label,
      (blur) => (
        <Input
          {...(ref ? { ref } : {})}
          aria-label={label}
          value={draft[key]}
          maxLength={key === 'name' ? 200 : 40}
          onChange={(event) => onChange({ [key]: event.target.value })}
          onBlur={blur}
        />
      ),
      draft[key],
    )
  const choice = <Value extends string>(
    key: keyof EntryDraft,
    label: string,
    value: Value,
    options: { value: Value; label: string }[],
  ) =>
    field(
      key,
      label,
      (blur) => (
        <Select<Value>
          aria-label={label}
          value={value}
          options={options}
          onChange={(chosen) => onChange({ [key]: chosen })}
          onBlur={blur}
        />
      ),
      value,
      (stored) => options.find((option) => option.value === stored)?.label ?? stored,
    )
  const groups = lists.groups.map((group) => ({ value: group.id, label: `${group.code} ${group.name}` }))
  const kinds = bodyKinds.map((value) => ({ value, label: t(`bodyKind.${value}`) }))
  const sorts = unitKinds.map((value) => ({ value, label: t(`unitKind.${value}`) }))
  const counts = indicatorKinds.map((value) => ({ value, label: t(`indicatorKindDetail.${value}`) }))

  return (
    <Form layout="vertical" component={false}>
      <div className={css.fields}>
        {text('name', t('field.name'), props.nameRef)}
        {entity === 'body' && (
          <div className={css.pair}>
            {text('short', t('field.short'))}
            {choice('bodyKind', t('field.bodyKind'), draft.bodyKind, kinds)}
          </div>
        )}
        {entity === 'unit' && (
          <div className={css.pair}>
            {text('code', t('field.code'))}
            {choice('unitKind', t('field.unitKind'), draft.unitKind, sorts)}
          </div>
        )}
        {entity === 'indicator' && (
          <>
            <div className={css.pair}>
              {text('code', t('field.code'))}
              {text('measure', t('field.measure'))}
            </div>
            {choice('groupId', t('field.group'), draft.groupId, groups)}
            {choice('indicatorKind', t('field.kind'), draft.indicatorKind, counts)}
            {draft.indicatorKind === 'ratio' && <Weight {...props} />}
          </>
        )}
        {!withoutValidity && (
          <div className={css.pair}>
            <Day draft={draft} field="validFrom" today={today} onChange={onChange} />
            {props.id !== null && <Day draft={draft} field="validTo" today={today} onChange={onChange} />}
          </div>
        )}
        {!withoutValidity && draft.validTo !== null && <Successor {...props} lastDay={draft.validTo} />}
        <Form.Item label={t('field.aliases')}>
          <AliasEditor
            label={t('field.aliases')}
            aliases={draft.aliases}
            onChange={(aliases) => onChange({ aliases })}
          />
        </Form.Item>
      </div>
    </Form>
  )
}

/** Draws a field that must be filled: checked when it is left, and when saving was tried. */
function useField({ missing, stored, draft }: EntryFieldsProps) {
  const { t } = useTranslation('committee')
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set())
  return (
    key: keyof EntryDraft,
    label: string,
    control: (blur: () => void) => ReactNode,
    value: string,
    shown: (stored: string) => string = (text) => text,
  ) => {
    const empty = value.trim() === '' && (left.has(key) || missing.includes(key))
    const other = stored !== null && stored[key] !== draft[key] ? shown(String(stored[key])) : null
    const help = empty
      ? t('missing')
      : other !== null && t('changedMeanwhile.stored', { value: other || t('changedMeanwhile.none') })
    return (
      <Form.Item
        key={key}
        label={label}
        {...(help ? { help, validateStatus: empty ? ('error' as const) : ('warning' as const) } : {})}
      >
        {control(() => setLeft((before) => new Set(before).add(key)))}
      </Form.Item>
    )
  }
}

type DayProps = {
  draft: EntryDraft
  field: 'validFrom' | 'validTo'
  today: string
  onChange: (change: Partial<EntryDraft>) => void
}

function Day({ draft, field, today, onChange }: DayProps) {
  const { t } = useTranslation('committee')
  return (
    <Form.Item label={t(`field.${field}`)}>
      <DayInput
        label={t(`field.${field}`)}
        today={today}
        value={draft[field]}
        onChange={(day) =>
          // Nothing follows an entry that has no last day.
          onChange(
            field === 'validTo' && day === null ? { validTo: null, successorId: null } : { [field]: day },
          )
        }
      />
    </Form.Item>
  )
}

/** Entries of the same list one may choose from, searched without marks. */
export function EntrySelect(props: {
  entries: Entry[]
  value: string | null
  onChange: (id: string | null) => void
  label: string
  placeholder?: string
}) {
  return (
    <Select<string>
      allowClear
      showSearch={{ filterOption: (typed, option) => fold(String(option?.label)).includes(fold(typed)) }}
      aria-label={props.label}
      placeholder={props.placeholder}
      value={props.value}
      onChange={(id) => props.onChange(id ?? null)}
      options={props.entries.map((entry) => ({
        value: entry.id,
        label: `${entry.name} (${entry.entity === 'body' ? entry.short : entry.code})`,
      }))}
    />
  )
}

function Successor(props: EntryFieldsProps & { lastDay: string }) {
  const { entity, id, draft, onChange, lists, lastDay } = props
  const { t } = useTranslation('committee')
  const nextDay = plusDays(lastDay, 1)
  const candidates = [...lists.byId.values()].filter(
    (entry) =>
      entry.entity === entity &&
      entry.id !== id &&
      (isInForce(entry, nextDay) || entry.id === draft.successorId),
  )
  const label = t(`field.successor.${entity}`)
  return (
    <Form.Item label={label}>
      <EntrySelect
        label={label}
        entries={candidates}
        value={draft.successorId}
        onChange={(successorId) => onChange({ successorId })}
      />
      {props.underSuccessor}
    </Form.Item>
  )
}

function Weight({ id, draft, onChange, lists }: EntryFieldsProps) {
  const { t } = useTranslation('committee')
  const counted = lists.indicators.filter(
    (entry) => entry.entity === 'indicator' && entry.kind !== 'ratio' && entry.id !== id,
  )
  return (
    <Form.Item label={t('field.weight')}>
      <EntrySelect
        label={t('field.weight')}
        entries={counted}
        value={draft.weightIndicatorId}
        onChange={(weightIndicatorId) => onChange({ weightIndicatorId })}
      />
    </Form.Item>
  )
}
