import { documentProfiles, profileInForce } from '../../resources/document-profiles.ts'
import { useWorkspace } from '../app/workspace.tsx'
import css from './letterhead-preview.module.css'
import type { Committee } from './use-committee-draft.ts'

/**
 * The head and the signature block of a paper under the rules in force today: enough to see lines and names, in the
 * paper's own colours in both themes. The exact sheet is the one the program writes.
 */
export function LetterheadPreview({ committee }: { committee: Committee }) {
  const { today } = useWorkspace()
  const { documentProfile } = committee
  const profile =
    documentProfile === 'auto' ? profileInForce('party', today) : documentProfiles[documentProfile]
  const { letterhead, signature } = profile
  return (
    <div className={css.paper} lang="vi">
      <div className={css.head}>
        <div>
          <p>{committee.superiorName}</p>
          {committee.nameLines.map((line) => (
            <p key={line} className={css.bold}>
              {line}
            </p>
          ))}
          {letterhead.underIssuer === 'rule' ? <hr className={css.rule} /> : <p>*</p>}
        </div>
        <div>
          {letterhead.national.map((line) => (
            <p key={line.text} className={css.national} data-underlined={line.underlined}>
              {line.text}
            </p>
          ))}
          <p className={css.italic}>
            {committee.place}, {dayInWords(today)}
          </p>
        </div>
      </div>
      <div className={css.sign}>
        <p className={css.bold}>{committee.preparerTitle}</p>
        <div>
          <p className={css.bold}>{committee.signerAuthority}</p>
          <p className={signature.positionBold ? css.bold : undefined}>{committee.signerPosition}</p>
          <p className={css.name}>{committee.signerName}</p>
        </div>
      </div>
    </div>
  )
}

/** "ngày 06 tháng 3 năm 2024": days under 10 and months 1 and 2 take a leading zero. */
function dayInWords(today: string): string {
  const [year, month = '', day] = today.split('-')
  return `ngày ${day} tháng ${Number(month) <= 2 ? month : Number(month)} năm ${year}`
}
