import * as z from 'zod'
import type { proposal as proposalSchema } from '../../shared/contract/meetings.ts'
import { agendaKind } from '../../shared/contract/meetings.ts'
import { positionBetween } from '../../shared/domain/outline-codes.ts'
import { isInForce } from '../../shared/domain/validity.ts'
import { fold } from '../../shared/domain/vietnamese-text.ts'
import { listBodies } from '../committee/service.ts'
import type { Reads, Writes } from '../database/database.ts'
import { type Seen, updateSeen } from '../database/seen-row.ts'
import { UserError } from '../user-error.ts'
import { appendItem } from './agenda.ts'
import {
  insertProposal,
  insertTemplate,
  itemRows,
  openProposalRows,
  proposalRow,
  templateRows,
} from './agenda-store.ts'
import { openMeeting, storedMeeting } from './open-meeting.ts'

export type Proposal = z.output<typeof proposalSchema>

/** The backlog: what somebody asked to have treated and no agenda has yet, declined ones with their reason. */
export async function listProposals(reads: Reads): Promise<Proposal[]> {
  const rows = await openProposalRows(reads)
  return rows.map((row) => ({
    id: row.id,
    version: row.version,
    seriesId: row.series_id,
    kind: row.kind,
    title: row.title,
    askedBy: row.asked_by,
    presenterBodyId: row.presenter_body_id,
    minutesPlanned: row.minutes_planned,
    date: row.date,
    declinedReason: row.declined_reason,
  }))
}

/** Adds a proposal (no id) or changes one that is not on an agenda yet; a reason declines it. */
export async function saveProposal(
  writes: Writes,
  { id, version, ...proposal }: Omit<Proposal, 'id'> & { id: string | null },
): Promise<{ id: string }> {
  const columns = {
    series_id: proposal.seriesId,
    kind: proposal.kind,
    title: proposal.title,
    asked_by: proposal.askedBy || null,
    presenter_body_id: proposal.presenterBodyId,
    minutes_planned: proposal.minutesPlanned,
    date: proposal.date,
    declined_reason: proposal.declinedReason || null,
  }
  if (id === null) return { id: await insertProposal(writes, { ...columns, agenda_item_id: null }) }
  const row = await proposalRow(writes, id)
  if (row && row.agenda_item_id !== null) throw new UserError('proposal-settled', { title: row.title })
  await updateSeen(writes, 'agenda_proposal', { id, version }, columns)
  return { id }
}

/** Puts a proposal on the agenda of a meeting, at its end; the proposal keeps what became of it. */
export async function takeProposal(
  writes: Writes,
  { meetingId, ...seen }: Seen & { meetingId: string },
): Promise<{ itemId: string }> {
  await openMeeting(writes, meetingId)
  const row = await proposalRow(writes, seen.id)
  if (!row) throw new UserError('not-found')
  if (row.agenda_item_id !== null || row.declined_reason !== null) {
    throw new UserError('proposal-settled', { title: row.title })
  }
  const itemId = await appendItem(writes, meetingId, {
    kind: row.kind,
    title: row.title,
    presenterBodyId: row.presenter_body_id,
    presenter: null,
    askedBy: row.asked_by,
    minutesPlanned: row.minutes_planned,
    note: null,
  })
  await updateSeen(writes, 'agenda_proposal', seen, { agenda_item_id: itemId })
  return { itemId }
}

const templateItems = z.array(
  z.object({
    kind: agendaKind,
    title: z.string(),
    minutesPlanned: z.int(),
    /** By code: the body of that code on the day of the meeting. */
    presenterBodyCode: z.string().nullable(),
  }),
)

export async function listTemplates(reads: Reads) {
  const rows = await templateRows(reads)
  return rows.map(({ id, version, name, items }) => ({
    id,
    version,
    name,
    items: templateItems.parse(JSON.parse(items)).length,
  }))
}

/** Keeps the agenda of a meeting as a template; one of the same name is replaced. */
export async function saveTemplate(
  writes: Writes,
  { meetingId, name }: { meetingId: string; name: string },
): Promise<{ id: string }> {
  const { date } = await storedMeeting(writes, meetingId)
  const codes = new Map((await listBodies(writes, { on: date, all: true })).map(({ id, code }) => [id, code]))
  const items = (await itemRows(writes, meetingId)).map((item) => ({
    kind: item.kind,
    title: item.title,
    minutesPlanned: item.minutes_planned,
    presenterBodyCode: codes.get(item.presenter_body_id ?? '') ?? null,
  }))
  const templates = await templateRows(writes)
  const same = templates.find((template) => fold(template.name) === fold(name))
  const content = JSON.stringify(templateItems.parse(items))
  if (same) {
    await updateSeen(writes, 'agenda_template', same, { name, items: content })
    return { id: same.id }
  }
  const position = positionBetween(templates.at(-1)?.position ?? null, null)!
  return { id: await insertTemplate(writes, { name, items: content, position }) }
}

/** Adds the items of a template to the agenda of a new meeting of that day. */
export async function applyTemplate(
  writes: Writes,
  templateId: string,
  meeting: { id: string; date: string },
): Promise<void> {
  const template = (await templateRows(writes)).find(({ id }) => id === templateId)
  if (!template) throw new UserError('not-found')
  const bodies = (await listBodies(writes, { on: meeting.date, all: true })).filter((body) =>
    isInForce(body, meeting.date),
  )
  for (const item of templateItems.parse(JSON.parse(template.items))) {
    await appendItem(writes, meeting.id, {
      kind: item.kind,
      title: item.title,
      presenterBodyId: bodies.find(({ code }) => code === item.presenterBodyCode)?.id ?? null,
      presenter: null,
      askedBy: null,
      minutesPlanned: item.minutesPlanned,
      note: null,
    })
  }
}
