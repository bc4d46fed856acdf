import { grouped } from '../../shared/domain/grouped.ts'
import type { Reads, Writes } from '../database/database.ts'
import { UserError } from '../user-error.ts'
import { references } from './references.ts'
import {
  type ChangeRow,
  type CommandRow,
  changesOf,
  findCommand,
  markAsUndoing,
  newestChange,
  newestChangeOfFigures,
  putBack,
  type Row,
  referrerOf,
  rowsNow,
  setBack,
  takeAway,
  takeAwayFigures,
} from './store.ts'

/**
 * The first command of a workspace: without it there is none. Files that lie on the desk are put away there. What was
 * issued has left the house under its number: it is withdrawn, never taken back.
 */
export const notUndoable = ['workspace.create', 'intake.add', 'intake.read', 'issuedDocuments.issue']

/**
 * Takes back a command: the rows it made go, those it changed or deleted are again as they were. Throws
 * `undo-overtaken` with who did what when a row is no longer as the command left it, or something stands on it now;
 * nothing is changed then. `commandId` is the undo's own; it can be taken back itself.
 */
export async function undoCommand(writes: Writes, commandId: string, undoes: string): Promise<CommandRow> {
  const command = await findCommand(writes, { commandId: undoes })
  if (!command) throw new UserError('not-found')
  if (command.undone || notUndoable.includes(command.command)) throw new UserError('nothing-to-undo')
  const changes = await changesOf(writes, [undoes])
  await refuseOvertaken(writes, changes)
  const own = new Set(changes.map(keyOf))
  for (const change of changes.toReversed()) await reverse(writes, change, own)
  await markAsUndoing(writes, commandId, undoes)
  return command
}

/** Takes back the officer's newest command that still stands. */
export async function undoLastCommand(writes: Writes, commandId: string, actor: string): Promise<CommandRow> {
  const last = await findCommand(writes, { lastOf: actor, except: notUndoable, notThis: commandId })
  if (!last) throw new UserError('nothing-to-undo')
  return undoCommand(writes, commandId, last.commandId)
}

/** Which of the rows that commands left behind are no longer so, as `entity/id`. */
export async function overtakenRows(reads: Reads, changes: ChangeRow[]): Promise<Set<string>> {
  const overtaken = new Set<string>()
  for (const [entity, rows] of grouped(leftBehind(changes).values(), (change) => change.entity)) {
    const now = await rowsNow(
      reads,
      entity,
      rows.map((change) => change.entityId),
    )
    for (const change of rows) {
      if (!sameContent(change.after, now.get(change.entityId) ?? null)) overtaken.add(keyOf(change))
    }
  }
  return overtaken
}

export const keyOf = ({ entity, entityId }: ChangeRow) => `${entity}/${entityId}`

/** The last change of each row: its `after` is what the commands left. */
function leftBehind(changes: ChangeRow[]): Map<string, ChangeRow> {
  return new Map(changes.map((change) => [keyOf(change), change]))
}

async function refuseOvertaken(writes: Writes, changes: ChangeRow[]) {
  const overtaken = await overtakenRows(writes, changes)
  const first = changes.find((change) => overtaken.has(keyOf(change)))
  if (first) throw overtakenBy(await newestChange(writes, first.entity, first.entityId))
}

async function reverse(writes: Writes, change: ChangeRow, own: ReadonlySet<string>) {
  const { entity, entityId, operation, before, seq, commandId } = change
  if (operation === 'update') return setBack(writes, entity, entityId, before!)
  // A deleted row goes on where it ended, so that who saw it before is told of the change.
  if (operation === 'delete')
    return putBack(writes, entity, { ...before, version: Number(before!.version) + 1 })
  if (entity === 'report') {
    const later = await newestChangeOfFigures(writes, entityId, seq, commandId)
    if (later) throw overtakenBy(later)
    await takeAwayFigures(writes, entityId)
  }
  const referrer = await referrerOf(writes, references[entity] ?? [], entityId, own)
  if (referrer) throw overtakenBy(await newestChange(writes, referrer.entity, referrer.id))
  await takeAway(writes, entity, entityId)
}

/** Compares what history recorded; a column it leaves out, and the version, do not count. */
function sameContent(recorded: Row | null, now: Row | null): boolean {
  if (!recorded || !now) return recorded === now
  return Object.entries(recorded).every(([name, value]) => name === 'version' || now[name] === value)
}

function overtakenBy(change: { actor: string; at: string; command: string } | null) {
  return new UserError('undo-overtaken', {
    by: change?.actor ?? '',
    at: change?.at ?? '',
    command: change?.command ?? '',
  })
}
