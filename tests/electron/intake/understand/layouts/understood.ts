import {
  type UnderstandContext,
  understandWorkbook,
} from '../../../../../electron/intake/understand/understand.ts'
import type { Workbook } from '../../../../../electron/sheets/grid.ts'
import type { DraftValue, Measure } from '../../../../../shared/domain/draft.ts'
import { type CellInput, workbookFrom } from './grid-builder.ts'
import { contextFor } from './reference.ts'

/** Letterhead and title of most hand-made sheets: Quận 3, quý II năm 2024. */
export const quarterTwo: CellInput[][] = [['BAN CHỈ ĐẠO QUẬN 3'], ['BÁO CÁO KẾT QUẢ QUÝ II NĂM 2024']]
export const heading: CellInput[] = ['STT', 'Nội dung', 'ĐVT', 'Kết quả']

/** What was understood of a workbook, or of one sheet given as lines, with short ways to ask for it. */
export function understood(
  input: Workbook | readonly (readonly CellInput[])[],
  fileName = 'bao cao.xlsx',
  extra: Partial<UnderstandContext> = {},
) {
  const workbook = 'sheets' in input ? input : workbookFrom(input)
  const draft = understandWorkbook(workbook, { ...contextFor(fileName), ...extra })
  const own = (measure: Measure) =>
    draft.values.filter((value) => value.measure === measure && value.unitCode === null)
  return {
    draft,
    /** "12 sure", or "12 check: approximate"; null without a figure of the period. */
    figure(code: string, measure: Measure = 'thisPeriod'): string | null {
      const found = own(measure).filter((value) => value.indicatorCode === code)
      return found.length === 0 ? null : found.map(describe).join(' & ')
    },
    codes: () => own('thisPeriod').map(({ indicatorCode }) => indicatorCode),
    warnings: () => draft.warnings.map(({ code }) => code),
    unknown: () => draft.unknownRows.map(({ label }) => label),
  }
}

function describe({ value, confidence, reasons }: DraftValue): string {
  return confidence === 'sure'
    ? `${value} sure`
    : `${value} check: ${reasons.map(({ code }) => code).join(', ')}`
}
