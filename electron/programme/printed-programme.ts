import { formatDay } from '../../shared/domain/day-text.ts'
import { parseProgrammeTime } from '../../shared/domain/programme-time.ts'
import type { ReadConnection } from '../database/database.ts'
import type { CommitteeHead } from '../documents/meeting-workbook.ts'
import { headOf } from '../documents/service.ts'
import { currentCommittee } from '../workspace/service.ts'
import { type ActivityRow, type Filter, listActivities, noFilter } from './activities.ts'
import { activityRecords } from './activity-store.ts'
import type { DetailNames } from './detail-sheet.ts'
import { detailsOf, type ProgrammeDetails } from './details.ts'
import { type Lists, listsOf, shortOf, unitNameOf } from './lists.ts'
import { programmeOfYear } from './open-programme.ts'
import { outlineOfProgramme } from './outline.ts'
import { editionRows } from './programme-store.ts'

/** All that a programme's workbook prints, as plain data in the printed order. */
export type PrintedProgramme = {
  committee: CommitteeHead
  year: number
  title: string
  /** Day it was printed, for what is done and late by then. */
  asOf: string
  /** Number and day the programme was issued or last adjusted under; null before. */
  issued: { number: string; date: string } | null
  /** What the rows were filtered by, in words; null when nothing was. */
  filterText: string | null
  objectives: { id: string; parentId: string | null; code: string; title: string }[]
  activities: PrintedActivity[]
  bodies: { id: string; short: string; name: string }[]
  postures: { id: string; name: string }[]
  movements: { id: string; name: string }[]
  /** What the appendix has no column for, and the names behind its codes. */
  details: ProgrammeDetails
  names: DetailNames
}

export type PrintedActivity = ActivityRow & {
  leadShort: string
  supportShorts: string[]
  timeText: string
  expectedResult: string | null
  note: string | null
  reason: string | null
}

/** Gathers the programme of a year as the filter lets it through. */
export async function printedProgramme(
  reads: ReadConnection,
  { year, filter }: { year: number; filter: Filter | null },
  today: string,
): Promise<PrintedProgramme> {
  const programme = await programmeOfYear(reads, year)
  const lists = await listsOf(reads)
  const outline = await outlineOfProgramme(reads, programme.id, lists.groups)
  const records = new Map((await activityRecords(reads, programme.id)).map((record) => [record.id, record]))
  const { rows } = await listActivities(reads, { year, filter: filter ?? noFilter }, today)
  const edition = (await editionRows(reads, programme.id)).at(-1) ?? null
  const activities = rows.map((row): PrintedActivity => {
    const record = records.get(row.id)!
    return {
      ...row,
      leadShort: shortOf(lists, row.leadBodyId),
      supportShorts: row.supportIds.map((id) => shortOf(lists, id)),
      timeText: printedTime(row, year),
      expectedResult: record.expected_result,
      note: record.note,
      reason: record.not_done_reason ?? record.decision_reason ?? record.health_sentence,
    }
  })
  const named = new Set(rows.flatMap(({ leadBodyId, supportIds }) => [leadBodyId, ...supportIds]))
  const printed = activities.map(({ id, timeText }) => ({ record: records.get(id)!, timeText }))
  return {
    committee: headOf(await currentCommittee(reads), edition?.date ?? today),
    year,
    title: programme.title,
    asOf: today,
    issued: edition && { number: edition.number, date: edition.date },
    filterText: filter && filterInWords(filter, lists),
    objectives: [...outline.values()].map(({ id, parent_id, code, title }) => ({
      id,
      parentId: parent_id,
      code,
      title,
    })),
    activities,
    bodies: [...lists.bodies.values()]
      .filter(({ id }) => named.has(id))
      .map(({ id, short, name }) => ({ id, short, name })),
    postures: tagsOf(lists, 'posture'),
    movements: tagsOf(lists, 'movement'),
    details: await detailsOf(reads, programme, { lists, outline }, printed),
    names: namesOf(lists),
  }
}

function namesOf({ bodies, units, indicators }: Lists): DetailNames {
  return {
    body: new Map([...bodies.values()].map(({ code, name }) => [code, name])),
    unit: new Map([...units.values()].map(({ code, name }) => [code, name])),
    indicator: new Map([...indicators.values()].map(({ code, name, unit }) => [code, `${name} (${unit})`])),
  }
}

const tagsOf = (lists: Lists, kind: string) =>
  [...lists.tags.values()].filter((tag) => tag.kind === kind).map(({ id, name }) => ({ id, name }))

/** The time as written where it still says the days that stand; the days themselves once they were moved. */
function printedTime({ time }: ActivityRow, year: number): string {
  const read = parseProgrammeTime(time.text, year)
  const from = read.from ?? `${year}-01-01`
  const to = read.to ?? `${year}-12-31`
  if (read.kind !== null && from === time.from && to === time.to) return time.text
  return time.from === time.to ? formatDay(time.from) : `${formatDay(time.from)} - ${formatDay(time.to)}`
}

/** "cơ quan chủ trì: CATP; tháng: 3, 4" */
function filterInWords(filter: Filter, lists: Lists): string | null {
  const roleWords = { lead: 'cơ quan chủ trì', support: 'cơ quan phối hợp', any: 'cơ quan' }
  const parts: [string, string[]][] = [
    ['nhóm', filter.groupCodes],
    [roleWords[filter.role], filter.bodyIds.map((id) => shortOf(lists, id))],
    ['đơn vị', filter.unitIds.map((id) => unitNameOf(lists, id))],
    ['tháng', filter.months.map(String)],
    ['nhãn', filter.tagIds.map((id) => lists.tags.get(id)?.name ?? id)],
    ['trạng thái', filter.states.map((state) => stateWords[state])],
    ['có chữ', filter.text === '' ? [] : [`“${filter.text}”`]],
  ]
  const said = parts.filter(([, values]) => values.length > 0)
  return said.length === 0 ? null : said.map(([name, values]) => `${name}: ${values.join(', ')}`).join('; ')
}

export const stateWords: Record<ActivityRow['state'], string> = {
  notStarted: 'Chưa bắt đầu',
  preparing: 'Đang chuẩn bị',
  underWay: 'Đang thực hiện',
  done: 'Hoàn thành',
  late: 'Trễ hạn',
  postponed: 'Hoãn',
  cancelled: 'Không thực hiện',
}
