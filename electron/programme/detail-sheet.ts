import type { DocumentProfile } from '../../resources/document-profiles.ts'
import { formatDay } from '../../shared/domain/day-text.ts'
import type { SheetLayout } from '../documents/sheet-layout.ts'
import { detailHeads, detailItems, kindWords } from './detail-words.ts'
import type { ActivityDetails, PlannedTree, ProgrammeDetails } from './details.ts'
import {
  type ListColumn,
  type ListRow,
  type ListSheet,
  type ListValue,
  listLooks,
  listSheet,
} from './list-sheet.ts'

const { text, centred, figure } = listLooks

const columns: ListColumn[] = [
  { head: detailHeads[0], millimetres: 27, look: centred },
  { head: detailHeads[1], millimetres: 36, look: text },
  { head: detailHeads[2], millimetres: 70, look: text, grow: 3 },
  { head: detailHeads[3], millimetres: 30, look: centred },
  { head: detailHeads[4], millimetres: 20, look: { ...centred, format: 'General' } },
  { head: detailHeads[5], millimetres: 18, look: centred },
  { head: detailHeads[6], millimetres: 27, look: figure },
  { head: detailHeads[7], millimetres: 26, look: text, grow: 1 },
]

/** What stands in the lists under a code, for the eye of a reader; the importer goes by the code. */
export type DetailNames = Record<'body' | 'unit' | 'indicator', ReadonlyMap<string, string>>
type Names = Record<'body' | 'unit' | 'indicator' | 'objective', (code: string) => Said>

/** What a row says beyond the record it belongs to and the item it is. */
type Said = {
  name?: string | null
  code?: string | null
  number?: number | null
  unit?: string | null
  value?: number | null
  more?: string | null
}

/**
 * The sheet that carries what an appendix has no column for, one fact a row and one value a cell: a person can read,
 * filter and mend it, and the importer finds each fact by its words, wherever the row was moved. It is visible on
 * purpose: a file that leaves the office holds nothing its reader does not see.
 */
export function detailSheet(
  details: ProgrammeDetails,
  names: DetailNames,
  derivedSheets: readonly string[],
  frame: Pick<ListSheet, 'name' | 'appendix' | 'title' | 'reference' | 'notes'>,
  profile: DocumentProfile,
): SheetLayout {
  return listSheet({ ...frame, columns, rows: detailRows(details, names, derivedSheets) }, profile)
}

/** The rows of the sheet: the programme, its tree, then the activities. */
function detailRows(
  { tree, activities }: ProgrammeDetails,
  known: DetailNames,
  derivedSheets: readonly string[],
): ListRow[] {
  const titles = new Map(tree.objectives.map(({ path, title }) => [path, title]))
  const saying = (names: ReadonlyMap<string, string>) => (code: string) => ({
    code,
    name: names.get(code) ?? null,
  })
  const names: Names = {
    body: saying(known.body),
    unit: saying(known.unit),
    indicator: saying(known.indicator),
    objective: saying(titles),
  }
  return [
    head('', detailItems.programme, { name: tree.title }),
    ...derivedSheets.map(
      (name): ListRow => ({ kind: 'row', values: values('', detailItems.derivedSheet, { name }) }),
    ),
    ...tree.objectives.flatMap((objective) => objectiveRows(objective, names)),
    ...activities.flatMap((details) => activityRows(details, names)),
  ]
}

const values = (record: string, item: string, said: Said): ListValue[] => [
  record,
  item,
  said.name ?? null,
  said.code ?? null,
  said.number ?? null,
  said.unit ?? null,
  said.value ?? null,
  said.more ?? null,
]
const head = (record: string, item: string, said: Said): ListRow => ({
  kind: 'total',
  values: values(record, item, said),
})

function objectiveRows(
  { path, group, title, purpose, targets }: PlannedTree['objectives'][number],
  names: Names,
): ListRow[] {
  const row = (item: string, said: Said): ListRow => ({ kind: 'row', values: values(path, item, said) })
  return [
    head(path, detailItems.objective, { name: title, code: group }),
    ...(purpose ? [row(detailItems.purpose, { name: purpose })] : []),
    ...targets.flatMap(({ indicator, baseline, target, quarters }) => [
      row(detailItems.target, { ...names.indicator(indicator), number: target }),
      ...(baseline === null
        ? []
        : [row(detailItems.baseline, { ...names.indicator(indicator), number: baseline })]),
      ...quarters.flatMap((number, at) =>
        number === null ? [] : [row(detailItems.quarters[at]!, { ...names.indicator(indicator), number })],
      ),
    ]),
  ]
}

function activityRows(details: ActivityDetails, names: Names): ListRow[] {
  const row = (item: string, said: Said): ListRow => ({
    kind: 'row',
    values: values(details.code, item, said),
  })
  const { time, origin, contactPerson, weight } = details
  return [
    head(details.code, detailItems.activity, { name: details.content, code: details.lead }),
    row(detailItems.under, names.objective(details.under)),
    ...details.alsoUnder.map((path) => row(detailItems.alsoUnder, names.objective(path))),
    row(detailItems.printedTime, { name: details.printedTime }),
    ...(time
      ? [
          row(detailItems.time, { name: time.text, code: kindWords.time[time.kind], more: time.dayOfYear }),
          row(detailItems.from, { name: formatDay(time.from) }),
          row(detailItems.to, { name: formatDay(time.to) }),
        ]
      : []),
    ...details.parts.map(({ body, part }) => row(detailItems.part, { ...names.body(body), more: part })),
    ...(details.allUnits ? [row(detailItems.allUnits, {})] : []),
    ...details.units.map((code) => row(detailItems.unit, names.unit(code))),
    ...details.targets.map(({ indicator, planned }) =>
      row(detailItems.target, { ...names.indicator(indicator), number: planned }),
    ),
    ...details.resources.map(({ kind, source, description, quantity, unitText, value }) =>
      row(detailItems.resource, {
        name: description,
        code: kindWords.resource[kind],
        number: quantity,
        unit: unitText,
        value,
        more: source,
      }),
    ),
    ...details.tags.map(({ kind, code, name }) => row(kindWords.tag[kind], { name, code })),
    ...(contactPerson ? [row(detailItems.contact, { name: contactPerson })] : []),
    ...(origin.kind === 'own' && !origin.text && !origin.from
      ? []
      : [
          row(detailItems.origin, {
            name: origin.text,
            code: origin.from,
            more: kindWords.origin[origin.kind],
          }),
        ]),
    ...(weight === null ? [] : [row(detailItems.weight, { number: weight })]),
  ]
}
