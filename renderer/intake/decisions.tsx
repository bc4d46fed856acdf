import { Button } from 'antd'
import { ArrowDown, ArrowUp } from 'lucide-react'
import { type RefObject, useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { Panel } from '../ui/panel.tsx'
import css from './decisions.module.css'
import { DeskFacts } from './desk-facts.tsx'
import { Earlier } from './earlier.tsx'
import { FactCard, FactLine } from './fact-card.tsx'
import type { IntakeDetail } from './intake-types.ts'
import { ItemCard, ItemLine } from './item-card.tsx'
import { NoticeLine } from './notice-line.tsx'
import type { ReviewEntry } from './review-entries.ts'
import type { ReviewActs } from './use-review.ts'

type DecisionsProps = {
  detail: IntakeDetail
  entries: ReviewEntry[]
  current: string | null
  acts: ReviewActs
  list: RefObject<HTMLDivElement | null>
}

const sectionOrder = ['check', 'hidden', 'unknown', 'notices', 'seen'] as const

/** Only what needs a decision; the current one is open with its reason, the text in the file and figures to compare. */
export function Decisions({ detail, entries, current, acts, list }: DecisionsProps) {
  const { t } = useTranslation('intake')
  const left = entries.filter((entry) => entry.pending).length
  return (
    <Panel
      title={t('decide.title')}
      padded={false}
      width={352}
      extra={
        <>
          <span className={css.left}>
            {left === 0 ? t('decide.leftNone') : t('decide.left', { count: left })}
            {detail.notices.length > 0 && `, ${t('decide.warnings', { count: detail.notices.length })}`}
          </span>
          <span className={css.arrows}>
            <Button
              size="small"
              icon={<ArrowUp size={14} />}
              aria-label={t('keys.previous')}
              title={`${t('keys.previous')} (↑)`}
              onClick={() => acts.step(-1)}
            />
            <Button
              size="small"
              icon={<ArrowDown size={14} />}
              aria-label={t('keys.next')}
              title={`${t('keys.next')} (↓)`}
              onClick={() => acts.step(1)}
            />
          </span>
        </>
      }
      foot={<DeskFacts detail={detail} />}
    >
      <Earlier detail={detail} />
      {/* biome-ignore lint/a11y/useSemanticElements: entries open into cards with buttons; no table holds those */}
      <div
        ref={list}
        className={css.list}
        role="grid"
        tabIndex={0}
        aria-label={t('decide.label')}
        aria-activedescendant={current === null ? undefined : entryId(current)}
      >
        {entries.length === 0 && (
          <p className={css.nothing}>
            {detail.state === 'applied' ? t('decide.nothingApplied') : t('decide.nothing')}
          </p>
        )}
        {entries.map((entry, index) => (
          <EntryRow
            key={entry.key}
            entry={entry}
            head={headOf(entries, index)}
            current={entry.key === current}
            detail={detail}
            acts={acts}
          />
        ))}
      </div>
    </Panel>
  )
}

/** The section an entry begins, with how many it has; null inside one. The first figures to check need no head. */
function headOf(
  entries: ReviewEntry[],
  index: number,
): { section: (typeof sectionOrder)[number]; count: number } | null {
  const entry = entries[index]
  if (!entry || entry.section === 'facts' || entries[index - 1]?.section === entry.section) return null
  if (entry.section === 'check' && index === 0) return null
  return {
    section: entry.section,
    count: entries.filter((other) => other.section === entry.section).length,
  }
}

const entryId = (key: string) => `intake-entry-${key}`

type EntryRowProps = {
  entry: ReviewEntry
  head: ReturnType<typeof headOf>
  current: boolean
  detail: IntakeDetail
  acts: ReviewActs
}

function EntryRow({ entry, head, current, detail, acts }: EntryRowProps) {
  const { t } = useTranslation('intake')
  const row = useRef<HTMLDivElement>(null)
  const editing = acts.editing?.key === entry.key
  // A card grows when it is decided or edited.
  // biome-ignore lint/correctness/useExhaustiveDependencies: see above
  useEffect(() => {
    if (current) row.current?.scrollIntoView({ block: 'nearest' })
  }, [current, entry, editing])
  return (
    <>
      {head && (
        <div className={css.section} role="presentation">
          <span>{t(`decide.sections.${head.section}`)}</span>
          <span>{head.count}</span>
        </div>
      )}
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: the list is walked by ↑ and ↓, see its keys */}
      {/* biome-ignore lint/a11y/useFocusableInteractive: the list keeps the focus and names the current entry */}
      {/* biome-ignore lint/a11y/useSemanticElements: a row of the list, see there */}
      <div
        ref={row}
        id={entryId(entry.key)}
        role="row"
        aria-selected={current}
        className={css.entry}
        data-current={current}
        data-decided={entry.kind === 'item' && !entry.pending && entry.item.decision !== null}
        onClick={() => !current && acts.select(entry.key)}
      >
        {/* biome-ignore lint/a11y/useFocusableInteractive: see the row */}
        {/* biome-ignore lint/a11y/useSemanticElements: see the row */}
        <div role="gridcell">
          {entry.kind === 'item' &&
            (current ? (
              <ItemCard item={entry.item} detail={detail} acts={acts} />
            ) : (
              <ItemLine item={entry.item} />
            ))}
          {(entry.kind === 'unit' || entry.kind === 'period') &&
            (current ? (
              <FactCard kind={entry.kind} detail={detail} acts={acts} />
            ) : (
              <FactLine kind={entry.kind} detail={detail} />
            ))}
          {entry.kind === 'notice' && <NoticeLine notice={entry.notice} />}
        </div>
      </div>
    </>
  )
}
