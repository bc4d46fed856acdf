import type { MessageParams, ReasonCode, WarningCode } from '../../shared/domain/draft.ts'
import type { PeriodId } from '../../shared/domain/period.ts'

/** Everything the meeting workbook prints, as plain data: the writer decides nothing about figures. */
export type MeetingWorkbook = {
  committee: CommitteeHead
  period: PeriodId
  /** Day the figures were counted, YYYY-MM-DD: statuses of sheet 3 are as of this day. */
  asOf: string
  /** Number and day of the report the appendix goes with; null prints dotted blanks to fill by hand. */
  coveringReport: { number: string; date: string } | null
  groups: WorkbookGroup[]
  indicators: WorkbookIndicator[]
  units: WorkbookUnit[]
  /** One per unit and indicator that reported; what is absent was not reported. */
  values: WorkbookValue[]
  checks: WorkbookCheck[]
  /** What the printed rows were filtered by, in words; null when nothing was. */
  filterText: string | null
  /** First and last day the period counts, YYYY-MM-DD; said in the note of sheet 3 where known. */
  periodDays?: { from: string; to: string } | null
  /** Day by which units are asked to answer sheet 4, YYYY-MM-DD. */
  replyBy?: string | null
}

type WorkbookGroup = {
  code: string
  name: string
  /** For the tab of the sheet, at most 24 letters; made from the name where absent. */
  shortName?: string
}

/** Letterhead, already split into the lines a person would break (golden rules: each line its own row). */
export type CommitteeHead = {
  profile: 'HD36' | 'HD05' | 'ND30'
  superiorName: string
  nameLines: string[]
  /** Short form used in "(Kèm theo ... của Ban Chỉ đạo)". */
  shortName: string
  place: string
  signer: { authority: string; position: string; name: string | null }
  preparerTitle: string
  preparerName?: string | null
  /** Second line of the title, "giữa lực lượng vũ trang với ..."; made from the committee's name where absent. */
  scope?: string
}

export type WorkbookIndicator = {
  code: string
  groupCode: string
  name: string
  unit: string
  kind: 'flow' | 'stock' | 'ratio'
  /** Money indicators are stored in đồng and printed in triệu đồng in the summary. */
  money: boolean
  annualTarget: number | null
  /** City figures, null where nothing was reported or where they make no sense (ratios: see min, max). */
  cumulative: number | null
  samePeriodLastYear: number | null
  /** How many units the cumulative figure rests on. */
  cumulativeUnits: number
  /** Lowest and highest unit of a ratio where they are known beyond this period. */
  ratioRanges?: { cumulative: LowestHighest | null; samePeriodLastYear: LowestHighest | null }
}
type LowestHighest = { lowest: number; highest: number }

export type WorkbookUnit = {
  code: string
  name: string
  /** YYYY-MM-DD. */
  dueDate: string
  receivedDate: string | null
  excusedReason: string | null
  fileNames: string[]
  expectedIndicators: number
  /** A remark on the report for sheet 3, e.g. that its old font was decoded. */
  note?: string | null
}

export type WorkbookValue = {
  unitCode: string
  indicatorCode: string
  value: number
  approximate: boolean
  note: string | null
}

export type WorkbookCheck = {
  kind: 'approximate' | 'total-or-hidden' | 'outlier' | 'unknown-row' | 'not-accepted' | 'missing'
  unitCode: string
  indicatorCode: string | null
  label: string
  /** Figure taken into the tables, null when none was. */
  taken: number | null
  text: string
  reason: { code: ReasonCode | WarningCode; params: MessageParams } | null
  file: string
  sheet: string
  cell: string
}
