import { TriangleAlert } from 'lucide-react'
import css from './decisions.module.css'
import type { Notice } from './intake-types.ts'
import { useIntakeWords } from './words.ts'

/** What the file as a whole should be known for: a total that does not add up, a hidden sheet, another encoding. */
export function NoticeLine({ notice }: { notice: Notice }) {
  const words = useIntakeWords()
  return (
    <div className={css.notice}>
      <TriangleAlert size={14} aria-hidden className={css.noticeIcon} />
      <span className={css.noticeText}>{words.sentence(notice)}</span>
      <span className={css.cell}>{notice.cell ?? ''}</span>
    </div>
  )
}
