import * as z from 'zod'
import { activityDetails, plannedTree } from '../../shared/contract/programme.ts'
import { grouped } from '../../shared/domain/grouped.ts'
import { parseProgrammeTime } from '../../shared/domain/programme-time.ts'
import { fold, similarity } from '../../shared/domain/vietnamese-text.ts'
import type { Writes } from '../database/database.ts'
import type { ActivityFields } from './activity-fields.ts'
import { activityIdsByCode } from './activity-store.ts'
import type { ActivityDetails, PlannedTree } from './details.ts'
import type { ImportReview } from './import-rows.ts'
import { type Lists, listsOf } from './lists.ts'
import { objectiveRows } from './objective-store.ts'
import { saveObjective } from './objectives.ts'
import type { ReadDetails } from './read-detail-sheet.ts'
import { insertTags } from './tag-store.ts'
import { seedTags } from './tags.ts'

type Row = ImportReview['rows'][number]

/** Likeness from which a content that was mended in the appendix is still the one the details speak of. */
const sameContent = 0.8

/**
 * Gives each row of an appendix the details that were exported with it, found by lead body and content. Where both
 * speak, the appendix is right: it is what people read and mend.
 */
export function withDetails(review: ImportReview, read: ReadDetails, lists: Lists): ImportReview {
  const valid = read.activities.flatMap((details) => activityDetails.safeParse(details).data ?? [])
  const tree = plannedTree.safeParse(read.tree).data
  const { found, unmatched } = matched(review.rows, valid)
  const unread = read.activities.length - valid.length + (tree ? 0 : 1) + read.unread.length
  const warnings = [...review.warnings]
  if (unread > 0)
    warnings.push({
      code: 'details-unread',
      params: { count: unread, rows: read.unread.slice(0, 10).join(', ') },
    })
  if (unmatched > 0) warnings.push({ code: 'details-unmatched', params: { count: unmatched } })
  const codes = codesOf(lists)
  const names = tree
    ? unknownIn(codes, { indicators: tree.objectives.flatMap(({ targets }) => targets) })
    : []
  if (names.length > 0) warnings.push({ code: 'details-unknown', params: { names: names.join(', ') } })
  return {
    ...review,
    ...(tree ? { tree } : {}),
    rows: review.rows.map((row) => {
      const details = found.get(row)
      if (!details) return row
      const unknown = unknownIn(codes, { units: details.units, indicators: details.targets })
      if (unknown.length === 0) return { ...row, details }
      const problem = { code: 'details-unknown', params: { names: unknown.join(', ') } }
      return { ...row, details, confidence: 'check' as const, problems: [...row.problems, problem] }
    }),
    warnings,
  }
}

/** Equal rows take equal details in their order; what is left goes by likeness, under the same lead body. */
function matched(
  rows: readonly Row[],
  details: readonly ActivityDetails[],
): { found: Map<Row, ActivityDetails>; unmatched: number } {
  const keyOf = (lead: string | null, content: string, time: string) =>
    `${lead ?? ''}|${fold(content)}|${fold(time)}`
  const left = new Set(details)
  const found = new Map<Row, ActivityDetails>()
  const match = (key: (row: Row) => string, of: (each: ActivityDetails) => string) => {
    const byKey = grouped([...left], of)
    for (const row of rows) {
      const first = found.has(row) ? undefined : byKey.get(key(row))?.shift()
      if (!first) continue
      found.set(row, first)
      left.delete(first)
    }
  }
  match(
    (row) => keyOf(row.lead, row.content, row.timeText),
    (each) => keyOf(each.lead, each.content, each.printedTime),
  )
  match(
    (row) => keyOf(row.lead, row.content, ''),
    (each) => keyOf(each.lead, each.content, ''),
  )
  for (const row of rows.filter((each) => !found.has(each))) {
    const [like] = [...left]
      .filter(({ lead }) => lead === row.lead)
      .map((each) => ({ each, likeness: similarity(each.content, row.content) }))
      .sort((one, other) => other.likeness - one.likeness)
    if (!like || like.likeness < sameContent) continue
    found.set(row, like.each)
    left.delete(like.each)
  }
  return { found, unmatched: left.size }
}

/** Codes that stand in no list of the workspace. */
function unknownIn(
  codes: Codes,
  named: { units?: readonly string[]; indicators?: readonly { indicator: string }[] },
): string[] {
  const units = (named.units ?? []).filter((code) => !codes.units.has(code))
  const indicators = (named.indicators ?? []).map(({ indicator }) => indicator)
  return [...new Set([...units, ...indicators.filter((code) => !codes.indicators.has(code))])]
}

type Codes = ReturnType<typeof codesOf>

/** Ids of the entries of the lists by their codes. */
function codesOf(lists: Lists) {
  const byCode = (entries: Iterable<{ id: string; code: string }>) =>
    new Map([...entries].map(({ id, code }) => [code, id]))
  return {
    bodies: byCode(lists.bodies.values()),
    units: byCode(lists.units.values()),
    indicators: byCode(lists.indicators.values()),
    groups: byCode(lists.groups.values()),
  }
}

/**
 * Puts an exported tree into a programme: an objective that is there under the same title stays as it is, the others are
 * added. Gives the id behind each path.
 */
export async function plantTree(
  writes: Writes,
  programmeId: string,
  tree: PlannedTree | undefined,
): Promise<Map<string, string>> {
  const paths = new Map<string, string>()
  if (!tree) return paths
  const { indicators, groups } = codesOf(await listsOf(writes))
  const keyOf = (parentId: string | null, title: string) => `${parentId ?? ''}|${fold(title)}`
  const there = grouped(await objectiveRows(writes, programmeId), ({ parent_id, title }) =>
    keyOf(parent_id, title),
  )
  for (const { path, group, title, purpose, targets } of tree.objectives) {
    const parentId = paths.get(path.slice(0, Math.max(0, path.lastIndexOf('.')))) ?? null
    // Two siblings of one title are two: each is found once.
    const known = there.get(keyOf(parentId, title))?.shift()
    const id =
      known?.id ??
      (
        await saveObjective(writes, {
          id: null,
          version: 0,
          programmeId,
          parentId,
          contentGroupId: (group && groups.get(group)) || null,
          title,
          purpose,
          targets: targets.flatMap(({ indicator, ...target }) => {
            const indicatorId = indicators.get(indicator)
            return indicatorId ? [{ ...target, indicatorId }] : []
          }),
          before: null,
        })
      ).id
    paths.set(path, id)
  }
  return paths
}

/** What codes in details mean in this workspace. */
export type Meaning = {
  year: number
  codes: Codes
  bodies: Lists['bodies']
  paths: ReadonlyMap<string, string>
  tags: ReadonlyMap<string, string>
  origins: ReadonlyMap<string, string>
}

const tagKey = ({ kind, code }: { kind: string; code: string }) => `${kind} ${code}`

/** Finds the tags and the earlier activities that details name; a tag the office does not have yet is added. */
export async function meaningOfDetails(
  writes: Writes,
  rows: readonly { details?: ActivityDetails | undefined }[],
): Promise<Omit<Meaning, 'year' | 'paths'>> {
  const all = rows.flatMap(({ details }) => details ?? [])
  await seedTags(writes)
  const lists = await listsOf(writes)
  const stored = [...lists.tags.values()]
  const tags = new Map(stored.map((tag) => [tagKey(tag), tag.id]))
  const byName = new Map(stored.map(({ kind, name, id }) => [`${kind} ${fold(name)}`, id]))
  const added = new Map<string, ActivityDetails['tags'][number]>()
  for (const tag of all.flatMap((details) => details.tags)) {
    if (tags.has(tagKey(tag))) continue
    const sameName = byName.get(`${tag.kind} ${fold(tag.name)}`)
    if (sameName) tags.set(tagKey(tag), sameName)
    else added.set(tagKey(tag), tag)
  }
  const last = Math.max(0, ...stored.map(({ position }) => position))
  const ids = await insertTags(
    writes,
    [...added.values()].map((tag, at) => ({
      ...tag,
      position: last + at + 1,
      valid_from: null,
      valid_to: null,
    })),
  )
  for (const [at, key] of [...added.keys()].entries()) tags.set(key, ids[at]!)
  const codes = all.flatMap(({ origin }) => (origin.kind === 'lastYear' && origin.from ? [origin.from] : []))
  const origins = await activityIdsByCode(writes, [...new Set(codes)])
  return { codes: codesOf(lists), bodies: lists.bodies, tags, origins }
}

/** The fields of a row with what its details add; what stands in no list here is left out, as the review said. */
export function detailedFields(
  told: ActivityFields,
  row: Pick<Row, 'timeText' | 'from' | 'to'>,
  details: ActivityDetails,
  meaning: Meaning,
): ActivityFields {
  const { bodies, paths, tags } = meaning
  const { units, indicators } = meaning.codes
  const parts = new Map(details.parts.map(({ body, part }) => [body, part]))
  return {
    ...told,
    content: fold(details.content) === fold(told.content) ? details.content : told.content,
    alsoUnder: details.alsoUnder.flatMap((path) => paths.get(path) ?? []),
    supports: told.supports.map(({ bodyId, part }) => ({
      bodyId,
      part: parts.get(bodies.get(bodyId)?.code ?? '') ?? part,
    })),
    allUnits: details.allUnits,
    unitIds: details.units.flatMap((code) => units.get(code) ?? []),
    time: exactTime(told.time, row, details, meaning.year),
    targets: details.targets.flatMap(({ indicator, planned }) => {
      const indicatorId = indicators.get(indicator)
      return indicatorId ? [{ indicatorId, planned, real: null }] : []
    }),
    resources: details.resources.map((resource) => ({ stage: 'planned', ...resource })),
    tagIds: details.tags.flatMap((tag) => tags.get(tagKey(tag)) ?? []),
    contactPerson: details.contactPerson,
    origin: {
      kind: details.origin.kind,
      id: originId(details.origin, meaning.origins, units),
      text: details.origin.text,
    },
    weight: details.weight,
  }
}

/** The time as it was stored, as long as the appendix still says what was printed for it and nobody set other days. */
function exactTime(
  told: ActivityFields['time'],
  row: Pick<Row, 'timeText' | 'from' | 'to'>,
  { time, printedTime }: ActivityDetails,
  year: number,
): ActivityFields['time'] {
  if (time === null || fold(row.timeText) !== fold(printedTime)) return told
  const read = parseProgrammeTime(row.timeText, year)
  return read.from === row.from && read.to === row.to ? time : told
}

function originId(
  { kind, from }: ActivityDetails['origin'],
  activities: ReadonlyMap<string, string>,
  units: ReadonlyMap<string, string>,
): string | null {
  if (from === null || kind === 'own') return null
  if (kind === 'lastYear') return activities.get(from) ?? null
  if (kind === 'unitProposal') return units.get(from) ?? null
  return z.uuid().safeParse(from).data ?? null
}
