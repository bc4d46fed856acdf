import type * as z from 'zod'
import type { programmeContract } from '../../shared/contract/programme.ts'
import { parseProgrammeTime } from '../../shared/domain/programme-time.ts'
import type { Reads } from '../database/database.ts'
import { type ActivityFields, fieldsOf } from './activity-fields.ts'
import { partsOfProgramme } from './activity-parts.ts'
import { type ActivityRecord, originRows } from './activity-store.ts'
import type { Lists } from './lists.ts'
import { objectiveTargetRows } from './objective-store.ts'
import type { OutlineEntry } from './outline.ts'

type Applying = z.output<NonNullable<(typeof programmeContract.applyImport)['~orpc']['inputSchema']>>
export type PlannedTree = NonNullable<Applying['tree']>
export type ActivityDetails = NonNullable<Applying['rows'][number]['details']>

/** All of a programme's plan that its appendix does not print: what was done of it is no part of the plan. */
export type ProgrammeDetails = {
  tree: PlannedTree
  activities: ActivityDetails[]
}

/** An activity as it is printed: its record and the words of its time. */
type PrintedTime = { record: ActivityRecord; timeText: string }

/** Gathers the details of the activities given, in their order, with the whole tree they stand in. */
export async function detailsOf(
  reads: Reads,
  programme: { id: string; year: number; title: string },
  known: { lists: Lists; outline: ReadonlyMap<string, OutlineEntry> },
  printed: readonly PrintedTime[],
): Promise<ProgrammeDetails> {
  const { lists, outline } = known
  const parts = await partsOfProgramme(reads, programme.id)
  const targets = await objectiveTargetRows(reads, programme.id)
  const origins = new Map((await originRows(reads, programme.id)).map(({ id, code }) => [id, code]))
  const paths = pathsOf(outline)
  const indicatorCode = (id: string) => lists.indicators.get(id)?.code ?? id
  return {
    tree: {
      title: programme.title,
      objectives: [...outline.values()].map((entry) => ({
        path: paths.get(entry.id)!,
        group: (entry.content_group_id && lists.groups.get(entry.content_group_id)?.code) || null,
        title: entry.title,
        purpose: entry.purpose,
        targets: targets
          .filter(({ objective_id }) => objective_id === entry.id)
          .map((target) => ({
            indicator: indicatorCode(target.indicator_id),
            baseline: target.baseline,
            target: target.target,
            quarters: [target.quarter_1, target.quarter_2, target.quarter_3, target.quarter_4] as const,
          })),
      })) as PlannedTree['objectives'],
    },
    activities: printed.map(({ record, timeText }) => ({
      code: record.code,
      ...detailsOfFields(fieldsOf(record, parts(record.id)), {
        lists,
        paths,
        origins,
        timeText,
        year: programme.year,
      }),
    })),
  }
}

/** "I", "I.1", "I.1.1": the codes of the outline made unique over the whole tree. */
function pathsOf(outline: ReadonlyMap<string, OutlineEntry>): Map<string, string> {
  return new Map(
    [...outline.values()].map(({ id, rootId, code }) => [
      id,
      id === rootId ? code : `${outline.get(rootId)!.code}.${code}`,
    ]),
  )
}

type Known = {
  lists: Lists
  paths: ReadonlyMap<string, string>
  origins: ReadonlyMap<string, string>
  timeText: string
  year: number
}

/** What stands in a list goes by its code; what is not there any more by its id, so that nothing passes for another. */
function detailsOfFields(fields: ActivityFields, known: Known): Omit<ActivityDetails, 'code'> {
  const { lists, paths, timeText, year } = known
  const bodyCode = (id: string) => lists.bodies.get(id)?.code ?? id
  return {
    content: fields.content,
    lead: bodyCode(fields.leadBodyId),
    under: paths.get(fields.objectiveId)!,
    alsoUnder: fields.alsoUnder.flatMap((id) => paths.get(id) ?? []),
    parts: fields.supports.flatMap(({ bodyId, part }) => (part ? [{ body: bodyCode(bodyId), part }] : [])),
    allUnits: fields.allUnits,
    units: fields.unitIds.map((id) => lists.units.get(id)?.code ?? id),
    printedTime: timeText,
    time: isSaidBy(timeText, fields.time, year) ? null : fields.time,
    targets: fields.targets.map(({ indicatorId, planned }) => ({
      indicator: lists.indicators.get(indicatorId)?.code ?? indicatorId,
      planned,
    })),
    resources: fields.resources.flatMap(({ stage, ...resource }) => (stage === 'planned' ? [resource] : [])),
    tags: fields.tagIds.flatMap((id) => {
      const tag = lists.tags.get(id)
      return tag ? [{ kind: tag.kind, code: tag.code, name: tag.name }] : []
    }),
    contactPerson: fields.contactPerson,
    origin: {
      kind: fields.origin.kind,
      from: originReference(fields.origin, known),
      text: fields.origin.text,
    },
    weight: fields.weight ?? null,
  }
}

function originReference({ kind, id }: ActivityFields['origin'], { lists, origins }: Known): string | null {
  if (id === null) return null
  if (kind === 'lastYear') return origins.get(id) ?? id
  if (kind === 'unitProposal') return lists.units.get(id)?.code ?? id
  return id
}

/** Whether a text, read again, gives just this time. */
function isSaidBy(text: string, time: ActivityFields['time'], year: number): boolean {
  const read = parseProgrammeTime(text, year)
  return (
    text === time.text &&
    read.kind === time.kind &&
    (read.from ?? `${year}-01-01`) === time.from &&
    (read.to ?? `${year}-12-31`) === time.to &&
    read.dayOfYear === time.dayOfYear
  )
}
