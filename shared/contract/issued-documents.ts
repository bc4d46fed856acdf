import { oc } from '@orpc/contract'
import * as z from 'zod'
import { day, id, instant, line, message, requiredLine, seen, version } from './primitives.ts'

/** The Word documents of a meeting and of its tasks. */
export const wordKind = z.enum(['minutes', 'conclusionNotice', 'invitation', 'taskSheet', 'reminderLetter'])
export const registerKind = z.enum([...wordKind.options, 'report', 'other'])
/** What a document is about: minutes, notice and invitation a meeting; task sheet a body; reminder a body or a unit. */
const about = z.object({
  kind: wordKind,
  meetingId: id.nullable(),
  bodyId: id.nullable(),
  unitId: id.nullable().default(null),
})

export const registerRow = z.object({
  id,
  version,
  kind: registerKind,
  /** The term or year the number counts in. */
  book: z.string(),
  number: z.int(),
  symbol: z.string(),
  date: day,
  subject: z.string(),
  signer: z.string().nullable(),
  meetingId: id.nullable(),
  bodyId: id.nullable(),
  unitId: id.nullable(),
  /** The short name of the body or the name of the unit it went to. */
  recipient: z.string().nullable(),
  level: z.int().nullable(),
  fileName: z.string().nullable(),
  answeredDate: day.nullable(),
  withdrawnReason: z.string().nullable(),
  author: z.string(),
  at: instant,
})

export const templateState = z.object({
  kind: wordKind,
  /** The office's own copy in `templates/`, or the one shipped. */
  own: z.boolean(),
  file: z.string(),
  /** Fields missing, misspelt or unknown, loops left open: each with its place. */
  problems: z.array(message),
})

export const issuedDocumentsContract = {
  /** As it would be printed today, without a number of its own. Refused while its template has problems. */
  draft: oc.input(about).output(z.file()),
  /** Bodies and units a reminder letter would go to now, with what it would name. */
  remindable: oc.output(
    z.array(
      z.object({
        bodyId: id.nullable(),
        unitId: id.nullable(),
        name: z.string(),
        overdueTasks: z.int(),
        dueSoonTasks: z.int(),
        missingReports: z.int(),
        /** Tasks neither overdue nor due soon whose reminder it has not answered. */
        answersOwed: z.int(),
        /** The next letter would be the first, second, third. */
        level: z.int(),
        lastDate: day.nullable(),
      }),
    ),
  ),
  nextNumber: oc
    .input(z.object({ kind: registerKind, date: day }))
    .output(z.object({ book: z.string(), number: z.int(), symbol: z.string() })),
  /** Numbers, freezes and logs: one document, or one a body and unit, all or none. */
  issue: oc
    .input(
      z.object({
        kind: wordKind,
        meetingId: id.nullable(),
        bodyIds: z.array(id).max(100),
        unitIds: z.array(id).max(200).default([]),
        date: day,
        signer: line(120).nullable(),
        answerBy: day.nullable(),
      }),
    )
    .output(z.array(z.object({ id, symbol: z.string(), fileName: z.string() }))),
  /** Several files are one .zip. */
  issuedFiles: oc.input(z.object({ ids: z.array(id).min(1).max(200) })).output(z.file()),
  register: oc
    .input(
      z.object({
        kinds: z.array(registerKind),
        books: z.array(z.string()),
        meetingId: id.nullable(),
        bodyId: id.nullable(),
        text: line(100),
        offset: z.int().min(0),
        limit: z.int().min(1).max(500),
      }),
    )
    .output(
      z.object({
        rows: z.array(registerRow),
        total: z.int(),
        /** Numbers of a kind and book that nothing has: shown, never filled by themselves. */
        gaps: z.array(z.object({ kind: registerKind, book: z.string(), numbers: z.array(z.int()) })),
        books: z.array(z.string()),
      }),
    ),
  /** Whether what it was filled from has changed since, and in which parts. */
  differences: oc
    .input(z.object({ id }))
    .output(z.object({ differs: z.boolean(), parts: z.array(z.string()) })),
  /** A number taken outside the program is entered by hand, so that it is not given twice. */
  enterByHand: oc
    .input(
      z.object({
        kind: registerKind,
        number: z.int().min(1).max(99_999),
        date: day,
        subject: requiredLine(300),
        signer: line(120).nullable(),
      }),
    )
    .output(z.object({ id, symbol: z.string() })),
  withdraw: oc.input(seen.extend({ reason: requiredLine(300) })).output(z.void()),
  markAnswered: oc.input(seen.extend({ answeredDate: day })).output(z.void()),
  /** The register of outgoing documents as a workbook (NĐ 30/2020/NĐ-CP, Phụ lục IV). */
  exportRegister: oc.input(z.object({ books: z.array(z.string()) })).output(z.file()),
  templates: oc.output(z.array(templateState)),
  /** Puts a copy of the shipped template into `templates/` for the office to edit in Word. */
  copyTemplate: oc.input(z.object({ kind: wordKind })).output(z.object({ file: z.string() })),
  useShipped: oc.input(z.object({ kind: wordKind })).output(z.void()),
}
