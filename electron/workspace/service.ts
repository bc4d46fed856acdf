import { existsSync } from 'node:fs'
import { homedir } from 'node:os'
import { join } from 'node:path'
import type * as z from 'zod'
import type { committee, folderProblem, workspaceState } from '../../shared/contract/workspace.ts'
import type { Reads, Writes } from '../database/database.ts'
import { consoleLog } from '../error-log.ts'
import { type Preferences, rememberRecent } from '../preferences/preferences.ts'
import { countMissingReports } from '../reports/service.ts'
import { overdueCount } from '../tasks/report.ts'
import { UserError } from '../user-error.ts'
import type { WorkspaceHolder } from '../workspace-holder.ts'
import { backupsOf } from './backups.ts'
import { checkFolder, suggestFolder } from './check-folder.ts'
import { lastChange } from './daily-backup.ts'
import { readCommittee, writeCommittee } from './store.ts'
import type { Workspace } from './workspace.ts'

export type WorkspaceState = z.output<typeof workspaceState>
export type Committee = z.output<typeof committee>
export type FolderProblem = z.output<typeof folderProblem>

/** What the shell shows: the open workspace with its facts, or the doors to one. */
export async function stateOf(holder: WorkspaceHolder, preferences: Preferences): Promise<WorkspaceState> {
  const workspace = holder.current
  if (!workspace) {
    return {
      kind: 'none',
      recent: preferences.get('recent').map((entry) => ({ ...entry, missing: !existsSync(entry.folder) })),
      suggestedFolder: (await suggestFolder(new Date().getFullYear())) ?? join(homedir(), 'Hiep Dong'),
      problem: holder.refused?.problem ?? null,
      problemFolder: holder.refused?.folder ?? null,
    }
  }
  return openStateOf(workspace)
}

/** What the shell shows of an open workspace. */
export async function openStateOf(workspace: Workspace): Promise<WorkspaceState> {
  const { reads } = workspace.database
  const today = workspace.clock.today()
  const [row, lastSavedAt, backups] = await Promise.all([
    readCommittee(reads),
    lastChange(workspace.database),
    workspace.backups.list(),
  ])
  const missing = await countMissingReports(reads, row.current_year, today)
  const overdue = await overdueCount(reads, today)
  return {
    kind: 'open',
    folder: workspace.folder,
    committee: committeeOf(row),
    today,
    sample: row.sample_date !== null,
    viewOnly: workspace.viewOnly,
    lastSavedAt,
    lastBackupAt: backups[0]?.madeAt ?? null,
    counts: { reports: missing, tasks: overdue },
  }
}

/** The committee of the open workspace, as forms and letterheads use it. */
export async function currentCommittee(reads: Reads): Promise<Committee> {
  return committeeOf(await readCommittee(reads))
}

function committeeOf(row: Awaited<ReturnType<typeof readCommittee>>): Committee {
  return {
    version: row.version,
    name: row.name,
    shortName: row.short_name,
    superiorName: row.superior_name,
    nameLines: JSON.parse(row.name_lines),
    level: row.level,
    place: row.place,
    documentProfile: row.document_profile,
    signerAuthority: row.signer_authority,
    signerPosition: row.signer_position,
    signerName: row.signer_name,
    preparerTitle: row.preparer_title,
    officerName: row.officer_name,
    currentYear: row.current_year,
  }
}

/** Stores the committee as edited. Throws `changed-meanwhile` when another window was quicker. */
export async function updateCommittee(writes: Writes, { version, ...edited }: Committee): Promise<void> {
  const stored = await writeCommittee(writes, version, {
    name: edited.name,
    short_name: edited.shortName,
    superior_name: edited.superiorName,
    name_lines: JSON.stringify(edited.nameLines),
    level: edited.level,
    place: edited.place,
    document_profile: edited.documentProfile,
    signer_authority: edited.signerAuthority,
    signer_position: edited.signerPosition,
    signer_name: edited.signerName || null,
    preparer_title: edited.preparerTitle,
    officer_name: edited.officerName,
    current_year: edited.currentYear,
  })
  if (!stored) throw new UserError('changed-meanwhile')
}

export type Opened = { ok: true } | { ok: false; problem: FolderProblem }

/**
 * Lets `open` give a workspace and holds it. Of the reasons why not, those a user can act on come back with a better
 * folder or the backups at hand; what was open before stays open then.
 */
export async function hold(
  holder: WorkspaceHolder,
  preferences: Preferences,
  folder: string,
  open: () => Promise<Workspace>,
): Promise<Opened> {
  try {
    if (holder.current?.folder === folder && !holder.current.viewOnly) return { ok: true }
    const workspace = await open()
    await holder.replace(workspace)
    leaveWhenDamaged(holder, workspace).catch((error) => consoleLog('leave-damaged', error))
    rememberRecent(preferences, workspace.folder, workspace.committeeName, workspace.clock.now())
    return { ok: true }
  } catch (error) {
    if (!(error instanceof UserError)) throw error
    const problem = await withWayOut(folder, error)
    if (!holder.current) holder.refuse(folder, problem)
    return { ok: false, problem }
  }
}

/** Work that goes on in a damaged file is lost with it: the officer is shown the way back instead. */
async function leaveWhenDamaged(holder: WorkspaceHolder, workspace: Workspace): Promise<void> {
  const damage = await workspace.soundness
  if (!damage || holder.current !== workspace) return
  await holder.replace(null)
  holder.refuse(workspace.folder, await withWayOut(workspace.folder, damage))
}

/** Tells what stands against a folder, before anything is done with it. */
export async function folderProblemOf(
  folder: string,
  purpose: 'create' | 'open',
): Promise<FolderProblem | null> {
  const found = await checkFolder(folder, purpose)
  return found ? withWayOut(folder, new UserError(found.code, found.params)) : null
}

async function withWayOut(folder: string, { code, params }: UserError): Promise<FolderProblem> {
  const elsewhere = ['synced-folder', 'network-drive', 'read-only-folder', 'disk-full', 'folder-not-empty']
  const broken = ['damaged', 'migration-failed', 'newer-version']
  return {
    code,
    params,
    suggestion: elsewhere.includes(code) ? await suggestFolder(new Date().getFullYear(), folder) : null,
    backups: broken.includes(code) ? await backupsOf(folder, () => new Date().toISOString()).list() : [],
  }
}
