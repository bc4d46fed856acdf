import type * as z from 'zod'
import type { programmeContract } from '../../shared/contract/programme.ts'
import { formatNumber } from '../../shared/domain/number-text.ts'
import type { ReadConnection, Reads, Writes } from '../database/database.ts'
import { type Seen, updateSeen } from '../database/seen-row.ts'
import { UserError } from '../user-error.ts'
import { partsOfProgramme } from './activity-parts.ts'
import { activityRecords } from './activity-store.ts'
import { type Lists, listsOf, shortOf, unitNameOf } from './lists.ts'
import { objectiveTargetRows } from './objective-store.ts'
import { openProgramme } from './open-programme.ts'
import { outlineOfProgramme } from './outline.ts'
import { editionContent, editionRows, insertEdition, programmeById } from './programme-store.ts'
import { untilChanged } from './until-changed.ts'

/** Fields of an activity as an edition keeps them: the text a reader of that day saw. Their order is that of the form. */
export type FrozenActivity = {
  id: string
  code: string
  objective: string
  content: string
  lead: string
  supports: string
  units: string
  place: string
  time: string
  dates: string
  expectedResult: string
  targets: string
  resources: string
  tags: string
  contactPerson: string
  note: string
}
/** A programme as it stood: names written out, so that it reads the same when bodies are renamed or merged. */
export type FrozenProgramme = {
  year: number
  title: string
  objectives: { id: string; code: string; title: string; purpose: string; targets: string }[]
  activities: FrozenActivity[]
}

type Programme = { id: string; year: number; title: string }
type Difference = z.output<NonNullable<(typeof programmeContract.compare)['~orpc']['outputSchema']>>[number]

/** The live programme, written out as an edition would be. */
export async function frozenProgramme(reads: Reads, programme: Programme): Promise<FrozenProgramme> {
  const lists = await listsOf(reads)
  const outline = await outlineOfProgramme(reads, programme.id, lists.groups)
  const records = await activityRecords(reads, programme.id)
  const parts = await partsOfProgramme(reads, programme.id)
  const targets = await objectiveTargetRows(reads, programme.id)
  const objectiveTitle = (id: string) => {
    const entry = outline.get(id)
    return entry ? `${entry.code}. ${entry.title}` : id
  }
  const activities = records
    .sort((a, b) => (outline.get(a.objective_id)?.order ?? 0) - (outline.get(b.objective_id)?.order ?? 0))
    .map((record): FrozenActivity => {
      const own = parts(record.id)
      const under = [record.objective_id, ...own.activity_objective.map(({ objective_id }) => objective_id)]
      return {
        id: record.id,
        code: record.code,
        objective: under.map(objectiveTitle).join('; '),
        content: record.content,
        lead: shortOf(lists, record.lead_body_id),
        supports: own.activity_support
          .map(({ body_id, part }) => withNote(shortOf(lists, body_id), part))
          .join(', '),
        units:
          record.all_units === 1
            ? 'Tất cả đơn vị'
            : own.activity_unit.map(({ unit_id }) => unitNameOf(lists, unit_id)).join(', '),
        place: record.place ?? '',
        time: record.time_text,
        dates: `${record.from_date} - ${record.to_date}`,
        expectedResult: record.expected_result ?? '',
        targets: own.activity_target
          .map(({ indicator_id, planned }) => targetText(lists, indicator_id, planned))
          .join('; '),
        resources: own.activity_resource
          .filter(({ stage }) => stage === 'planned')
          .map(resourceText)
          .join('; '),
        tags: own.activity_tag.map(({ tag_id }) => lists.tags.get(tag_id)?.name ?? tag_id).join(', '),
        contactPerson: record.contact_person ?? '',
        note: record.note ?? '',
      }
    })
  return {
    year: programme.year,
    title: programme.title,
    objectives: [...outline.values()].map(({ id, code, title, purpose }) => ({
      id,
      code,
      title,
      purpose: purpose ?? '',
      targets: targets
        .filter(({ objective_id }) => objective_id === id)
        .map(({ indicator_id, target }) => targetText(lists, indicator_id, target))
        .join('; '),
    })),
    activities,
  }
}

const withNote = (name: string, note: string | null) => (note ? `${name} (${note})` : name)

function targetText(lists: Lists, indicatorId: string, figure: number): string {
  const indicator = lists.indicators.get(indicatorId)
  return `${indicator?.name ?? indicatorId}: ${formatNumber(figure)} ${indicator?.unit ?? ''}`.trim()
}

function resourceText(resource: {
  source: string | null
  description: string | null
  quantity: number | null
  unit_text: string | null
  value: number | null
}): string {
  const { source, description, quantity, unit_text, value } = resource
  const amount = [quantity === null ? null : `${formatNumber(quantity)} ${unit_text ?? ''}`.trim()]
  if (value !== null) amount.push(`${formatNumber(value)} đồng`)
  return [description, ...amount, source].filter(Boolean).join(', ')
}

type Issuing = Seen & { number: string; date: string; signer: string }

/** Issues a draft: freezes it as edition 0. */
export async function issue(writes: Writes, act: Issuing): Promise<{ editionId: string }> {
  const programme = await openProgramme(writes, act.id)
  const editions = await editionRows(writes, act.id)
  if (editions.length > 0) throw new UserError('programme-issued', { year: String(programme.year) })
  return { editionId: await freeze(writes, programme, act, 0, null) }
}

/** Freezes the live programme as the next adjustment. */
export async function adjust(
  writes: Writes,
  act: Issuing & { reason: string },
): Promise<{ editionId: string; ordinal: number }> {
  const programme = await openProgramme(writes, act.id)
  const last = (await editionRows(writes, act.id)).at(-1)
  if (!last) throw new UserError('programme-not-issued', { year: String(programme.year) })
  if (act.date < last.date) throw new UserError('edition-backwards', { day: act.date, last: last.date })
  const ordinal = last.ordinal + 1
  return { editionId: await freeze(writes, programme, act, ordinal, act.reason), ordinal }
}

async function freeze(
  writes: Writes,
  programme: Programme,
  { id, version, number, date, signer }: Issuing,
  ordinal: number,
  reason: string | null,
): Promise<string> {
  // Counting the version on refuses whoever saw the programme before this edition.
  await updateSeen(writes, 'programme', { id, version }, { title: programme.title })
  const content = JSON.stringify(await frozenProgramme(writes, programme))
  return insertEdition(writes, { programme_id: id, ordinal, number, date, signer, reason, content })
}

/** Closes a year's programme after its look back; from then on nothing of it changes. */
export async function close(writes: Writes, { date, ...seen }: Seen & { date: string }): Promise<void> {
  const programme = await openProgramme(writes, seen.id)
  const last = (await editionRows(writes, seen.id)).at(-1)
  if (!last) throw new UserError('programme-not-issued', { year: String(programme.year) })
  if (date < last.date) throw new UserError('edition-backwards', { day: date, last: last.date })
  await updateSeen(writes, 'programme', seen, { closed_date: date })
}

/** What differs between two editions, or an edition and the live programme (`to` null), activity by activity. */
export async function compare(
  reads: Reads,
  { programmeId, from, to }: { programmeId: string; from: string; to: string | null },
): Promise<Difference[]> {
  const programme = await programmeById(reads, programmeId)
  if (!programme) throw new UserError('not-found')
  const before = await editionOf(reads, programmeId, from)
  const after =
    to === null ? await frozenProgramme(reads, programme) : await editionOf(reads, programmeId, to)
  return differencesOf(before, after)
}

async function editionOf(reads: Reads, programmeId: string, id: string): Promise<FrozenProgramme> {
  const content = await editionContent(reads, programmeId, id)
  if (content === undefined) throw new UserError('not-found')
  return JSON.parse(content) as FrozenProgramme
}

/** Activities that were added, removed or changed from one state of a programme to another, in the later one's order. */
export function differencesOf(before: FrozenProgramme, after: FrozenProgramme): Difference[] {
  const earlier = new Map(before.activities.map((activity) => [activity.id, activity]))
  const differences: Difference[] = []
  for (const activity of after.activities) {
    const { id, code, content } = activity
    const was = earlier.get(id)
    earlier.delete(id)
    const fields = changedFields(was ?? null, activity)
    if (fields.length === 0) continue
    differences.push({ activityId: id, code, content, change: was ? 'changed' : 'added', fields })
  }
  for (const was of earlier.values()) {
    const { id, code, content } = was
    differences.push({ activityId: id, code, content, change: 'removed', fields: changedFields(was, null) })
  }
  return differences
}

function changedFields(before: FrozenActivity | null, after: FrozenActivity | null): Difference['fields'] {
  const { id, code, ...fields } = (after ?? before)!
  return (Object.keys(fields) as (keyof typeof fields)[])
    .map((field) => ({ field, before: before?.[field] || null, after: after?.[field] || null }))
    .filter((change) => change.before !== change.after)
}

/** How many activities differ between the last edition and now; 0 where nothing was issued. */
export async function changesSinceEdition(
  reads: ReadConnection,
  programme: Programme,
  editionId: string | null,
): Promise<number> {
  if (editionId === null) return 0
  const asked = { programmeId: programme.id, from: editionId, to: null }
  return untilChanged(reads, `changes ${editionId}`, async () => (await compare(reads, asked)).length)
}

export async function countOfEdition(
  reads: ReadConnection,
  programmeId: string,
  id: string,
): Promise<number> {
  return untilChanged(reads, `count ${id}`, async () => {
    const edition = await editionOf(reads, programmeId, id)
    return edition.activities.length
  })
}
