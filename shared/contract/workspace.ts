import { oc } from '@orpc/contract'
import * as z from 'zod'
import { day, instant, line, message, requiredLine, version, year } from './primitives.ts'

export const level = z.enum(['city', 'district'])
export const documentProfile = z.enum(['auto', 'HD36', 'HD05', 'ND30'])

export const committee = z.object({
  version,
  name: requiredLine(200),
  shortName: requiredLine(60),
  superiorName: requiredLine(120),
  nameLines: z.array(requiredLine(60)).min(1).max(4),
  level,
  place: requiredLine(60),
  documentProfile,
  signerAuthority: requiredLine(60),
  signerPosition: requiredLine(80),
  signerName: line(80).nullable(),
  preparerTitle: requiredLine(60),
  officerName: requiredLine(80),
  currentYear: year,
})

export const recentWorkspace = z.object({
  folder: z.string(),
  name: z.string(),
  openedAt: instant,
  missing: z.boolean(),
})
export const backup = z.object({
  file: z.string(),
  madeAt: instant,
  size: z.int(),
  sound: z.boolean().nullable(),
})

/** Why a folder cannot hold or open a workspace, and what to take instead. */
export const folderProblem = message.extend({ suggestion: z.string().nullable(), backups: z.array(backup) })

export const workspaceState = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('none'),
    recent: z.array(recentWorkspace),
    suggestedFolder: z.string(),
    problem: folderProblem.nullable(),
    problemFolder: z.string().nullable(),
  }),
  z.object({
    kind: z.literal('open'),
    folder: z.string(),
    committee,
    /** The business day the rules use: today, or the fixed day of the sample workspace. */
    today: day,
    sample: z.boolean(),
    /** It was opened to look at, and nothing in it can be changed. */
    viewOnly: z.boolean(),
    lastSavedAt: instant.nullable(),
    lastBackupAt: instant.nullable(),
    /** Overdue things only, by page. */
    counts: z.object({ reports: z.int(), tasks: z.int() }),
  }),
])

/** What the lists of a new workspace hold for a year. */
export const startingLists = z.object({
  indicators: z.int(),
  bodies: z.int(),
  units: z.int(),
  /** The last day of those units, where it comes before the end of the year; null where they last. */
  unitsEnd: day.nullable(),
})

const folder = z.object({ folder: requiredLine(1000) })
const opened = z.discriminatedUnion('ok', [
  z.object({ ok: z.literal(true) }),
  z.object({ ok: z.literal(false), problem: folderProblem }),
])

export const workspaceContract = {
  state: oc.output(workspaceState),
  /** Tells as the folder is typed whether a workspace could be made or opened there. */
  checkFolder: oc
    .input(folder.extend({ purpose: z.enum(['create', 'open']) }))
    .output(z.object({ problem: folderProblem.nullable() })),
  startingLists: oc.input(z.object({ level, year })).output(startingLists),
  create: oc
    .input(folder.extend({ committeeName: requiredLine(200), level, year, officerName: requiredLine(80) }))
    .output(opened),
  open: oc.input(folder).output(opened),
  /** Opens to look at what can not be opened for work: commands are refused. */
  openToView: oc.input(folder).output(opened),
  /** Makes a fresh copy of the filled sample and opens it. */
  openSample: oc.input(z.object({ folder: line(1000).nullable() })).output(opened),
  restoreBackup: oc.input(folder.extend({ backupFile: requiredLine(300) })).output(opened),
  forgetRecent: oc.input(folder).output(z.void()),
  close: oc.output(z.void()),
  updateCommittee: oc.input(committee).output(z.void()),
  appearance: oc.output(
    z.object({
      theme: z.enum(['light', 'dark', 'system']),
      locale: z.enum(['vi', 'en']),
      textSize: z.enum(['medium', 'large', 'larger']),
    }),
  ),
  setAppearance: oc
    .input(
      z.object({
        theme: z.enum(['light', 'dark', 'system']),
        locale: z.enum(['vi', 'en']),
        textSize: z.enum(['medium', 'large', 'larger']),
      }),
    )
    .output(z.void()),
}
