import { parseTypedDay } from '../../shared/domain/typed-day.ts'
import { fold } from '../../shared/domain/vietnamese-text.ts'
import type { Grid, GridCell } from '../sheets/grid.ts'
import { detailHeads, detailItems, kindWords } from './detail-words.ts'
import type { ActivityDetails, PlannedTree, ProgrammeDetails } from './details.ts'

/** The details of an exported workbook, and what else their sheet tells. */
export type ReadDetails = ProgrammeDetails & {
  /** Sheets that only say again what the appendix says, and would contradict it once it was mended. */
  derivedSheets: string[]
  /** Rows that say nothing known, from 1. */
  unread: number[]
}

const heads = detailHeads.map(fold)

/** Row of the heads by which a sheet of details is known, from 0; null for any other sheet. */
function headRowOf(grid: Grid): number | null {
  const rows = new Map<number, string[]>()
  for (const { row, column, text } of grid.cells) {
    if (row > 40 || column >= heads.length) continue
    const texts = rows.get(row) ?? []
    texts[column] = fold(text)
    rows.set(row, texts)
  }
  for (const [row, texts] of rows) if (heads.every((head, column) => texts[column] === head)) return row
  return null
}

export const isDetailSheet = (grid: Grid): boolean => headRowOf(grid) !== null

/** A row of the sheet by its columns. */
type Said = {
  row: number
  record: string
  item: string
  name: string | null
  code: string | null
  number: number | null
  unit: string | null
  value: number | null
  more: string | null
}

/** Reads a sheet of details; rows may have been sorted, as long as each keeps the code of its record. */
export function readDetailSheet(grid: Grid): ReadDetails {
  const unread: number[] = []
  const records = new Map<string, Said[]>()
  const derivedSheets: string[] = []
  let title = ''
  for (const said of saidIn(grid)) {
    if (said.item === fold(detailItems.programme)) title = said.name ?? ''
    else if (said.item === fold(detailItems.derivedSheet)) derivedSheets.push(said.name ?? '')
    else if (said.record === '') unread.push(said.row)
    else records.set(said.record, [...(records.get(said.record) ?? []), said])
  }
  const objectives: PlannedTree['objectives'] = []
  const activities: ProgrammeDetails['activities'] = []
  for (const [record, rows] of records) {
    const facts = new Facts(rows)
    const objective = facts.one(detailItems.objective)
    const activity = facts.one(detailItems.activity)
    if (objective?.name) objectives.push(objectiveOf(record, objective, facts))
    else if (activity?.name) activities.push(detailsOf(record, activity, facts))
    unread.push(...facts.left())
  }
  return { tree: { title, objectives }, activities, derivedSheets, unread }
}

/** The table ends where the first two columns are empty: what stands below is notes. */
function saidIn(grid: Grid): Said[] {
  const headRow = headRowOf(grid)
  if (headRow === null) return []
  const rows = new Map<number, GridCell[]>()
  for (const cell of grid.cells) {
    if (cell.row <= headRow || cell.column >= heads.length) continue
    const cells = rows.get(cell.row) ?? []
    cells[cell.column] = cell
    rows.set(cell.row, cells)
  }
  return [...rows].flatMap(([row, cells]) => {
    const item = fold(textOf(cells[1]) ?? '')
    // The row that numbers the columns, (1) (2) (3), and notes name no item.
    if (item === '' || /^\d+$/.test(item)) return []
    return [
      {
        row: row + 1,
        record: textOf(cells[0]) ?? '',
        item,
        name: textOf(cells[2]),
        code: textOf(cells[3]),
        number: numberOf(cells[4]),
        unit: textOf(cells[5]),
        value: numberOf(cells[6]),
        more: textOf(cells[7]),
      },
    ]
  })
}

/** The value where the cell holds text; a number as it is stored, not as it is shown. */
function textOf(cell: GridCell | undefined): string | null {
  if (!cell) return null
  const { value } = cell
  const text = value.kind === 'text' ? value.text : value.kind === 'number' ? `${value.number}` : cell.text
  return text.trim() === '' ? null : text.trim()
}

const numberOf = (cell: GridCell | undefined) => (cell?.value.kind === 'number' ? cell.value.number : null)

/** The rows of one record, by what they tell; remembers which were asked for. */
class Facts {
  readonly #rows: readonly Said[]
  readonly #used = new Set<Said>()

  constructor(rows: readonly Said[]) {
    this.#rows = rows
  }

  all(item: string): Said[] {
    const wanted = fold(item)
    const found = this.#rows.filter((said) => said.item === wanted)
    for (const said of found) this.#used.add(said)
    return found
  }

  one = (item: string): Said | undefined => this.all(item)[0]

  /** Rows nobody asked for, and rows that lack what makes them a fact. */
  left(): number[] {
    return this.#rows.filter((said) => !this.#used.has(said)).map(({ row }) => row)
  }

  /** Takes a row back into what is left. */
  refuse(said: Said): void {
    this.#used.delete(said)
  }

  /** All of an item that give a fact; the others count as not read. */
  given<Fact>(item: string, fact: (said: Said) => Fact | null): Fact[] {
    return this.all(item).flatMap((said) => {
      const given = fact(said)
      if (given === null) this.refuse(said)
      return given === null ? [] : [given]
    })
  }
}

function objectiveOf(path: string, head: Said, facts: Facts): PlannedTree['objectives'][number] {
  const figures = (item: string) =>
    new Map(
      facts.given(item, ({ code, number }) =>
        code === null || number === null ? null : ([code, number] as const),
      ),
    )
  const baselines = figures(detailItems.baseline)
  const [first, second, third, fourth] = detailItems.quarters.map(figures)
  return {
    path,
    group: head.code,
    title: head.name!,
    purpose: facts.one(detailItems.purpose)?.name ?? null,
    targets: [...figures(detailItems.target)].map(([indicator, target]) => ({
      indicator,
      baseline: baselines.get(indicator) ?? null,
      target,
      quarters: [
        first!.get(indicator) ?? null,
        second!.get(indicator) ?? null,
        third!.get(indicator) ?? null,
        fourth!.get(indicator) ?? null,
      ],
    })),
  }
}

function detailsOf(code: string, head: Said, facts: Facts): ActivityDetails {
  const codes = (item: string) => facts.given(item, ({ code }) => code)
  const origin = facts.one(detailItems.origin)
  const originKind = origin && (kindOf(kindWords.origin, origin.more) ?? 'own')
  return {
    code,
    content: head.name!,
    lead: head.code ?? '',
    under: facts.one(detailItems.under)?.code ?? '',
    alsoUnder: codes(detailItems.alsoUnder),
    parts: facts.given(detailItems.part, ({ code: body, more: part }) =>
      body && part ? { body, part } : null,
    ),
    allUnits: facts.one(detailItems.allUnits) !== undefined,
    units: codes(detailItems.unit),
    printedTime: facts.one(detailItems.printedTime)?.name ?? '',
    time: timeOf(facts),
    targets: facts.given(detailItems.target, ({ code: indicator, number: planned }) =>
      indicator && planned !== null ? { indicator, planned } : null,
    ),
    resources: facts.given(detailItems.resource, (said) => {
      const kind = kindOf(kindWords.resource, said.code)
      if (!kind) return null
      const { more: source, name: description, number: quantity, unit: unitText, value } = said
      return { kind, source, description, quantity, unitText, value }
    }),
    tags: tagKinds.flatMap((kind) =>
      facts.given(kindWords.tag[kind], ({ code, name }) => (code && name ? { kind, code, name } : null)),
    ),
    contactPerson: facts.one(detailItems.contact)?.name ?? null,
    origin: { kind: originKind ?? 'own', from: origin?.code ?? null, text: origin?.name ?? null },
    weight: facts.one(detailItems.weight)?.number ?? null,
  }
}

const tagKinds = Object.keys(kindWords.tag) as (keyof typeof kindWords.tag)[]

function timeOf(facts: Facts): ActivityDetails['time'] {
  const [as] = facts.all(detailItems.time)
  const dayIn = (item: string) => {
    const text = facts.one(item)?.name
    // Days stand with their year, so that none has to be guessed from another.
    return text ? parseTypedDay(text, '2000-01-01') : null
  }
  const [from, to] = [dayIn(detailItems.from), dayIn(detailItems.to)]
  const kind = as && kindOf(kindWords.time, as.code)
  if (!as?.name || !kind || !from || !to) return null
  return { kind, text: as.name, from, to, dayOfYear: as.more }
}

/** The code a word stands for, however it is spelt. */
function kindOf<Kind extends string>(words: Record<Kind, string>, word: string | null): Kind | null {
  const wanted = fold(word ?? '')
  return (Object.keys(words) as Kind[]).find((kind) => fold(words[kind]) === wanted) ?? null
}
