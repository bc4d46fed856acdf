import i18next from 'i18next'
import { formatDay, formatInstant } from '../../shared/domain/day-text.ts'
import { formatNumber } from '../../shared/domain/number-text.ts'
import { parsePeriod } from '../../shared/domain/period.ts'
import { periodName } from '../../shared/words/period-names.ts'

/** What a reader sees of one field of a changed row; null on a side where there was no row. */
export type FieldChange = { field: string; label: string; before: string | null; after: string | null }

type Row = Record<string, unknown> | null

/**
 * Before and after of a row of `entity` in words. Fields without a name are the program's own (ids, keys, drafts) and left out; a
 * reference to another record is said to have changed, since its name stands in the title.
 */
export function fieldChanges(entity: string, before: Row, after: Row): FieldChange[] {
  const fields = [...new Set([...Object.keys(before ?? {}), ...Object.keys(after ?? {})])]
  return fields.flatMap((field): FieldChange[] => {
    const keys = [`history:fieldsOf.${entity}.${field}`, `history:fields.${field}`]
    const key = keys.find((one) => i18next.exists(one))
    if (key === undefined) return []
    const label = i18next.t(key as 'history:fields.name')
    if (isReference(field)) return referenceChange(field, label, before?.[field], after?.[field])
    const was = before && valueWords(field, before[field])
    const is = after && valueWords(field, after[field])
    if (was === is || (was === '–' && !after) || (is === '–' && !before)) return []
    return [{ field, label, before: was, after: is }]
  })
}

const isReference = (field: string) => field.endsWith('_id')

function referenceChange(field: string, label: string, before: unknown, after: unknown): FieldChange[] {
  if (!before || !after || before === after) return []
  return [
    { field, label, before: i18next.t('history:anotherBefore'), after: i18next.t('history:anotherAfter') },
  ]
}

/** A stored value as a person reads it: figures in vi-VN, days, periods, words for choices, `–` for none. */
export function valueWords(field: string, value: unknown): string {
  if (value === null || value === undefined || value === '') return '–'
  if (typeof value === 'number') return numberWords(field, value)
  const text = String(value)
  const choice = `history:values.${field}.${text}`
  if (i18next.exists(choice)) return i18next.t(choice as 'history:yes')
  if (/^\d{4}-\d\d-\d\d$/.test(text)) return formatDay(text)
  if (/^\d{4}-\d\d-\d\dT\d\d:\d\d/.test(text)) return formatInstant(text)
  const period = parsePeriod(text)
  if (period) return periodName(period, i18next.language === 'en' ? 'en' : 'vi')
  return text.startsWith('[') ? listWords(field, text) : text
}

const yesNo = new Set([
  'approximate',
  'keep_encoding',
  'unit_confirmed',
  'period_confirmed',
  'all_units',
  'highlight',
  'correcting',
])
const plainNumbers = new Set(['year', 'current_year', 'position'])

function numberWords(field: string, value: number): string {
  if (yesNo.has(field)) return i18next.t(value === 1 ? 'history:yes' : 'history:no')
  return plainNumbers.has(field) ? String(value) : formatNumber(value)
}

function listWords(field: string, json: string): string {
  const list: unknown = JSON.parse(json)
  if (!Array.isArray(list)) return json
  return list.map((item) => valueWords(field, item)).join(', ')
}

const periodIds = /\b\d{4}-(?:Q[1-4]|H1|9M|Y|0[1-9]|1[0-2])\b(?!-)/g

/** A title of the history with its periods by name: "Quận 1, 2024-Q1" is "Quận 1, Quý I/2024". */
export function titleWords(title: string): string {
  const locale = i18next.language === 'en' ? 'en' : 'vi'
  return title.replace(periodIds, (id) => {
    const period = parsePeriod(id)
    return period ? periodName(period, locale) : id
  })
}
