import { createHash } from 'node:crypto'
import type * as z from 'zod'
import type { issuedDocumentsContract } from '../../shared/contract/issued-documents.ts'
import type { Reads, Writes } from '../database/database.ts'
import { type Seen, updateSeen } from '../database/seen-row.ts'
import { meetingRuleOf } from '../meetings/rule.ts'
import { UserError } from '../user-error.ts'
import type { Attachments } from '../workspace/attachments.ts'
import { currentCommittee } from '../workspace/service.ts'
import { type IssuedRecord, insertIssued, issuedRecord, numbersIn } from './issued-store.ts'
import { headOf } from './service.ts'
import { lettersSince } from './unanswered.ts'
import { fillTemplate } from './word/fill-template.ts'
import { familyOf } from './word/heading-fields.ts'
import { type Asked, type Issuing, paperOf } from './word/make-document.ts'
import { bookOfPaper, type RegisterKind, symbolOf } from './word/symbols.ts'
import { templateFor } from './word/templates.ts'

type Input<Name extends keyof typeof issuedDocumentsContract> = z.output<
  NonNullable<(typeof issuedDocumentsContract)[Name]['~orpc']['inputSchema']>
>
export type IssueInput = Input<'issue'>
/** Where papers are kept and templates looked for. */
export type PaperPlace = { folder: string; attachments: Attachments }

const docx = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'

/** A paper as it would be printed on a day, without a number of its own. */
export async function draftPaper(
  reads: Reads,
  folder: string,
  asked: Asked,
  today: string,
): Promise<{ name: string; bytes: Uint8Array }> {
  const issuing = await issuingOf(reads, asked, { number: null, day: today, signer: null, answerBy: null })
  const paper = await paperOf(reads, asked, issuing)
  const template = await templateFor(folder, paper.family, asked.kind)
  return { name: `Du thao ${fileName(paper.symbol)}`, bytes: fillTemplate(template, paper.fields) }
}

/** A file as a download. */
export const docxFile = ({ name, bytes }: { name: string; bytes: Uint8Array }) =>
  new File([bytes as Uint8Array<ArrayBuffer>], name, { type: docx })

/** The number the next paper of a kind would take on a day. */
export async function nextNumber(
  reads: Reads,
  { kind, date }: { kind: RegisterKind; date: string },
): Promise<{ book: string; number: number; symbol: string }> {
  const family = familyOf(headOf(await currentCommittee(reads), date))
  const book = bookOfPaper(await meetingRuleOf(reads), family, date)
  const number = ((await numbersIn(reads, kind, book)).at(-1) ?? 0) + 1
  return { book, number, symbol: symbolOf(kind, number, family) }
}

/** Numbers, freezes and logs one paper, or one for each body and unit; all of them or none. */
export async function issuePapers(
  writes: Writes,
  { folder, attachments }: PaperPlace,
  { kind, meetingId, bodyIds, unitIds, date, signer, answerBy }: IssueInput,
): Promise<{ id: string; symbol: string; fileName: string }[]> {
  const issued = []
  const recipients = [
    ...bodyIds.map((bodyId) => ({ bodyId, unitId: null })),
    ...unitIds.map((unitId) => ({ bodyId: null, unitId })),
  ]
  for (const recipient of recipients.length > 0 ? recipients : [{ bodyId: null, unitId: null }]) {
    const asked = { kind, meetingId, ...recipient }
    const { book, number } = await nextNumber(writes, { kind, date })
    const issuing = await issuingOf(writes, asked, { number, day: date, signer, answerBy })
    const paper = await paperOf(writes, asked, issuing)
    const bytes = fillTemplate(await templateFor(folder, paper.family, kind), paper.fields)
    const { sha256 } = await attachments.put(bytes)
    const name = fileName(paper.symbol)
    const inputs = inputsOf(asked, issuing, paper.fields)
    const id = await insertIssued(writes, {
      kind,
      book,
      number,
      symbol: paper.symbol,
      date,
      subject: paper.subject,
      signer: paper.signer,
      meeting_id: meetingId,
      body_id: recipient.bodyId,
      unit_id: recipient.unitId,
      level: kind === 'reminderLetter' ? issuing.level : null,
      sha256,
      name,
      inputs,
      inputs_hash: hashOf(inputs),
      answered_date: null,
      withdrawn_reason: null,
    })
    issued.push({ id, symbol: paper.symbol, fileName: name })
  }
  return issued
}

/** Whether what an issued paper was filled from has changed since, and which of its fields. */
export async function differencesOf(
  reads: Reads,
  id: string,
): Promise<{ differs: boolean; parts: string[] }> {
  const record = await storedIssued(reads, id)
  if (record.inputs === null || record.kind === 'report' || record.kind === 'other') {
    return { differs: false, parts: [] }
  }
  const { asked, issuing, fields } = JSON.parse(record.inputs) as Frozen
  const live = await liveFields(reads, asked, issuing)
  const parts = Object.keys({ ...fields, ...live }).filter(
    (name) => JSON.stringify(fields[name]) !== JSON.stringify(live[name]),
  )
  return { differs: parts.length > 0, parts }
}

/** What a paper would say now; nothing at all when all it named has been settled since. */
async function liveFields(reads: Reads, asked: Asked, issuing: Issuing): Promise<Frozen['fields']> {
  try {
    return (await paperOf(reads, asked, issuing)).fields
  } catch (error) {
    if (error instanceof UserError && error.code === 'document-nothing-to-say') return {}
    throw error
  }
}

/** Enters a number taken outside the program, so that it is not given twice. */
export async function enterByHand(
  writes: Writes,
  { kind, number, date, subject, signer }: Input<'enterByHand'>,
): Promise<{ id: string; symbol: string }> {
  const family = familyOf(headOf(await currentCommittee(writes), date))
  const book = bookOfPaper(await meetingRuleOf(writes), family, date)
  const symbol = symbolOf(kind, number, family)
  if ((await numbersIn(writes, kind, book)).includes(number)) {
    throw new UserError('document-number-taken', { symbol })
  }
  const nothing = { meeting_id: null, body_id: null, unit_id: null, level: null, sha256: null, name: null }
  const id = await insertIssued(writes, {
    kind,
    book,
    number,
    symbol,
    date,
    subject,
    signer: signer || null,
    ...nothing,
    inputs: null,
    inputs_hash: null,
    answered_date: null,
    withdrawn_reason: null,
  })
  return { id, symbol }
}

/** Takes a paper out of force; its number and its file stay. */
export const withdraw = (writes: Writes, { reason, ...seen }: Seen & { reason: string }) =>
  updateSeen(writes, 'issued_document', seen, { withdrawn_reason: reason })

/** Notes that a letter was answered. */
export const markAnswered = (writes: Writes, { answeredDate, ...seen }: Seen & { answeredDate: string }) =>
  updateSeen(writes, 'issued_document', seen, { answered_date: answeredDate })

export async function storedIssued(reads: Reads, id: string): Promise<IssuedRecord> {
  const record = await issuedRecord(reads, id)
  if (!record) throw new UserError('not-found')
  return record
}

type Frozen = { asked: Asked; issuing: Issuing; fields: Awaited<ReturnType<typeof paperOf>>['fields'] }
const inputsOf = (asked: Asked, issuing: Issuing, fields: Frozen['fields']) =>
  JSON.stringify({ asked, issuing, fields } satisfies Frozen)
const hashOf = (text: string) => createHash('sha256').update(text).digest('hex')

/** The letters to a body or a unit that were not answered raise the level of the next. */
async function issuingOf(
  reads: Reads,
  { kind, bodyId, unitId }: Asked,
  issuing: Omit<Issuing, 'level'>,
): Promise<Issuing> {
  if (kind !== 'reminderLetter' || (bodyId === null && unitId === null)) return { ...issuing, level: 1 }
  return { ...issuing, level: (await lettersSince(reads, { bodyId, unitId }, issuing.day)).length + 1 }
}

/** "12-TB-BCD.docx": a name any system takes. */
const fileName = (symbol: string) =>
  `${symbol.replace('……', 'khong so').replace('Đ', 'D').replaceAll('/', '-')}.docx`
