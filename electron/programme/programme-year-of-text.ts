import { fold } from '../../shared/domain/vietnamese-text.ts'

/** Years a programme's title, sheets and file name speak of; what a heading says goes before the file's name. */
export type YearEvidence = { titles: readonly string[]; sheetNames: readonly string[]; fileName: string }
export type FoundYear = { year: number | null; rivals: number[] }

/**
 * The year a programme is for. "Tổng kết năm 2023 và chương trình năm 2024" is one for 2024: the year behind "chương
 * trình" or "kế hoạch" counts first. Days ("ngày 15 tháng 12 năm 2023") and terms ("2021-2025") say nothing of it.
 */
export function yearOfProgramme({ titles, sheetNames, fileName }: YearEvidence): FoundYear {
  const lines = titles.map(withoutDays)
  const aims = lines.flatMap((line) => [...line.matchAll(aimed)].map((match) => Number(match[1])))
  const named = lines.flatMap(yearsNamed)
  const elsewhere = [...sheetNames.flatMap((name) => yearsIn(fold(name))), ...yearsIn(fold(fileName))]
  const year = aims[0] ?? named.at(0) ?? elsewhere[0] ?? null
  const others = aims.length > 0 ? [...aims, ...yearsIn(fold(fileName))] : [...named, ...elsewhere]
  return { year, rivals: [...new Set(others.filter((other) => other !== year))] }
}

const aimed =
  /\b(?:chuong trinh|ke hoach|hoat dong|trien khai|nhiem vu|phuong huong)\b(?:(?!\bnam 20\d\d).){0,160}?\bnam (20\d\d)\b/g

function withoutDays(line: string): string {
  return fold(
    line
      .replace(/ngày\s*\S{1,3}\s*tháng\s*\S{1,3}\s*năm\s*\d{4}/giu, ' ')
      .replace(/(?:giai đoạn\s*)?20\d\d\s*[-–]\s*20\d\d/giu, ' ')
      .replace(/\d{1,2}\s*[/.-]\s*\d{1,2}\s*[/.-]\s*20\d\d/g, ' '),
  )
}

function yearsNamed(folded: string): number[] {
  return [...folded.matchAll(/\bnam (20\d\d)\b/g)].map((match) => Number(match[1]))
}

function yearsIn(folded: string): number[] {
  return [...folded.matchAll(/(?<!\d)(20[0-4]\d)(?!\d)/g)].map((match) => Number(match[1]))
}
