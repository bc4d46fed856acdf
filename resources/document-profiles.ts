/**
 * How official papers are laid out, as data with the days each rule set is in force: Hướng dẫn 36-HD/VPTW (2018) and
 * its successor 05-HD/VPTW for Party papers, Nghị định 30/2020/NĐ-CP for State papers. Sizes are points.
 */
type DocumentProfileId = 'HD36' | 'HD05' | 'ND30'

export type DocumentProfile = {
  id: DocumentProfileId
  title: string
  family: 'party' | 'state'
  /** YYYY-MM-DD, both days included; null: still in force. */
  inForceFrom: string
  inForceTo: string | null
  marginsMm: { left: number; right: number; top: number; bottom: number; headerFooter: number }
  pageNumberSize: number
  letterhead: {
    superiorSize: number
    issuerSize: number
    /** What stands under the issuer's name: an asterisk, or a rule a third to half as long as the line. */
    underIssuer: 'asterisk' | 'rule'
    /** Lines at the right; the underlined one carries the rule as long as itself. */
    national: { text: string; size: number; underlined: boolean }[]
    placeAndDateSize: number
  }
  appendix: {
    /** Whether "PHỤ LỤC 1" stands in capitals. */
    capitals: boolean
    numerals: 'arabic' | 'roman'
    size: number
    titleSize: number
    /** "(Kèm theo Báo cáo số 12-BC/BCĐ, ngày 22/3/2024 của …)" or "… số 12/BC-BCĐ ngày 22 tháng 3 năm 2024 của …". */
    reference: { size: number; commaBeforeDay: boolean; dayInWords: boolean; blankNumber: string }
  }
  signature: { size: number; positionBold: boolean }
}

const partyRules = {
  family: 'party',
  marginsMm: { left: 30, right: 15, top: 20, bottom: 20, headerFooter: 10 },
  pageNumberSize: 13,
  letterhead: {
    superiorSize: 14,
    issuerSize: 14,
    underIssuer: 'asterisk',
    national: [{ text: 'ĐẢNG CỘNG SẢN VIỆT NAM', size: 15, underlined: true }],
    placeAndDateSize: 14,
  },
  appendix: {
    capitals: true,
    numerals: 'arabic',
    size: 14,
    titleSize: 14,
    reference: { size: 13, commaBeforeDay: true, dayInWords: false, blankNumber: '……-BC/BCĐ' },
  },
  signature: { size: 14, positionBold: false },
} as const satisfies Omit<DocumentProfile, 'id' | 'title' | 'inForceFrom' | 'inForceTo'>

export const documentProfiles: Record<DocumentProfileId, DocumentProfile> = {
  HD36: {
    id: 'HD36',
    title: 'Hướng dẫn 36-HD/VPTW',
    inForceFrom: '2018-04-03',
    inForceTo: '2026-05-26',
    ...partyRules,
    letterhead: { ...partyRules.letterhead, national: [...partyRules.letterhead.national] },
  },
  HD05: {
    id: 'HD05',
    title: 'Hướng dẫn 05-HD/VPTW',
    inForceFrom: '2026-05-27',
    inForceTo: null,
    ...partyRules,
    letterhead: { ...partyRules.letterhead, national: [...partyRules.letterhead.national] },
  },
  ND30: {
    id: 'ND30',
    title: 'Nghị định 30/2020/NĐ-CP',
    family: 'state',
    inForceFrom: '2020-03-05',
    inForceTo: null,
    marginsMm: { left: 30, right: 15, top: 20, bottom: 20, headerFooter: 10 },
    pageNumberSize: 13,
    letterhead: {
      superiorSize: 13,
      issuerSize: 13,
      underIssuer: 'rule',
      national: [
        { text: 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', size: 13, underlined: false },
        { text: 'Độc lập - Tự do - Hạnh phúc', size: 14, underlined: true },
      ],
      placeAndDateSize: 14,
    },
    appendix: {
      capitals: false,
      numerals: 'roman',
      size: 14,
      titleSize: 14,
      reference: { size: 14, commaBeforeDay: false, dayInWords: true, blankNumber: '……/BC-BCĐ' },
    },
    signature: { size: 14, positionBold: true },
  },
}

/** The rule set of a family of papers on a day (YYYY-MM-DD): the one in force, else the first that ever was. */
export function profileInForce(family: DocumentProfile['family'], day: string): DocumentProfile {
  const ofFamily = Object.values(documentProfiles)
    .filter((profile) => profile.family === family)
    .sort((a, b) => (a.inForceFrom < b.inForceFrom ? -1 : 1))
  const inForce = ofFamily.filter((profile) => profile.inForceFrom <= day).at(-1)
  return inForce ?? ofFamily[0]!
}
