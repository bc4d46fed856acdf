import type * as z from 'zod'
import type { searchContract } from '../../shared/contract/search.ts'
import { fold } from '../../shared/domain/vietnamese-text.ts'
import type { Database, Reads } from '../database/database.ts'
import {
  type FoundEntry,
  findEntries,
  meetingsOfConclusions,
  placesOfReports,
  type SearchedTable,
  yearsOfActivities,
} from './store.ts'

export type Hit = z.output<NonNullable<(typeof searchContract.find)['~orpc']['outputSchema']>>[number]

/** Results stand in groups: those with the nearest names first, else in this order; a group shows its best few. */
const order: SearchedTable[] = [
  'unit',
  'indicator',
  'body',
  'person',
  'meeting',
  'conclusion',
  'task',
  'activity',
  'issued_document',
  'intake_file',
  'report',
]
const shownOfGroup = 6
const mostWords = 8

/**
 * What carries all the words typed, wherever a word begins, without marks and case: "tri gia" finds "Trị giá quà
 * tặng". Grouped, the best of each group first.
 */
export async function find({ reads, dialect }: Database, text: string): Promise<Hit[]> {
  const words = fold(text).split(' ').filter(Boolean).slice(0, mostWords)
  if (words.length === 0) return []
  const groups: { best: number; entries: FoundEntry[] }[] = []
  for (const entity of order) {
    // Each kind is asked by itself: many of one would push the others out of what one question looks at.
    const found = await findEntries(reads, dialect, words, entity)
    const ranked = found
      .map((entry) => ({ entry, likeness: likeness(entry, words) }))
      .sort((one, other) => other.likeness - one.likeness || shorter(one.entry, other.entry))
      .slice(0, shownOfGroup)
    groups.push({ best: ranked[0]?.likeness ?? 0, entries: ranked.map(({ entry }) => entry) })
  }
  const found = groups.sort((one, other) => other.best - one.best).flatMap(({ entries }) => entries)
  const places = await placesOf(reads, found)
  return found.map((entry) => ({
    entity: names[entry.entity],
    entityId: entry.entity_id,
    title: titleOf(entry),
    period: places.reports.get(entry.entity_id)?.period ?? null,
    detail: entry.detail,
    target: targetOf(entry, places),
  }))
}

const names: Record<SearchedTable, Hit['entity']> = {
  body: 'body',
  unit: 'unit',
  indicator: 'indicator',
  person: 'person',
  meeting: 'meeting',
  conclusion: 'conclusion',
  task: 'task',
  activity: 'activity',
  issued_document: 'issuedDocument',
  intake_file: 'intakeFile',
  report: 'report',
}

/** What the address of an entry needs besides its id. */
async function placesOf(reads: Reads, found: readonly FoundEntry[]) {
  const ids = (table: SearchedTable) =>
    found.filter(({ entity }) => entity === table).map(({ entity_id }) => entity_id)
  const byId = <Row extends { id: string }>(rows: Row[]) => new Map(rows.map((row) => [row.id, row]))
  return {
    reports: byId(await placesOfReports(reads, ids('report'))),
    conclusions: byId(await meetingsOfConclusions(reads, ids('conclusion'))),
    activities: byId(await yearsOfActivities(reads, ids('activity'))),
  }
}
type Places = Awaited<ReturnType<typeof placesOf>>

/** A report's title without the name of its period, which the screen gives in its own language. */
const titleOf = ({ entity, title }: FoundEntry) => (entity === 'report' ? title.split(' – ')[0]! : title)

/** Of equally near names the shorter says more of what was typed; reports stay as they are, the newest first. */
const shorter = (one: FoundEntry, other: FoundEntry) =>
  one.entity === 'report' ? 0 : one.title.length - other.title.length

/** How near an entry is to what was typed: whole title, its beginning, all words in it, else in the rest. */
function likeness(entry: FoundEntry, words: string[]): number {
  const title = fold(entry.title)
  const typed = words.join(' ')
  // A detail begins with the code or number people say.
  if (title === typed || fold(entry.detail.split(' · ')[0]!) === typed) return 3
  if (title.startsWith(typed)) return 2
  return words.every((word) => ` ${title}`.includes(` ${word}`)) ? 1 : 0
}

function targetOf({ entity, entity_id: id }: FoundEntry, places: Places): string {
  switch (entity) {
    case 'report': {
      const place = places.reports.get(id)
      return place ? `/reports?unit=${place.unit_id}&period=${place.period}` : '/reports'
    }
    case 'intake_file':
      return `/intake?file=${id}`
    case 'person':
      return `/committee?tab=people&id=${id}`
    case 'body':
      return `/committee?tab=bodies&id=${id}`
    case 'unit':
      return `/committee?tab=units&id=${id}`
    case 'indicator':
      return `/committee?tab=indicators&id=${id}`
    case 'meeting':
      return `/meetings?id=${id}`
    case 'conclusion': {
      const place = places.conclusions.get(id)
      return place
        ? `/meetings?id=${place.meeting_id}&tab=conclusions&row=${id}`
        : '/meetings?view=conclusions'
    }
    case 'task':
      return `/tasks?id=${id}`
    case 'activity': {
      const place = places.activities.get(id)
      return place ? `/programme?year=${place.year}&id=${id}` : '/programme'
    }
    case 'issued_document':
      return `/meetings?view=documents&row=${id}`
  }
}
