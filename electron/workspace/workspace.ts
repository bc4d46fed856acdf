import { mkdir, readdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { type Clock, clockOfDay, systemClock } from '../clock.ts'
import type { Database } from '../database/database.ts'
import { looksSound } from '../database/sqlite/file-task.ts'
import { openSqlite } from '../database/sqlite/open-sqlite.ts'
import { sqliteProblem } from '../database/sqlite/sqlite-problem.ts'
import { consoleLog } from '../error-log.ts'
import { catchUpSearch, keepingSearch } from '../search/keeping.ts'
import { UserError } from '../user-error.ts'
import { type Attachments, attachmentsIn } from './attachments.ts'
import { type Backups, backupsOf } from './backups.ts'
import { checkFolder } from './check-folder.ts'
import { backUpDaily } from './daily-backup.ts'
import { describeDamage } from './damage.ts'
import { fillNewWorkspace, type NewCommittee } from './fill-new-workspace.ts'
import { layout } from './folder-layout.ts'
import { lockFolder } from './lock.ts'

/** A committee's folder, open in this process and locked for others. */
export type Workspace = {
  readonly folder: string
  readonly database: Database
  readonly attachments: Attachments
  readonly backups: Backups
  /** The officer whose name history records. */
  readonly officerName: string
  readonly committeeName: string
  readonly clock: Clock
  /** It was opened to look at: see `viewWorkspace`. */
  readonly viewOnly: boolean
  /** Once today's backup is made, or is not due: what was found wrong with the file on the way, else null. */
  readonly soundness: Promise<UserError | null>
  /** Reads the committee again after it was changed. */
  refresh(): Promise<void>
  close(): Promise<void>
}

export type OpenOptions = {
  /** What the lock says to a second program. */
  program?: string
  /** Instants; the business day of a sample workspace is fixed apart from it. */
  clock?: Clock
  /** False for a short visit, such as a command line's. */
  dailyBackup?: boolean
  /** Hears of a daily backup that failed; the work goes on. */
  log?: (reference: string, error: unknown) => void
}

/** Opens the workspace in a folder. Throws a UserError that says why not: see `checkFolder`, `locked`, `damaged`. */
export async function openWorkspace(folder: string, options: OpenOptions = {}): Promise<Workspace> {
  const found = await checkFolder(folder, 'open')
  if (found?.code === 'damaged') {
    throw await describeDamage(folder, backupsOf(folder, (options.clock ?? systemClock).now), undefined)
  }
  if (found) throw new UserError(found.code, found.params)
  return holdFolder(folder, options, (backups) => openSound(folder, options, backups))
}

/** Makes a workspace in a folder that is empty or not there yet, with the reference lists, and opens it. */
export async function createWorkspace(
  committee: NewCommittee,
  options: OpenOptions = {},
): Promise<Workspace> {
  const { folder } = committee
  const found = await checkFolder(folder, 'create')
  if (found) throw new UserError(found.code, found.params)
  await mkdir(folder, { recursive: true })
  try {
    return await holdFolder(folder, { ...options, dailyBackup: false }, async () => {
      const clock = options.clock ?? systemClock
      const database = keepingSearch(await openSqlite(layout.database(folder), { now: () => clock.now() }))
      try {
        await fillNewWorkspace(database, committee, clock)
        return database
      } catch (error) {
        await database.close()
        throw error
      }
    })
  } catch (error) {
    // The folder was empty: whatever is in it now is the half of a workspace.
    for (const name of await readdir(folder)) await rm(join(folder, name), { recursive: true, force: true })
    throw sqliteProblem(error) ?? error
  }
}

async function holdFolder(
  folder: string,
  options: OpenOptions,
  openDatabase: (backups: Backups) => Promise<Database>,
): Promise<Workspace> {
  const clock = options.clock ?? systemClock
  const lock = lockFolder(folder, options.program ?? 'Hiệp Đồng', clock.now())
  let database: Database | undefined
  try {
    const backups = backupsOf(folder, () => clock.now())
    database = await openDatabase(backups)
    const attachments = attachmentsIn(layout.attachments(folder))
    const parts = { folder, database, attachments, backups, viewOnly: false }
    return await workspaceOver(parts, options, () => lock.release())
  } catch (error) {
    await database?.close()
    lock.release()
    throw error
  }
}

/** Opens the database of a locked folder after a look whether it is whole. */
async function openSound(folder: string, options: OpenOptions, backups: Backups): Promise<Database> {
  const clock = options.clock ?? systemClock
  try {
    if (!looksSound(layout.database(folder))) throw new UserError('damaged')
    const database = await openSqlite(layout.database(folder), {
      fileMustExist: true,
      now: () => clock.now(),
      backUpBefore: async () => (await backups.make('migration')).file,
    })
    await catchUpSearch(database, clock.now())
    return keepingSearch(database)
  } catch (error) {
    const known = error instanceof UserError ? error : sqliteProblem(error)
    if (known?.code === 'damaged') throw await describeDamage(folder, backups, known)
    throw known ?? error
  }
}

type Parts = Pick<Workspace, 'folder' | 'database' | 'attachments' | 'backups' | 'viewOnly'>

/** The workspace over its open parts; `release` is called once it is closed. */
export async function workspaceOver(
  parts: Parts,
  options: OpenOptions,
  release: () => void,
): Promise<Workspace> {
  const { folder, database, backups } = parts
  const readCommittee = () =>
    database.reads.selectFrom('committee').select(['name', 'officer_name', 'sample_date']).executeTakeFirst()
  const committee = await readCommittee()
  if (!committee) throw new UserError('not-a-workspace')
  const instants = options.clock ?? systemClock
  let current = committee
  const soundness =
    (options.dailyBackup ?? true)
      ? backUpAndWatch(folder, database, backups, instants, options.log ?? consoleLog)
      : Promise.resolve(null)
  return {
    ...parts,
    soundness,
    clock: committee.sample_date ? clockOfDay(committee.sample_date, instants) : instants,
    get officerName() {
      return current.officer_name
    },
    get committeeName() {
      return current.name
    },
    async refresh() {
      current = (await readCommittee()) ?? current
    },
    async close() {
      await soundness
      await database.close()
      release()
    },
  }
}

/** Makes today's backup if it is due. It reads the whole file, so it is where the damage of a large one shows. */
async function backUpAndWatch(
  folder: string,
  database: Database,
  backups: Backups,
  clock: Clock,
  log: (reference: string, error: unknown) => void,
): Promise<UserError | null> {
  try {
    await backUpDaily(database, backups, clock)
    return null
  } catch (error) {
    log('daily-backup', error)
    return error instanceof UserError && error.code === 'damaged'
      ? describeDamage(folder, backups, error)
      : null
  }
}
