import type * as z from 'zod'
import { profileInForce } from '../../resources/document-profiles.ts'
import type { documentsContract } from '../../shared/contract/documents.ts'
import { moneyUnit } from '../../shared/domain/consolidation.ts'
import type { DraftReason, DraftWarning } from '../../shared/domain/draft.ts'
import { periodOf } from '../../shared/domain/period.ts'
import { plusWorkingDays } from '../../shared/domain/working-days.ts'
import { intakeSentence } from '../../shared/words/intake-vi.ts'
import { periodFileName } from '../../shared/words/period-names.ts'
import { listGroups } from '../committee/service.ts'
import type { Reads } from '../database/database.ts'
import {
  type CheckItem,
  type Consolidation,
  checksOf,
  consolidate,
  type PeriodReport,
  reportsOf,
} from '../reports/service.ts'
import { UserError } from '../user-error.ts'
import { currentCommittee } from '../workspace/service.ts'
import type { Workspace } from '../workspace/workspace.ts'
import type {
  CommitteeHead,
  MeetingWorkbook,
  WorkbookCheck,
  WorkbookIndicator,
  WorkbookUnit,
} from './meeting-workbook.ts'
import { writeMeetingWorkbook } from './write-meeting-workbook.ts'

export type MeetingWorkbookInput = z.output<
  NonNullable<(typeof documentsContract)['meetingWorkbook']['~orpc']['inputSchema']>
>

/** Working days units are given to answer what sheet 4 asks of them (the two days of a reminder). */
const daysToReply = 2

/** The meeting workbook of a period with the name it is saved under; for the screen and the command line alike. */
export async function exportMeetingWorkbook(
  { database, clock }: Pick<Workspace, 'database' | 'clock'>,
  input: MeetingWorkbookInput,
): Promise<{ name: string; bytes: Uint8Array }> {
  const data = await meetingWorkbookData(database.reads, input, clock.today())
  const bytes = await writeMeetingWorkbook(data, ({ code, params }) => intakeSentence(code, params))
  const group = input.groupCode === null ? '' : `, nhom ${input.groupCode}`
  return { name: `So lieu tong hop ${periodFileName(periodOf(input.period))}${group}.xlsx`, bytes }
}

/** All that the meeting workbook of a period prints, as of a day, from what is stored. */
export async function meetingWorkbookData(
  reads: Reads,
  { period: periodId, groupCode, coveringReport }: MeetingWorkbookInput,
  today: string,
): Promise<MeetingWorkbook> {
  const committee = await currentCommittee(reads)
  const consolidation = await consolidate(reads, periodId, today)
  const reports = await reportsOf(reads, consolidation, today)
  const groups = (await listGroups(reads)).filter(({ code }) => groupCode === null || code === groupCode)
  const [group] = groups
  if (!group) throw new UserError('not-found')
  const rows = consolidation.rows.filter((row) => groupCode === null || row.groupCode === groupCode)
  const indicators = rows.map((row) => indicatorOf(row, consolidation))
  const codes = new Map(rows.map((row) => [row.indicatorId, row.code]))
  const units = consolidation.units.flatMap(({ id, code, name }) => {
    const report = reports.units.get(id)
    return report ? [{ id, ...unitOf(report, { code, name }, indicators.length) }] : []
  })
  const unitCodes = new Map(units.map(({ id, code }) => [id, code]))
  const checks = (await checksOf(reads, periodId, today)).filter(
    (check) => unitCodes.has(check.unitId) && (groupCode === null || codes.has(check.indicatorId ?? '')),
  )
  return {
    committee: headOf(committee, coveringReport?.date ?? today),
    period: periodId,
    asOf: today,
    coveringReport,
    groups: groups.map(({ code, name }) => ({ code, name })),
    indicators,
    units: units.map(({ id: _, ...unit }) => unit),
    values: reports.values.flatMap(({ unitId, indicatorId, ...value }) => {
      const unitCode = unitCodes.get(unitId)
      const indicatorCode = codes.get(indicatorId)
      return unitCode !== undefined && indicatorCode !== undefined
        ? [{ unitCode, indicatorCode, ...value }]
        : []
    }),
    checks: checks.map((check) => checkOf(check, unitCodes.get(check.unitId)!, codes)),
    filterText: groupCode === null ? null : `nhóm ${group.code}. ${group.name}`,
    periodDays: { from: consolidation.info.from, to: consolidation.info.cutOff },
    replyBy: checks.length > 0 ? plusWorkingDays(today, daysToReply) : null,
  }
}

/** The committee as papers of a day name it, under the document profile in force then. */
export function headOf(committee: Awaited<ReturnType<typeof currentCommittee>>, day: string): CommitteeHead {
  const { documentProfile } = committee
  return {
    profile: documentProfile === 'auto' ? profileInForce('party', day).id : documentProfile,
    superiorName: committee.superiorName,
    nameLines: committee.nameLines,
    ...scopeIn(committee.name),
    shortName: committee.shortName,
    place: committee.place,
    signer: {
      authority: committee.signerAuthority,
      position: committee.signerPosition,
      name: committee.signerName,
    },
    preparerTitle: committee.preparerTitle,
    preparerName: committee.officerName,
  }
}

function indicatorOf(
  row: Consolidation['rows'][number],
  { city, lastYear }: Consolidation,
): WorkbookIndicator {
  const range = (figure: ReturnType<Consolidation['city']['get']>) => {
    const found = figure?.cumulativeRange ?? null
    return found && { lowest: found.lowest.value, highest: found.highest.value }
  }
  return {
    code: row.code,
    groupCode: row.groupCode,
    name: row.name,
    unit: row.unit,
    kind: row.kind,
    money: row.unit === moneyUnit,
    annualTarget: row.target,
    cumulative: row.cumulative,
    samePeriodLastYear: row.samePeriodLastYear,
    cumulativeUnits: row.cumulativeUnits,
    ...(row.kind === 'ratio'
      ? {
          ratioRanges: {
            cumulative: range(city.get(row.indicatorId)),
            samePeriodLastYear: range(lastYear.get(row.indicatorId)),
          },
        }
      : {}),
  }
}

function unitOf(
  report: PeriodReport,
  unit: { code: string; name: string },
  expectedIndicators: number,
): WorkbookUnit {
  return {
    ...unit,
    dueDate: report.dueDate,
    receivedDate: report.receivedDate,
    excusedReason: report.excusedReason,
    fileNames: report.files,
    expectedIndicators,
    note: decodedNote(report.warnings),
  }
}

function decodedNote(warnings: readonly DraftWarning[]): string | null {
  const decoded = warnings.find(({ code }) => code === 'legacy-encoding')
  return decoded ? `Phông ${decoded.params.encoding}, đã chuyển mã` : null
}

function checkOf(check: CheckItem, unitCode: string, codes: ReadonlyMap<string, string>): WorkbookCheck {
  const { kind, label, taken, text, file, sheet, cell } = check
  return {
    kind,
    unitCode,
    indicatorCode: codes.get(check.indicatorId ?? '') ?? null,
    label: kind === 'missing' ? missingLabel(check) : label,
    taken,
    text,
    // Why a report is missing or has gaps the writer tells from the tables themselves.
    reason: kind === 'missing' ? null : (check.reason as DraftReason | null),
    file,
    sheet,
    cell,
  }
}

function missingLabel({ reason }: CheckItem): string {
  if (reason?.code !== 'few-figures') return 'Toàn bộ báo cáo'
  const { reported, expected } = reason.params
  return `Thiếu ${Number(expected) - Number(reported)}/${expected} chỉ tiêu`
}

/** Whom the committee coordinates, in the spelling of its name: "giữa lực lượng vũ trang với …". */
function scopeIn(name: string): { scope?: string } {
  const start = name.indexOf('giữa ')
  return start < 0 ? {} : { scope: name.slice(start) }
}
