import type * as z from 'zod'
import type { overviewContract } from '../../shared/contract/overview.ts'
import { periodOf } from '../../shared/domain/period.ts'
import { listBodies, listGroups, listUnits } from '../committee/service.ts'
import type { Reads } from '../database/database.ts'
import { recipientNames } from '../documents/issued-register.ts'
import { unansweredLetters } from '../documents/unanswered.ts'
import { listFiles } from '../intake/service.ts'
import { conclusionsWithoutTask } from '../meetings/register.ts'
import { nextMeetings, unsentMinutes } from '../meetings/waiting.ts'
import {
  type MatrixCell,
  matrixCells,
  type PeriodInfo,
  periodsOfYear,
  summaryOf,
} from '../reports/service.ts'
import { answersOwed, pressingTasks } from '../tasks/waiting.ts'
import { type UpcomingDay, upcomingDays } from './days.ts'
import { byUrgency, type InboxItem, reportsWaiting } from './inbox.ts'
import { conclusionsWaiting, lettersWaiting, minutesWaiting, tasksWaiting } from './waiting.ts'

type Output<Name extends keyof typeof overviewContract> = z.output<
  NonNullable<(typeof overviewContract)[Name]['~orpc']['outputSchema']>
>
export type ReportProgress = Output<'reportProgress'>
export type GroupProgress = Output<'groupProgress'>

/** What waits for the secretary on a day, the most urgent first. */
export async function inbox(reads: Reads, today: string): Promise<InboxItem[]> {
  const bodies = await listBodies(reads, { on: today, all: true })
  const bodyNames = new Map(bodies.map(({ id, short }) => [id, short]))
  const recipients = await recipientNames(reads)
  const tasks = [...(await pressingTasks(reads, today)), ...(await answersOwed(reads, today))]
  return [
    ...(await reportItems(reads, today)),
    ...tasksWaiting(tasks, bodyNames),
    ...minutesWaiting(await unsentMinutes(reads, today)),
    ...conclusionsWaiting(await conclusionsWithoutTask(reads), today),
    ...lettersWaiting(await unansweredLetters(reads, today), recipients),
  ].sort(byUrgency)
}

async function reportItems(reads: Reads, today: string): Promise<InboxItem[]> {
  const year = Number(today.slice(0, 4))
  const cells = [...(await matrixCells(reads, year - 1, today)), ...(await matrixCells(reads, year, today))]
  const { files } = await listFiles(reads, { appliedLimit: 0, also: null }, today)
  const units = await listUnits(reads, { on: today, all: true })
  const periods = await askedPeriodsAround(reads, today)
  const cutOffs = new Map(periods.map(({ id, cutOff }) => [id, cutOff]))
  return reportsWaiting(
    cells,
    files,
    new Map(units.map(({ id, name }) => [id, name])),
    (period) => (cutOffs.get(period) ?? today) < today,
  )
}

/** How the reports of the period the office works on stand. */
export async function reportProgress(reads: Reads, today: string): Promise<ReportProgress> {
  const period = await periodOfWork(reads, today)
  if (!period) return null
  const cells = await matrixCells(reads, periodOf(period.id).year, today, { period: period.id })
  return progressOf(period, cells)
}

function progressOf({ id, cutOff, dueDate }: PeriodInfo, cells: readonly MatrixCell[]): ReportProgress {
  const came = cells.filter(({ receivedDate }) => receivedDate !== null)
  const excused = cells.filter(({ status }) => status === 'excused').length
  const overdue = cells.filter(({ status }) => status === 'missing')
  const notDue = cells.filter(({ status }) => status === 'notDue')
  const toReview = [...overdue, ...notDue].filter(({ waitingFileId }) => waitingFileId !== null).length
  const silent = (some: readonly MatrixCell[]) =>
    some.filter(({ waitingFileId }) => waitingFileId === null).length
  const late = came.filter(({ lateDays }) => lateDays > 0).length
  const counted = cells.filter(({ status }) => status !== 'excused')
  return {
    period: id,
    cutOff,
    dueDate,
    received: came.length,
    owed: came.length + overdue.length + notDue.length,
    onTime: came.length - late,
    late,
    toReview,
    missing: silent(overdue),
    notDue: silent(notDue),
    excused,
    figures: counted.reduce((sum, { reported, expected }) => sum + Math.min(reported, expected), 0),
    figuresExpected: counted.reduce((sum, { expected }) => sum + expected, 0),
  }
}

/** Figures of that period by content group, as the consolidation counts them. */
export async function groupProgress(reads: Reads, today: string): Promise<GroupProgress> {
  const period = await periodOfWork(reads, today)
  if (!period) return []
  const { rows } = await summaryOf(reads, period.id, today)
  const groups = await listGroups(reads)
  return groups.map(({ code, name }) => {
    const own = rows.filter(({ groupCode }) => groupCode === code)
    return {
      code,
      name,
      reported: own.reduce((sum, { unitsWithFigure }) => sum + unitsWithFigure, 0),
      expected: own.reduce((sum, { unitsExpected }) => sum + unitsExpected, 0),
      behind: own.filter(({ behind }) => behind).length,
    }
  })
}

/** Meetings, cut-offs, due dates and memorial days ahead. */
export async function upcoming(reads: Reads, today: string): Promise<UpcomingDay[]> {
  const year = Number(today.slice(0, 4))
  const cells = [...(await matrixCells(reads, year - 1, today)), ...(await matrixCells(reads, year, today))]
  const periods = await askedPeriodsAround(reads, today)
  return upcomingDays(today, {
    periods,
    missingOf: (period) =>
      cells.filter(
        (cell) => cell.period === period && (cell.status === 'missing' || cell.status === 'notDue'),
      ).length,
    meetings: await nextMeetings(reads, today),
  })
}

/** Asked periods of last year, this and the next, in the order they end. */
async function askedPeriodsAround(reads: Reads, today: string): Promise<PeriodInfo[]> {
  const year = Number(today.slice(0, 4))
  const periods = []
  for (const each of [year - 1, year, year + 1]) periods.push(...(await periodsOfYear(reads, each, today)))
  return periods.filter(({ asked }) => asked)
}

/**
 * The period the office works on: of those whose cut-off has come, the last, and of several on one day the shortest;
 * before the first of all, the first. Null where no report is expected of anyone.
 */
export async function periodOfWork(reads: Reads, today: string): Promise<PeriodInfo | null> {
  const asked = await askedPeriodsAround(reads, today)
  const past = asked.filter(({ cutOff }) => cutOff <= today)
  const latest = past.at(-1)?.cutOff
  const candidates = latest ? past.filter(({ cutOff }) => cutOff === latest) : asked
  for (const period of candidates) {
    const cells = await matrixCells(reads, periodOf(period.id).year, today, { period: period.id })
    if (cells.length > 0) return period
  }
  return null
}
