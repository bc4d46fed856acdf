import type { DraftReason } from '../../../shared/domain/draft.ts'
import { compareUnits, type MeasurementUnit } from '../../../shared/domain/measurement-unit.ts'
import { fold } from '../../../shared/domain/vietnamese-text.ts'
import { labelWords } from './label-words.ts'
import { type LabelMatch, matchSharedWords, matchWholeName } from './match-label.ts'
import type { RowLabel } from './read-label.ts'
import type { IndexedIndicator, ReferenceIndex } from './reference-index.ts'

/** Everything around a label that speaks for or against an indicator. */
export type Evidence = {
  label: RowLabel
  /** Labels above it that it may continue: the item of a sub-item, the text of a merged cell at its left. */
  parents: readonly string[]
  /** The unit the row, its label or its figure states; null where none does. */
  unit: MeasurementUnit | null
  unitText: string | null
  /** Content groups the section may be; empty where it says nothing. */
  groups: ReadonlySet<string>
}

export type Choice = {
  indicator: IndexedIndicator | null
  quality: LabelMatch['quality'] | null
  score: number
  /** Why the choice needs a look; empty when it is beyond doubt. */
  reasons: DraftReason[]
  /** Codes of the nearest indicators, at most three. */
  candidates: string[]
}

const ACCEPTED = 0.66
const MARGIN = 0.08
const CANDIDATE = 0.3

/** Chooses the indicator of a row; null with candidates where no name is near enough. */
export function chooseIndicator(index: ReferenceIndex, evidence: Evidence): Choice {
  const words = labelWords(evidence.label.name)
  const whole = rank(matchWholeName(index, words), evidence)
  let ranked = whole
  if (!whole[0]?.kindFits) ranked = merge(whole, rank(matchSharedWords(index, words), evidence))
  if (!ranked[0] || ranked[0].quality === 'similar') ranked = withParents(index, evidence, ranked)
  const best = ranked[0]
  const candidates = ranked
    .filter((match) => match.adjusted >= CANDIDATE)
    .slice(0, 3)
    .map((match) => match.indicator.code)
  if (!best || best.adjusted < ACCEPTED || !best.kindFits) {
    return { indicator: null, quality: null, score: best?.score ?? 0, reasons: [], candidates }
  }
  const rival = ranked.find(
    (match) => match !== best && match.kindFits && match.adjusted > best.adjusted - MARGIN,
  )
  if (rival && best.quality === 'similar' && rival.adjusted > best.adjusted - MARGIN / 2) {
    return { indicator: null, quality: null, score: best.score, reasons: [], candidates }
  }
  return {
    indicator: best.indicator,
    quality: best.quality,
    score: best.score,
    reasons: doubts(index, best, rival, evidence),
    candidates,
  }
}

type Ranked = LabelMatch & {
  adjusted: number
  kindFits: boolean
  unitAgrees: boolean | null
  groupAgrees: boolean | null
  borrowed: boolean
}

function rank(matches: LabelMatch[], { unit, groups }: Evidence, borrowed = false): Ranked[] {
  return matches
    .map((match) => {
      const compared = unit === null ? null : compareUnits(unit, match.indicator.measuredIn)
      const groupAgrees = groups.size === 0 ? null : groups.has(match.indicator.groupCode)
      const adjusted =
        match.score +
        (compared === 'same'
          ? 0.06
          : compared === 'different'
            ? -0.08
            : compared === 'other-kind'
              ? -0.3
              : 0) +
        (groupAgrees === null ? 0 : groupAgrees ? 0.04 : -0.12)
      return {
        ...match,
        adjusted,
        kindFits: compared !== 'other-kind',
        unitAgrees: compared === null ? null : compared === 'same',
        groupAgrees,
        borrowed,
      }
    })
    .sort((a, b) => b.adjusted - a.adjusted)
}

/** "- Trị giá" under "Quà tặng" is only understood together with it; such a reading is never beyond doubt. */
function withParents(index: ReferenceIndex, evidence: Evidence, own: Ranked[]): Ranked[] {
  let all = own
  for (const parent of evidence.parents) {
    for (const text of [`${evidence.label.name} ${parent}`, `${parent} ${evidence.label.name}`]) {
      const words = labelWords(text)
      const matches = matchWholeName(index, words)
      all = merge(all, rank(matches.length > 0 ? matches : matchSharedWords(index, words), evidence, true))
    }
  }
  return all
}

/** Both lists as one, best first, each indicator once. */
function merge(ranked: Ranked[], more: Ranked[]): Ranked[] {
  const best = new Map<string, Ranked>()
  for (const match of [...ranked, ...more]) {
    const known = best.get(match.indicator.code)
    if (!known || match.adjusted > known.adjusted) best.set(match.indicator.code, match)
  }
  return [...best.values()].sort((a, b) => Number(b.kindFits) - Number(a.kindFits) || b.adjusted - a.adjusted)
}

function doubts(
  index: ReferenceIndex,
  best: Ranked,
  rival: Ranked | undefined,
  evidence: Evidence,
): DraftReason[] {
  const reasons: DraftReason[] = []
  const label = evidence.label.written
  const isWholeName = best.quality !== 'similar' && !best.borrowed
  // A slip of the keys is forgiven where the unit says the same; without that witness it is shown.
  const isTrusted = isWholeName && (best.quality === 'exact' || best.unitAgrees === true)
  if (rival && (rival.quality !== 'similar' || !isWholeName)) {
    reasons.push({ code: 'label-ambiguous', params: { label, other: rival.indicator.name } })
  } else if (
    !isTrusted ||
    evidence.label.qualifier !== null ||
    evidence.label.isPart ||
    isRedirected(index, best, evidence)
  ) {
    reasons.push({ code: 'label-similar', params: { label, name: best.indicator.name } })
  }
  if (best.unitAgrees === false || hasHiddenUnit(best, evidence)) {
    reasons.push({
      code: 'unit-mismatch',
      params: { found: evidence.unitText ?? '', expected: best.indicator.unit },
    })
  }
  if (best.groupAgrees === false) {
    reasons.push({ code: 'group-mismatch', params: { group: namesOfGroups(index, evidence.groups) } })
  }
  return reasons
}

function namesOfGroups(index: ReferenceIndex, codes: ReadonlySet<string>): string {
  return index.groups
    .filter(({ code }) => codes.has(code))
    .map(({ name }) => name)
    .join('; ')
}

/** Words of headings that say nothing about what is counted. */
const generalWords = new Set(
  'cong tac hoat dong ket qua so lieu thuc hien to chuc noi dung ve phong trao phoi hop tham gia cham lo cac chi tieu chu yeu chung khac trong tam chuong trinh nhiem vu chinh sach ban ho tro xay dung va voi luc luong quan'.split(
    ' ',
  ),
)

/**
 * A short other name under a heading that speaks of something else: "- Mẹ VNAH" under "Thăm, tặng quà" are mothers
 * visited, not mothers cared for; "- DQTV" under "Huấn luyện" are those trained.
 */
function isRedirected(
  index: ReferenceIndex,
  { viaAlias, indicator }: Ranked,
  { parents }: Evidence,
): boolean {
  if (!viaAlias) return false
  return parents.some((parent) =>
    labelWords(parent).words.some(
      (word) =>
        index.byWord.has(word) &&
        !generalWords.has(word) &&
        !indicator.names.some((name) => name.words.includes(word)),
    ),
  )
}

/**
 * "lượt" for "lượt người" passes only where the label itself speaks of persons: "Vệ sinh môi trường, 12 lượt" counts
 * outings, not those who went.
 */
function hasHiddenUnit({ indicator, unitAgrees }: Ranked, { unit, label }: Evidence): boolean {
  if (unitAgrees !== true || unit?.kind !== 'count') return false
  return (
    unit.name === 'luot' &&
    fold(indicator.unit) === 'luot nguoi' &&
    !/\b(nguoi|doan vien|thanh nien|dvtn)\b/.test(fold(label.name))
  )
}
