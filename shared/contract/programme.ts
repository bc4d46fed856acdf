import { oc } from '@orpc/contract'
import * as z from 'zod'
import { day, id, instant, line, message, requiredLine, seen, version, year } from './primitives.ts'

export const programmeState = z.enum(['draft', 'issued', 'adjusted', 'closed'])
export const activityState = z.enum([
  'notStarted',
  'preparing',
  'underWay',
  'done',
  'late',
  'postponed',
  'cancelled',
])
export const timeKind = z.enum(['dates', 'months', 'quarters', 'year', 'regular', 'memorialDay', 'lunarDay'])
export const tagKind = z.enum(['posture', 'movement', 'beneficiary', 'theme'])
export const health = z.enum(['good', 'risk', 'blocked'])
export const originKind = z.enum(['own', 'lastYear', 'directive', 'conclusion', 'unitProposal'])

export const edition = z.object({
  id,
  ordinal: z.int(),
  number: requiredLine(40),
  date: day,
  signer: requiredLine(80),
  reason: line(500).nullable(),
  activities: z.int(),
})

export const objectiveTarget = z.object({
  indicatorId: id,
  baseline: z.number().nullable(),
  target: z.number(),
  quarters: z.tuple([
    z.number().nullable(),
    z.number().nullable(),
    z.number().nullable(),
    z.number().nullable(),
  ]),
})

export const objective = z.object({
  id,
  version,
  parentId: id.nullable(),
  contentGroupId: id.nullable(),
  /** Derived: "I", "1", "1.1". */
  code: z.string(),
  depth: z.int(),
  title: requiredLine(300),
  purpose: line(1000).nullable(),
  targets: z.array(objectiveTarget),
})

export const activityTime = z.object({
  kind: timeKind,
  text: requiredLine(120),
  from: day,
  to: day,
  /** "27-7": day and month; lunar when the kind is lunarDay. */
  dayOfYear: z.string().nullable(),
})

export const resource = z.object({
  stage: z.enum(['planned', 'real']),
  kind: z.enum(['money', 'inKind', 'people', 'vehicles']),
  source: line(120).nullable(),
  description: line(200).nullable(),
  quantity: z.number().nonnegative().nullable(),
  unitText: line(40).nullable(),
  value: z.number().int().nonnegative().nullable(),
})

export const activityTarget = z.object({ indicatorId: id, planned: z.number(), real: z.number().nullable() })

/** What a form writes; everything else about an activity is derived or has its own call. */
export const activityFields = z.object({
  objectiveId: id,
  alsoUnder: z.array(id),
  content: requiredLine(1000),
  leadBodyId: id,
  supports: z.array(z.object({ bodyId: id, part: line(200).nullable() })),
  allUnits: z.boolean(),
  unitIds: z.array(id),
  place: line(200).nullable(),
  time: activityTime,
  expectedResult: line(500).nullable(),
  targets: z.array(activityTarget),
  resources: z.array(resource),
  tagIds: z.array(id),
  contactPerson: line(120).nullable(),
  note: line(1000).nullable(),
  origin: z.object({ kind: originKind, id: id.nullable(), text: line(1000).nullable() }),
  /** How much it counts in the progress of its objective; without one it counts as 1. */
  weight: z.number().positive().max(1000).nullable().optional(),
})

/** A row of every view: enough to list, draw, filter and group. */
export const activityRow = z.object({
  id,
  version,
  code: z.string(),
  objectiveId: id,
  /** Other objectives it is shown under. */
  alsoUnderIds: z.array(id),
  /** Of its content group (A to K); outside them of its root, with a dot ("I."). */
  groupCode: z.string(),
  position: z.int(),
  content: z.string(),
  leadBodyId: id,
  supportIds: z.array(id),
  allUnits: z.boolean(),
  unitIds: z.array(id),
  place: z.string().nullable(),
  time: activityTime,
  realFrom: day.nullable(),
  realTo: day.nullable(),
  state: activityState,
  lateDays: z.int(),
  health: health.nullable(),
  progress: z.number().min(0).max(1).nullable(),
  tagIds: z.array(id),
  overlaps: z.int(),
  /** Brought over from last year where it was not finished. */
  unfinishedLastYear: z.boolean(),
})

export const activityUpdate = z.object({ id, date: day, author: z.string(), text: z.string(), at: instant })
export const attachment = z.object({
  id,
  version,
  name: z.string(),
  kind: z.enum(['document', 'picture', 'evidence']),
  caption: z.string().nullable(),
  highlight: z.boolean(),
})

export const activityDetail = activityRow.extend({
  fields: activityFields,
  preparingFrom: day.nullable(),
  decision: z.enum(['postponed', 'cancelled']).nullable(),
  decisionReason: z.string().nullable(),
  postponedTo: day.nullable(),
  healthSentence: z.string().nullable(),
  notDoneReason: z.string().nullable(),
  updates: z.array(activityUpdate),
  attachments: z.array(attachment),
  originLabel: z.string().nullable(),
})

export const overlap = z.object({
  first: z.object({ id, code: z.string(), content: z.string(), leadShort: z.string(), timeText: z.string() }),
  second: z.object({
    id,
    code: z.string(),
    content: z.string(),
    leadShort: z.string(),
    timeText: z.string(),
  }),
  /** 0 to 100; the parts add up to it. */
  score: z.number(),
  reasons: z.array(message),
  answer: z
    .object({ answer: z.enum(['joint', 'keepBoth', 'moved']), reason: z.string().nullable() })
    .nullable(),
})

export const gap = z.object({
  kind: z.enum(['unit', 'tag']),
  unitId: id.nullable(),
  groupCode: z.string().nullable(),
  quarter: z.int().min(1).max(4).nullable(),
  tagId: id.nullable(),
})

export const filter = z.object({
  groupCodes: z.array(z.string()),
  bodyIds: z.array(id),
  role: z.enum(['lead', 'support', 'any']),
  unitIds: z.array(id),
  months: z.array(z.int().min(1).max(12)),
  tagIds: z.array(id),
  states: z.array(activityState),
  text: line(100),
})

const followUp = z.object({
  realFrom: day.nullable(),
  realTo: day.nullable(),
  preparingFrom: day.nullable(),
  decision: z.enum(['postponed', 'cancelled']).nullable(),
  decisionReason: line(500).nullable(),
  postponedTo: day.nullable(),
  health: health.nullable(),
  healthSentence: line(500).nullable(),
  notDoneReason: line(500).nullable(),
})

/** One row as read from a Word or Excel table, before anybody stored it. */
export const importRow = z.object({
  key: z.string(),
  sheet: z.string(),
  row: z.int(),
  group: z.string().nullable(),
  content: z.string(),
  lead: z.string().nullable(),
  supports: z.array(z.string()),
  unknownBodies: z.array(z.string()),
  timeText: z.string(),
  from: day.nullable(),
  to: day.nullable(),
  regular: z.boolean(),
  place: z.string().nullable().optional(),
  result: z.string().nullable(),
  note: z.string().nullable(),
  confidence: z.enum(['sure', 'check']),
  problems: z.array(message),
})

export const progressRow = z.object({
  indicatorId: id,
  code: z.string(),
  name: z.string(),
  unit: z.string(),
  baseline: z.number().nullable(),
  target: z.number(),
  /** Planned and done by quarter, then cumulative up to the day asked for. */
  plannedByQuarter: z.array(z.number().nullable()).length(4),
  doneByQuarter: z.array(z.number().nullable()).length(4),
  done: z.number().nullable(),
  percent: z.number().nullable(),
  forecast: z.number().nullable(),
  samePeriodLastYear: z.number().nullable(),
  lastYear: z.number().nullable(),
  /** The formula with its figures put in, for "how did this come about". */
  formula: message,
})

/** Progress of a group or objective with what it came from: shares are the weights divided by their sum. */
export const objectiveProgress = z.object({
  objectiveId: id,
  progress: z.number().min(0).max(1).nullable(),
  parts: z.array(
    z.object({
      kind: z.enum(['objective', 'activity']),
      id,
      code: z.string(),
      title: z.string(),
      share: z.number(),
      progress: z.number().min(0).max(1).nullable(),
      /** How the part itself came to its progress. */
      explanation: message,
    }),
  ),
})

export const programmeContract = {
  programme: oc.input(z.object({ year })).output(
    z
      .object({
        id,
        version,
        year,
        title: z.string(),
        state: programmeState,
        editions: z.array(edition),
        objectives: z.array(objective),
        activities: z.int(),
        /** What changed since the last edition. */
        changesSinceEdition: z.int(),
      })
      .nullable(),
  ),
  years: oc.output(z.array(z.object({ year, state: programmeState, activities: z.int() }))),
  create: oc
    .input(z.object({ year, title: requiredLine(300), copyFromYear: year.nullable() }))
    .output(z.object({ id, copied: z.int(), unfinished: z.int() })),
  rename: oc.input(seen.extend({ title: requiredLine(300) })).output(z.void()),
  issue: oc
    .input(seen.extend({ number: requiredLine(40), date: day, signer: requiredLine(80) }))
    .output(z.object({ editionId: id })),
  adjust: oc
    .input(
      seen.extend({
        number: requiredLine(40),
        date: day,
        signer: requiredLine(80),
        reason: requiredLine(500),
      }),
    )
    .output(z.object({ editionId: id, ordinal: z.int() })),
  close: oc.input(seen.extend({ date: day })).output(z.void()),
  /** Compares two editions item by item; null is the live programme. */
  compare: oc.input(z.object({ programmeId: id, from: id, to: id.nullable() })).output(
    z.array(
      z.object({
        activityId: id,
        code: z.string(),
        content: z.string(),
        change: z.enum(['added', 'removed', 'changed']),
        fields: z.array(
          z.object({ field: z.string(), before: z.string().nullable(), after: z.string().nullable() }),
        ),
      }),
    ),
  ),
  saveObjective: oc
    .input(
      z.object({
        id: id.nullable(),
        version,
        programmeId: id,
        parentId: id.nullable(),
        contentGroupId: id.nullable(),
        title: requiredLine(300),
        purpose: line(1000).nullable(),
        targets: z.array(objectiveTarget),
        before: id.nullable(),
      }),
    )
    .output(z.object({ id })),
  removeObjective: oc.input(seen).output(z.void()),
  /** Every view asks this: rows filtered at the server. */
  activities: oc
    .input(z.object({ year, filter }))
    .output(z.object({ rows: z.array(activityRow), total: z.int(), counts: z.record(z.string(), z.int()) })),
  activity: oc.input(z.object({ id })).output(activityDetail),
  /**
   * Saves as typed: what does not hold comes back as problems and keeps its stored value, the rest is stored. A new
   * activity is stored once nothing stands against it; until then its id is null.
   */
  saveActivity: oc
    .input(z.object({ id: id.nullable(), version, programmeId: id, fields: activityFields }))
    .output(
      z.object({ id: id.nullable(), version, problems: z.array(z.object({ field: z.string(), message })) }),
    ),
  removeActivity: oc.input(seen).output(z.void()),
  moveActivity: oc.input(seen.extend({ objectiveId: id, before: id.nullable() })).output(z.void()),
  changeMany: oc
    .input(
      z.object({
        activities: z.array(seen).min(1).max(2000),
        change: z.object({
          leadBodyId: id.optional(),
          time: activityTime.optional(),
          addTagIds: z.array(id).optional(),
          removeTagIds: z.array(id).optional(),
          objectiveId: id.optional(),
        }),
        preview: z.boolean(),
      }),
    )
    .output(
      z.array(
        z.object({
          id,
          code: z.string(),
          before: z.string(),
          after: z.string(),
          problem: message.nullable(),
        }),
      ),
    ),
  followUp: oc.input(seen.extend(followUp.shape)).output(z.void()),
  addUpdate: oc.input(z.object({ activityId: id, date: day, text: requiredLine(2000) })).output(z.void()),
  attach: oc
    .input(
      z.object({
        activityId: id,
        kind: attachment.shape.kind,
        caption: line(200).nullable(),
        file: z.file(),
      }),
    )
    .output(z.void()),
  attachmentFile: oc.input(z.object({ id })).output(z.file()),
  setHighlight: oc.input(seen.extend({ highlight: z.boolean() })).output(z.void()),
  tags: oc.output(
    z.array(
      z.object({
        id,
        version,
        kind: tagKind,
        code: z.string(),
        name: z.string(),
        position: z.int(),
        validFrom: day.nullable(),
        validTo: day.nullable(),
      }),
    ),
  ),
  saveTag: oc
    .input(
      z.object({
        id: id.nullable(),
        version,
        kind: tagKind,
        name: requiredLine(120),
        validFrom: day.nullable(),
        validTo: day.nullable(),
      }),
    )
    .output(z.object({ id })),
  overlaps: oc
    .input(z.object({ year, withinDays: z.int().min(0).max(60), answered: z.boolean() }))
    .output(z.array(overlap)),
  /** While typing: overlaps of fields as they are, always `first`; its id is the nil UUID while it is not stored. */
  overlapsOf: oc
    .input(z.object({ year, id: id.nullable(), fields: activityFields, withinDays: z.int().min(0).max(60) }))
    .output(z.array(overlap)),
  answerOverlap: oc
    .input(
      z.object({
        firstId: id,
        secondId: id,
        answer: z.enum(['joint', 'keepBoth', 'moved']).nullable(),
        reason: line(500).nullable(),
      }),
    )
    .output(z.void()),
  gaps: oc.input(z.object({ year })).output(z.array(gap)),
  memorialDays: oc.input(z.object({ year })).output(
    z.array(
      z.object({
        date: day,
        name: z.string(),
        lunar: z.boolean(),
        lunarText: z.string().nullable(),
        activities: z.array(z.object({ id, year, content: z.string() })),
      }),
    ),
  ),
  /** Lunar day and month of each day of a month, for the calendar. */
  lunarMonth: oc
    .input(z.object({ year, month: z.int().min(1).max(12) }))
    .output(z.array(z.object({ date: day, day: z.int(), month: z.int(), leap: z.boolean() }))),
  progress: oc.input(z.object({ year, asOf: day })).output(z.array(progressRow)),
  objectiveProgress: oc.input(z.object({ year })).output(z.array(objectiveProgress)),
  reportedActivities: oc.input(z.object({ year })).output(
    z.array(
      z.object({
        id,
        version,
        unitId: id.nullable(),
        bodyId: id.nullable(),
        date: day,
        content: z.string(),
        result: z.string().nullable(),
        activityId: id.nullable(),
        suggestions: z.array(
          z.object({
            activityId: id,
            code: z.string(),
            content: z.string(),
            score: z.number(),
            reasons: z.array(message),
          }),
        ),
      }),
    ),
  ),
  saveReportedActivity: oc
    .input(
      z.object({
        id: id.nullable(),
        version,
        year,
        unitId: id.nullable(),
        bodyId: id.nullable(),
        date: day,
        content: requiredLine(500),
        place: line(200).nullable(),
        result: line(500).nullable(),
      }),
    )
    .output(z.object({ id })),
  linkReported: oc.input(seen.extend({ activityId: id.nullable() })).output(z.void()),
  lookBack: oc.input(z.object({ year })).output(
    z.object({
      byGroup: z.array(
        z.object({
          code: z.string(),
          name: z.string(),
          planned: z.int(),
          done: z.int(),
          late: z.int(),
          postponed: z.int(),
          cancelled: z.int(),
        }),
      ),
      byBody: z.array(
        z.object({ bodyId: id, short: z.string(), led: z.int(), ledDone: z.int(), supported: z.int() }),
      ),
      byUnit: z.array(z.object({ unitId: id, name: z.string(), planned: z.int(), done: z.int() })),
      byTag: z.array(
        z.object({ tagId: id, name: z.string(), kind: tagKind, planned: z.int(), done: z.int() }),
      ),
      figures: z.array(progressRow),
      resources: z.array(
        z.object({ source: z.string(), kind: resource.shape.kind, planned: z.number(), real: z.number() }),
      ),
      beneficiaries: z.array(
        z.object({ tagId: id, name: z.string(), activities: z.int(), value: z.number() }),
      ),
      highlights: z.array(
        z.object({ activityId: id, content: z.string(), attachmentId: id, caption: z.string().nullable() }),
      ),
      notDone: z.array(
        z.object({
          id,
          code: z.string(),
          content: z.string(),
          leadShort: z.string(),
          state: activityState,
          reason: z.string().nullable(),
        }),
      ),
      directives: z.array(
        z.object({ activityId: id, text: z.string(), content: z.string(), state: activityState }),
      ),
    }),
  ),
  /** Reads a programme table; nothing is stored until applyImport. */
  readImport: oc
    .input(z.object({ year, file: z.file() }))
    .output(
      z.object({ importId: id, file: z.string(), rows: z.array(importRow), warnings: z.array(message) }),
    ),
  /** Rows pasted from Word or Excel: cells as typed. */
  readPaste: oc
    .input(z.object({ year, cells: z.array(z.array(z.string().max(5000)).max(60)).max(5000) }))
    .output(
      z.object({ importId: id, file: z.string(), rows: z.array(importRow), warnings: z.array(message) }),
    ),
  applyImport: oc
    .input(
      z.object({
        year,
        rows: z.array(importRow.extend({ objectiveId: id.nullable(), leadBodyId: id.nullable() })).max(5000),
      }),
    )
    .output(z.object({ commandId: id, added: z.int() })),
  exportWorkbook: oc.input(z.object({ year, filter: filter.nullable() })).output(z.file()),
  exportLookBack: oc.input(z.object({ year })).output(z.file()),
  calendarFeed: oc.input(z.object({ year, bodyId: id })).output(z.file()),
  savedViews: oc.output(z.array(z.object({ id, version, name: z.string(), filter }))),
  saveView: oc.input(z.object({ name: requiredLine(60), filter })).output(z.object({ id })),
  removeView: oc.input(seen).output(z.void()),
}
