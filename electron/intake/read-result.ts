import type { Draft, FileErrorCode, MessageParams } from '../../shared/domain/draft.ts'
import { type PeriodId, parsePeriod } from '../../shared/domain/period.ts'
import { intakeSentence } from '../../shared/words/intake-vi.ts'

/** What `hiepdong read --json` prints of one file; money in đồng, ratios in percent. */
export type ReadResult = {
  file: string
  district: string | null
  year: number | null
  period: PeriodId | null
  values: {
    code: string
    value: number
    text: string
    sheet: string
    cell: string
    confidence: 'sure' | 'check'
  }[]
  unknownRows: { label: string; sheet: string; cell: string; candidates: string[] }[]
  warnings: { code: string; message: string; sheet: string | null; cell: string | null }[]
}
export type ReadFailure = { file: string; error: { code: FileErrorCode; message: string } }

/** A draft as the command line prints it: the figures of the period and of the file's own unit, messages in Vietnamese. */
export function toReadResult(fileName: string, draft: Draft): ReadResult {
  return {
    file: fileName,
    district: draft.unit.value,
    year: draft.period.value === null ? null : (parsePeriod(draft.period.value)?.year ?? null),
    period: draft.period.value,
    values: draft.values
      .filter(
        ({ measure, unitCode }) =>
          measure === 'thisPeriod' && (unitCode === null || unitCode === draft.unit.value),
      )
      .map(({ indicatorCode, value, text, sheet, cell, confidence }) => ({
        code: indicatorCode,
        value,
        text,
        sheet,
        cell,
        confidence,
      })),
    unknownRows: draft.unknownRows.map(({ label, sheet, cell, candidates }) => ({
      label,
      sheet,
      cell,
      candidates,
    })),
    warnings: draft.warnings.map(({ code, params, sheet, cell }) => ({
      code,
      message: intakeSentence(code, params),
      sheet,
      cell,
    })),
  }
}

/** A file that could not be read, in the same list. */
export function toReadFailure(fileName: string, code: FileErrorCode, params: MessageParams): ReadFailure {
  return { file: fileName, error: { code, message: intakeSentence(code, params) } }
}
