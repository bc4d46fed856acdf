import { formatDay } from '../../shared/domain/day-text.ts'
import { periodOf } from '../../shared/domain/period.ts'
import { periodName } from '../../shared/words/period-names.ts'
import type { Writes } from '../database/database.ts'
import type { SearchedTable } from './store.ts'

/** What a row is found by: its title and detail, which are shown, and other words, which are not. */
export type EntryText = { id: string; title: string; detail: string; words: string[] }

type Source = (writes: Writes, ids: string[]) => Promise<EntryText[]>

/** The texts of rows of each searched table; a row that is gone, or no longer counts, has none. */
export const entryTexts: Record<SearchedTable, Source> = {
  async body(writes, ids) {
    const rows = await writes.selectFrom('body').selectAll().where('id', 'in', ids).execute()
    const aliases = await aliasesOf(writes, ids)
    return rows.map(({ id, name, short }) => ({ id, title: name, detail: short, words: aliases(id) }))
  },

  async unit(writes, ids) {
    const rows = await writes.selectFrom('unit').selectAll().where('id', 'in', ids).execute()
    const aliases = await aliasesOf(writes, ids)
    return rows.map(({ id, name, code }) => ({ id, title: name, detail: code, words: aliases(id) }))
  },

  async indicator(writes, ids) {
    const rows = await writes
      .selectFrom('indicator')
      .innerJoin('content_group', 'content_group.id', 'indicator.group_id')
      .selectAll('indicator')
      .select('content_group.name as group_name')
      .where('indicator.id', 'in', ids)
      .execute()
    const aliases = await aliasesOf(writes, ids)
    return rows.map(({ id, name, code, unit, group_name }) => ({
      id,
      title: name,
      detail: `${code} · ${unit}`,
      words: [group_name, ...aliases(id)],
    }))
  },

  async person(writes, ids) {
    const rows = await writes.selectFrom('person').selectAll().where('id', 'in', ids).execute()
    const mandates = await writes
      .selectFrom('mandate')
      .innerJoin('body', 'body.id', 'mandate.body_id')
      .select(['mandate.person_id', 'mandate.role', 'body.short', 'body.name'])
      .where('mandate.person_id', 'in', ids)
      .orderBy('mandate.from_date', 'desc')
      .execute()
    return rows.map(({ id, full_name, rank }) => {
      const own = mandates.filter(({ person_id }) => person_id === id)
      const roles = own.map(({ role, short }) => `${role}, ${short}`)
      return {
        id,
        title: full_name,
        detail: roles.join('; '),
        words: [rank ?? '', ...own.map(({ name }) => name)],
      }
    })
  },

  async report(writes, ids) {
    const rows = await writes
      .selectFrom('report')
      .innerJoin('unit', 'unit.id', 'report.unit_id')
      .select(['report.id', 'report.period', 'report.file_name', 'unit.name', 'unit.code'])
      .where('report.id', 'in', ids)
      .where('report.state', '=', 'current')
      .execute()
    return rows.map(({ id, period, file_name, name, code }) => ({
      id,
      title: `${name} – ${periodName(periodOf(period))}`,
      detail: file_name,
      words: [code, period, periodName(periodOf(period), 'en')],
    }))
  },

  async intake_file(writes, ids) {
    const rows = await writes
      .selectFrom('intake_file')
      .leftJoin('unit', 'unit.id', 'intake_file.unit_id')
      .select(['intake_file.id', 'intake_file.name', 'unit.name as unit_name'])
      .where('intake_file.id', 'in', ids)
      .where('intake_file.state', 'in', ['reading', 'review', 'failed'])
      .execute()
    return rows.map(({ id, name, unit_name }) => ({ id, title: name, detail: unit_name ?? '', words: [] }))
  },

  async meeting(writes, ids) {
    const rows = await writes.selectFrom('meeting').selectAll().where('id', 'in', ids).execute()
    return rows.map(({ id, title, code, date, place }) => ({
      id,
      title,
      detail: `${code} · ${formatDay(date)}`,
      words: [place],
    }))
  },

  async conclusion(writes, ids) {
    const rows = await writes
      .selectFrom('conclusion')
      .innerJoin('meeting', 'meeting.id', 'conclusion.meeting_id')
      .select(['conclusion.id', 'conclusion.text', 'meeting.title', 'meeting.code'])
      .where('conclusion.id', 'in', ids)
      .execute()
    return rows.map(({ id, text, title, code }) => ({ id, title: text, detail: title, words: [code] }))
  },

  async task(writes, ids) {
    const rows = await writes
      .selectFrom('task')
      .leftJoin('body', 'body.id', 'task.lead_body_id')
      .select(['task.id', 'task.content', 'task.code', 'task.deliverable', 'task.source_text'])
      .select(['task.lead_person', 'body.short', 'body.name'])
      .where('task.id', 'in', ids)
      .execute()
    return rows.map(({ id, content, code, short, name, deliverable, source_text, lead_person }) => ({
      id,
      title: content,
      detail: [code, short].filter(Boolean).join(' · '),
      words: [name, deliverable, source_text, lead_person].filter((word) => word !== null),
    }))
  },

  async activity(writes, ids) {
    const rows = await writes
      .selectFrom('activity')
      .innerJoin('body', 'body.id', 'activity.lead_body_id')
      .select(['activity.id', 'activity.content', 'activity.code', 'activity.place', 'activity.time_text'])
      .select(['activity.expected_result', 'body.short', 'body.name'])
      .where('activity.id', 'in', ids)
      .execute()
    return rows.map(({ id, content, code, short, name, place, time_text, expected_result }) => ({
      id,
      title: content,
      detail: `${code} · ${short}`,
      words: [name, place, time_text, expected_result].filter((word) => word !== null),
    }))
  },

  async issued_document(writes, ids) {
    const rows = await writes
      .selectFrom('issued_document')
      .leftJoin('body', 'body.id', 'issued_document.body_id')
      .select(['issued_document.id', 'issued_document.subject', 'issued_document.symbol'])
      .select(['issued_document.date', 'body.short', 'body.name'])
      .where('issued_document.id', 'in', ids)
      .execute()
    return rows.map(({ id, subject, symbol, date, short, name }) => ({
      id,
      title: subject,
      detail: `${symbol} · ${formatDay(date)}`,
      words: [short, name].filter((word) => word !== null),
    }))
  },
}

async function aliasesOf(writes: Writes, ids: string[]): Promise<(id: string) => string[]> {
  const rows = await writes
    .selectFrom('alias')
    .select(['entity_id', 'text'])
    .where('entity_id', 'in', ids)
    .execute()
  return (id) => rows.filter(({ entity_id }) => entity_id === id).map(({ text }) => text)
}
