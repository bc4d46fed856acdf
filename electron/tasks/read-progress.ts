import type { Day } from '../../shared/domain/day-text.ts'
import { fold, tidy } from '../../shared/domain/vietnamese-text.ts'
import type { GridCell } from '../sheets/grid.ts'
import { documentsIn } from './read-evidence.ts'
import { daysInText } from './tracking-days.ts'
import type { TrackingProblem } from './tracking-problem.ts'

export type ReadProgress = {
  done: boolean
  doneOn: Day | null
  evidence: string | null
  problems: TrackingProblem[]
}
export type ProgressCells = {
  progress: string
  /** 0 to 100; null where nothing is said. `sure` is false where the unit is only likely. */
  percent: { value: number; sure: boolean } | null
  marks: { done: boolean; open: boolean }
  doneOn: Day | null
  result: string
  evidence: string
  evidenceOn: Day | null
  implementing: string
  /** What the task was given by: its number in a sentence on results is no evidence. */
  source: string
  /** A deadline's day, which a sentence on results may repeat. */
  deadline: Day | null
}

type Said = { done: boolean; unclear: boolean } | null

/** What words on progress say; null for none. A sentence that says both, or half, is to be looked at. */
export function doneByWords(text: string): Said {
  const folded = fold(text)
    .replace(/\bht\b/g, 'hoan thanh')
    .replace(/\bth\b/g, 'thuc hien')
  if (folded === '') return null
  const part =
    /hoan thanh (?:duoc )?(?:co ban|mot phan|phan lon|\d{1,3}(?: \d{1,2})?$)|(?:co ban|gan|sap) (?:da )?(?:hoan thanh|xong)|^\d{1,2} hoan thanh/.test(
      folded,
    )
  const percent = /(\d{1,3})(?:[.,]\d+)?\s*%/.exec(text)
  if (percent && Number(percent[1]) < 100)
    return { done: false, unclear: !/^\D{0,40}\d{1,3}(?:[.,]\d+)?\s*%\s*$/.test(text) }
  if (percent && /^\s*100\s*%\s*$/.test(text)) return { done: true, unclear: false }
  const open =
    /\b(?:chua|dang|khong|tiep tuc|chuan bi|se|du kien|cho|tam dung|vuong mac|qua trinh|du thao|moi giao|lap ke hoach)\b/.test(
      folded,
    )
  const done =
    /\b(?:hoan thanh|hoan tat|done|completed)\b|\bda xong\b|^xong\b|da hoan thien|^dat$|^100$/.test(folded)
  const outright =
    /^(?:da )?(?:hoan thanh|xong|hoan tat|done|completed)(?: (?:dung|truoc|tre|qua|som|cham)(?: (?:thoi )?han)?(?: \d{1,3} ngay)?| 100| nhiem vu| toan bo| xong)?$/
  if (part) return { done: false, unclear: !/^\d{1,3}/.test(folded) }
  if (outright.test(folded)) return { done: true, unclear: false }
  if (
    /^(?:(?:dang|chua|khong)\b.{0,40}|(?:qua|trong|con|den|sap den|sap) han.{0,20}|tam dung|dang|moi giao|can dien han|cho .{2,40})$/.test(
      folded,
    ) &&
    !/\bda hoan thanh\b/.test(folded)
  )
    return { done: false, unclear: false }
  if (done && !open) return { done: true, unclear: !/^(?:da )?(?:hoan thanh|xong|hoan tat)\b/.test(folded) }
  if (done && open) return { done: false, unclear: true }
  if (/^da (?:thuc hien|trien khai|trinh|bao cao|ban hanh|to chuc|gui|nop|co)\b/.test(folded))
    return { done: !open && /^da (?:thuc hien|to chuc|nop|bao cao|ban hanh)/.test(folded), unclear: true }
  if (open) return { done: false, unclear: folded.length > 80 }
  return {
    done: false,
    unclear: !/^(?:trien khai|thuc hien|theo doi|trong han|binh thuong|thuong xuyen)/.test(folded),
  }
}

/** Whether a task is done, when and by what evidence, from all a row says of it. */
export function readProgress(cells: ProgressCells): ReadProgress {
  const problems: TrackingProblem[] = []
  const unclear = (text: string) =>
    problems.push({ code: 'progress-unclear', params: { text: tidy(text.replaceAll('\n', ' ')) } })
  const words = doneByWords(cells.progress)
  if (words?.unclear) unclear(cells.progress)
  const { percent, marks } = cells
  if (percent && !percent.sure) unclear(`${percent.value}%`)
  const votes = [
    words?.done,
    percent ? percent.value >= 100 : undefined,
    marks.done || marks.open ? marks.done && !marks.open : undefined,
  ].filter((vote) => vote !== undefined)
  if (new Set(votes).size > 1 || (marks.done && marks.open))
    unclear([cells.progress, percent ? `${percent.value}%` : ''].join(' '))
  const byResult = votes.length === 0 ? doneByWords(cells.result) : null
  let done = votes[0] ?? byResult?.done ?? false
  if (byResult && (byResult.unclear || byResult.done)) {
    if (byResult.unclear || !/^(?:da )?hoan thanh/.test(fold(cells.result))) unclear(cells.result)
  }
  if (votes.length === 0 && cells.doneOn !== null) {
    if (!done) unclear(`${cells.result} ${cells.doneOn}`)
    done = true
  }
  if (!done && votes.length > 0 && (cells.doneOn !== null || cells.evidenceOn !== null))
    unclear(cells.progress)
  const evidence = evidenceOf(cells, problems)
  if (!done && votes.length === 0 && evidence.number !== null && problems.length === 0)
    unclear(cells.result || cells.evidence)
  if (!done) return { done, doneOn: null, evidence: evidence.number, problems }
  if (evidence.number === null) problems.push({ code: 'done-without-evidence', params: {} })
  const doneOn = doneDay(cells, evidence.day, problems)
  if (doneOn === null) problems.push({ code: 'done-date-missing', params: {} })
  return { done, doneOn, evidence: evidence.number, problems }
}

function evidenceOf(
  cells: ProgressCells,
  problems: TrackingProblem[],
): { number: string | null; day: Day | null } {
  const unclear = (text: string) => problems.push({ code: 'evidence-unclear', params: { text } })
  const given = new Set(documentsIn(cells.source).map(({ number }) => fold(number)))
  const own = tidy(cells.evidence.replaceAll('\n', ' '))
  if (own !== '' && !/^(?:khong|chua|khong co|chua co)$/.test(fold(own)) && /[\p{L}\d]/u.test(own)) {
    const named = documentsIn(own)
    if (named.length > 1) unclear(own)
    if (named.length > 0) return { number: named.map(({ number }) => number).join('; '), day: lastDay(named) }
    return { number: own, day: daysInText(own).at(-1)?.day ?? null }
  }
  for (const text of [cells.result, cells.progress]) {
    const named = documentsIn(text).filter(({ number }) => !given.has(fold(number)))
    if (named.length === 0) continue
    if (
      named.length > 1 ||
      /^\D/.test(named[0]!.number) ||
      /dự thảo|theo|căn cứ|thực hiện/iu.test(text.split(named[0]!.number)[0]!.slice(-40))
    )
      unclear(tidy(text.replaceAll('\n', ' ')))
    return { number: named.map(({ number }) => number).join('; '), day: lastDay(named) }
  }
  const implementing = documentsIn(cells.implementing).filter(({ number }) => !given.has(fold(number)))
  if (implementing.length === 0) return { number: null, day: null }
  unclear(tidy(cells.implementing.replaceAll('\n', ' ')))
  return { number: implementing.map(({ number }) => number).join('; '), day: lastDay(implementing) }
}

const lastDay = (named: readonly { day: Day | null }[]): Day | null =>
  named.reduce<Day | null>(
    (latest, { day }) => (day !== null && (latest === null || day > latest) ? day : latest),
    null,
  )

/** The column of it, the day of the evidence, else the one day a sentence on progress or results names. */
function doneDay(cells: ProgressCells, evidenceDay: Day | null, problems: TrackingProblem[]): Day | null {
  const stated = cells.doneOn ?? cells.evidenceOn ?? evidenceDay
  if (stated !== null) return stated
  for (const text of [cells.progress, cells.result]) {
    const days = daysInText(text).filter(({ day }) => day !== cells.deadline)
    if (days.length === 0) continue
    const isSaid = /(?:hoàn thành|xong|hoàn tất)[^.;]{0,30}$/iu.test(text.slice(0, days[0]!.at))
    if (days.length > 1 || !isSaid)
      problems.push({ code: 'date-unclear', params: { text: tidy(text.replaceAll('\n', ' ')) } })
    return days.at(-1)!.day
  }
  return null
}

/** A share of 100 from a cell; `asFraction` where all of the column lie between 0 and 1 without a percent format. */
export function percentOf(cell: GridCell, asFraction: boolean): { value: number; sure: boolean } | null {
  if (cell.value.kind === 'number') {
    const { number } = cell.value
    if (cell.numberFormat?.includes('%')) return { value: number * 100, sure: true }
    if (asFraction) return { value: number * 100, sure: number !== 1 }
    return { value: number, sure: number === 0 || number > 1 }
  }
  const match = cell.value.kind === 'text' ? /^\s*(\d{1,3})(?:[.,]\d+)?\s*%?\s*$/.exec(cell.value.text) : null
  return match ? { value: Number(match[1]), sure: true } : null
}
