import { fold } from '../../shared/domain/vietnamese-text.ts'

/** Years a programme's title, sheets and file name speak of; what a heading says goes before the file's name. */
export type YearEvidence = { titles: readonly string[]; sheetNames: readonly string[]; fileName: string }
/**
 * `rivals` are other years spoken of; `equal` is one that the same kind of words speaks for, so that either may be meant.
 */
export type FoundYear = { year: number | null; rivals: number[]; equal: number | null }

/**
 * The year a programme is for. "Tổng kết năm 2023 và chương trình năm 2024" is one for 2024: the year behind "chương
 * trình" or "kế hoạch" counts first, in a title before a sentence, and in a sentence that looks back ("Căn cứ kết quả
 * …") last of all. Days ("ngày 15 tháng 12 năm 2023") and terms ("2021-2025") say nothing of it.
 */
export function yearOfProgramme({ titles, sheetNames, fileName }: YearEvidence): FoundYear {
  const lines = titles.map((line) => ({ text: withoutDays(line), ...kindOfLine(line) }))
  const aims = (of: typeof lines) => of.flatMap(({ text }) => yearsAimedAt(text))
  const named = (of: typeof lines) => of.flatMap(({ text }) => yearsNamed(text))
  const heads = lines.filter(({ isTitle }) => isTitle)
  const sentences = lines.filter(({ isTitle, looksBack }) => !isTitle && !looksBack)
  const back = lines.filter(({ isTitle, looksBack }) => !isTitle && looksBack)
  const ranks = [
    aims(heads),
    aims(sentences),
    named(heads),
    named(sentences),
    sheetNames.flatMap((name) => yearsIn(fold(name))),
    yearsIn(fold(fileName)),
    [...aims(back), ...named(back)],
  ]
  const best = ranks.find((years) => years.length > 0) ?? []
  const year = best[0] ?? null
  const isAimed = ranks[0]!.length + ranks[1]!.length > 0
  const spoken = isAimed ? [...ranks[0]!, ...ranks[1]!, ...ranks[5]!] : ranks.slice(2, 6).flat()
  const others = (years: readonly number[]) => [...new Set(years.filter((other) => other !== year))]
  return { year, rivals: others([...spoken, ...best]), equal: others(best)[0] ?? null }
}

/** A title is in capitals or begins as titles of programmes do. */
function kindOfLine(line: string): { isTitle: boolean; looksBack: boolean } {
  const folded = fold(line)
  const isCapital = line === line.toUpperCase() && /\p{L}/u.test(line)
  const begins =
    /^(?:chuong trinh|ke hoach|phu luc|danh muc|lich|bieu|bang|noi dung|phoi hop hoat dong|hoat dong)\b/
  return {
    isTitle: isCapital || (begins.test(folded) && folded.length <= 200),
    looksBack: /^(?:can cu|thuc hien|theo|xet)\b|\b(?:ket qua|tong ket|so ket|da thuc hien)\b/.test(folded),
  }
}

function yearsAimedAt(text: string): number[] {
  return [...text.matchAll(aimed)].map((match) => Number(match[1]))
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
