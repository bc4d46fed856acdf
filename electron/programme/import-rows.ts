import { v7 as uuidv7 } from 'uuid'
import type * as z from 'zod'
import { activityFields, type programmeContract } from '../../shared/contract/programme.ts'
import { cellAddress } from '../../shared/domain/cell-address.ts'
import { formatDay } from '../../shared/domain/day-text.ts'
import { tagsNamedIn } from '../../shared/domain/named-tags.ts'
import { parseProgrammeTime } from '../../shared/domain/programme-time.ts'
import { fold } from '../../shared/domain/vietnamese-text.ts'
import { type BodyIndex, indexBodies } from '../bodies/body-index.ts'
import type { Reads, Writes } from '../database/database.ts'
import { FileError } from '../sheets/file-error.ts'
import type { Grid } from '../sheets/grid.ts'
import { UserError } from '../user-error.ts'
import type { ActivityFields } from './activity-fields.ts'
import { problemsOf } from './activity-problems.ts'
import { detailedFields, meaningOfDetails, plantTree, withDetails } from './imported-details.ts'
import { withKnown } from './known-rows.ts'
import { listsOf } from './lists.ts'
import { objectiveRows } from './objective-store.ts'
import { saveObjective } from './objectives.ts'
import { openProgramme } from './open-programme.ts'
import type { ProgrammeSource } from './programme-source.ts'
import { programmeRow } from './programme-store.ts'
import { startProgramme } from './programmes.ts'
import { type ReadProgramme, readProgramme } from './read-programme.ts'
import { type ReadWorkbook, readProgrammeFile } from './read-programme-file.ts'
import { addActivities, judgingOf } from './save-activity.ts'
import type { TagRow } from './tag-store.ts'

type Output<Route extends keyof typeof programmeContract> = z.output<
  NonNullable<(typeof programmeContract)[Route]['~orpc']['outputSchema']>
>
export type ImportReview = Output<'readImport'>
type Applying = z.output<NonNullable<(typeof programmeContract.applyImport)['~orpc']['inputSchema']>>
type ApplyingRow = Applying['rows'][number]

/** Every body of the workspace by all its names; which was in force when is told row by row. */
async function bodyIndexOf(reads: Reads): Promise<BodyIndex> {
  return indexBodies([...(await listsOf(reads)).bodies.values()])
}

/** Reads a programme's file for the review. What is wrong with the file stands among the warnings; nothing is stored. */
export async function readImport(
  reads: Reads,
  { year, file }: { year: number; file: { name: string; bytes: Uint8Array } },
  readWorkbook: ReadWorkbook,
): Promise<ImportReview> {
  const fileName = file.name.normalize('NFC')
  const bodies = await bodyIndexOf(reads)
  try {
    const source = await readProgrammeFile(file.bytes, fileName, readWorkbook)
    const review = reviewOf(fileName, readProgramme(source, { bodies, fileName, year }))
    const whole = source.details ? withDetails(review, source.details, await listsOf(reads)) : review
    return await withKnown(reads, year, whole)
  } catch (error) {
    if (!(error instanceof FileError)) throw error
    const { code, params } = error
    return { importId: uuidv7(), file: fileName, rows: [], warnings: [{ code, params }] }
  }
}

/** Reads rows pasted from Word or Excel. Their first row names the columns, or they come in the order of a programme. */
export async function readPaste(
  reads: Reads,
  { year, cells }: { year: number; cells: readonly (readonly string[])[] },
): Promise<ImportReview> {
  const bodies = await bodyIndexOf(reads)
  const reading = { bodies, fileName: '', year }
  const read = readProgramme(sourceOfCells(cells), reading)
  const isWithoutHeading = read.warnings.some(({ code }) => code === 'no-programme-table')
  if (!isWithoutHeading) return withKnown(reads, year, reviewOf('', read))
  const assumed = readProgramme(sourceOfCells([usualHeading(cells), ...cells]), reading)
  const activities = assumed.activities.map((activity) => ({
    ...activity,
    row: activity.row - 1,
    confidence: 'check' as const,
    problems: [{ code: 'columns-assumed' as const, params: {} }, ...activity.problems],
  }))
  return withKnown(reads, year, reviewOf('', { ...assumed, activities }))
}

function reviewOf(file: string, { activities, warnings }: ReadProgramme): ImportReview {
  return {
    importId: uuidv7(),
    file,
    rows: activities.map((activity, at) => ({ ...activity, key: `${at + 1}` })),
    warnings,
  }
}

const columnsAsUsual = ['Nội dung', 'Đơn vị chủ trì', 'Đơn vị phối hợp', 'Thời gian', 'Kết quả', 'Ghi chú']

/** The columns of a programme as the office writes them, with STT where the first column holds numbers. */
function usualHeading(cells: readonly (readonly string[])[]): string[] {
  const firsts = cells.map(([first = '']) => first.trim()).filter((text) => text !== '')
  const numbered = firsts.filter((text) => /^[\dIVX.]{1,6}\)?$/.test(text)).length * 2 > firsts.length
  return numbered ? ['STT', ...columnsAsUsual] : columnsAsUsual
}

function sourceOfCells(cells: readonly (readonly string[])[]): ProgrammeSource {
  const found = cells.flatMap((row, at) =>
    row.flatMap((text, column): Grid['cells'] => {
      const tidied = text.normalize('NFC').replace(/\r\n?/g, '\n').trim()
      if (tidied === '') return []
      return [
        {
          row: at,
          column,
          address: cellAddress(at, column),
          value: { kind: 'text', text: tidied },
          text: tidied,
          formula: null,
          numberFormat: null,
          font: null,
          bold: false,
          italic: false,
          align: null,
          undecoded: null,
        },
      ]
    }),
  )
  const grid: Grid = {
    name: 'Dán',
    visibility: 'visible',
    rowCount: cells.length,
    columnCount: Math.max(0, ...cells.map((row) => row.length)),
    cells: found,
    merges: [],
    hiddenRows: new Set(),
    hiddenColumns: new Set(),
    columnWidths: new Map(),
    rowHeights: new Map(),
  }
  return { sheets: [{ grid, linesAbove: [] }], tablesContinue: false }
}

/**
 * Stores the reviewed rows as one command, to be undone as a whole. Groups that are not in the programme yet are added
 * by their title, what a row names of movements and people becomes its tags; a year without a programme gets one. A row that cannot be stored as it is stops everything.
 */
export async function applyImport(
  writes: Writes,
  { year, rows, tree }: Applying,
  commandId: string,
): Promise<{ commandId: string; added: number }> {
  const known = await programmeRow(writes, year)
  const id =
    known?.id ??
    (await startProgramme(writes, {
      year,
      title: tree?.title ?? `Chương trình phối hợp hoạt động năm ${year}`,
    }))
  const programme = await openProgramme(writes, id)
  const paths = await plantTree(writes, id, tree)
  const objectives = await objectivesFor(writes, id, rows, paths)
  const meaning = { year, paths, ...(await meaningOfDetails(writes, rows)) }
  const judging = await judgingOf(writes, programme)
  const codes = new Map([...judging.lists.bodies.values()].map((body) => [body.code, body.id]))
  const activities = rows.map((row) => {
    const told = fieldsOfRow(row, objectives(row), year, codes, judging.lists.tags.values())
    const fields = row.details ? detailedFields(told, row, row.details, meaning) : told
    const [problem] = problemsOf(fields, judging)
    if (problem)
      throw new UserError('import-row-invalid', { row: row.row, content: row.content, field: problem.field })
    return { fields, importCommandId: commandId, wantedCode: row.details?.code }
  })
  await addActivities(writes, programme, activities)
  return { commandId, added: activities.length }
}

const withoutGroup = 'Nội dung khác'

/** The objective of each row: chosen in the review, the one its details name, the one of its group's title, or a new one. */
async function objectivesFor(
  writes: Writes,
  programmeId: string,
  rows: readonly ApplyingRow[],
  paths: ReadonlyMap<string, string>,
): Promise<(row: ApplyingRow) => string> {
  const { groups } = await listsOf(writes)
  const byTitle = new Map(
    (await objectiveRows(writes, programmeId)).map(({ id, title }) => [fold(title), id]),
  )
  const planted = ({ details }: ApplyingRow) => (details ? paths.get(details.under) : undefined)
  for (const row of rows) {
    const { objectiveId, group } = row
    if (planted(row) !== undefined) continue
    const title = (group ?? withoutGroup).slice(0, 300)
    if (objectiveId !== null || byTitle.has(fold(title))) continue
    const contentGroup = [...groups.values()].find(({ name }) => fold(name) === fold(title))
    const { id } = await saveObjective(writes, {
      id: null,
      version: 0,
      programmeId,
      parentId: null,
      contentGroupId: contentGroup?.id ?? null,
      title,
      purpose: null,
      targets: [],
      before: null,
    })
    byTitle.set(fold(title), id)
  }
  return (row) =>
    row.objectiveId ?? planted(row) ?? byTitle.get(fold((row.group ?? withoutGroup).slice(0, 300)))!
}

function fieldsOfRow(
  row: ApplyingRow,
  objectiveId: string,
  year: number,
  codes: ReadonlyMap<string, string>,
  tags: Iterable<TagRow>,
): ActivityFields {
  const invalid = (field: string) =>
    new UserError('import-row-invalid', { row: row.row, content: row.content, field })
  const leadBodyId = row.leadBodyId ?? (row.lead === null ? undefined : codes.get(row.lead))
  if (!leadBodyId) throw invalid('leadBodyId')
  const supports = row.supports.flatMap((code) => codes.get(code) ?? [])
  if (supports.length < row.supports.length) throw invalid('supports')
  const fields = activityFields.safeParse({
    objectiveId,
    alsoUnder: [],
    content: row.content,
    leadBodyId,
    supports: [...new Set(supports)]
      .filter((id) => id !== leadBodyId)
      .map((bodyId) => ({ bodyId, part: null })),
    allUnits: false,
    unitIds: [],
    place: row.place ?? null,
    time: timeOfRow(row, year),
    expectedResult: row.result,
    targets: [],
    resources: [],
    tagIds: tagsNamedIn(row.content, tags),
    contactPerson: null,
    note: row.note,
    origin: { kind: 'own', id: null, text: null },
  })
  if (!fields.success) throw invalid(String(fields.error.issues[0]?.path[0] ?? ''))
  return fields.data
}

/** Days decided in the review stand; an end left open reaches to the edge of the year, as "thường xuyên" does. */
function timeOfRow(row: ApplyingRow, year: number): ActivityFields['time'] | null {
  const read = parseProgrammeTime(row.timeText, year)
  const regular = row.regular || read.kind === 'regular'
  if (row.from === null && row.to === null && !regular) return null
  const from = row.from ?? `${year}-01-01`
  const to = row.to ?? `${year}-12-31`
  const asRead = row.from === read.from && row.to === read.to
  return {
    kind: regular ? 'regular' : asRead ? (read.kind ?? 'dates') : 'dates',
    text: row.timeText || (from === to ? formatDay(from) : `${formatDay(from)} - ${formatDay(to)}`),
    from,
    to,
    dayOfYear: asRead ? read.dayOfYear : null,
  }
}
