import { useMutation, useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { type RefObject, useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { api, client } from '../app/rpc.ts'
import { ErrorState, QueryError } from '../ui/error-state.tsx'
import { LoadingRows } from '../ui/loading-rows.tsx'
import { Panel } from '../ui/panel.tsx'
import { useKeys } from '../ui/use-keys.ts'
import { Decisions } from './decisions.tsx'
import { useDiscard } from './desk-facts.tsx'
import { indicatorsOn } from './indicator-select.tsx'
import type { IntakeDetail, IntakeFile, IntakeItem } from './intake-types.ts'
import type { ReviewEntry } from './review-entries.ts'
import { SheetPanel } from './sheet-panel.tsx'
import { type CellInFile, canRemember, type ReviewActs, useReview } from './use-review.ts'
import { useIntakeWords } from './words.ts'

type OpenFileProps = {
  file: IntakeFile
  /** Where another page sent the officer. */
  at: CellInFile | null
  /** The list of what needs a decision, which has the focus. */
  list: RefObject<HTMLDivElement | null>
}

/** The chosen file: its sheet and its decisions, or in words why there are none. */
export function OpenFile({ file, at, list }: OpenFileProps) {
  const { t } = useTranslation('intake')
  const isRead = file.state === 'review' || file.state === 'applied'
  const detail = useQuery({
    ...api.intake.detail.queryOptions({ input: { id: file.id } }),
    enabled: isRead,
  })
  if (file.state === 'failed') return <FailedFile file={file} />
  if (file.state === 'reading') {
    return (
      <Panel label={file.name}>
        <p role="status">{t('readingFile', { file: file.name })}</p>
        <LoadingRows rows={12} height={21} />
      </Panel>
    )
  }
  if (detail.error) {
    return (
      <Panel label={file.name}>
        <QueryError error={detail.error} onRetry={() => void detail.refetch()} />
      </Panel>
    )
  }
  if (!detail.data) {
    return (
      <Panel label={file.name}>
        <LoadingRows rows={12} height={21} />
      </Panel>
    )
  }
  return <Review key={at ? `${at.sheet}!${at.cell}` : ''} detail={detail.data} at={at} list={list} />
}

function Review({ detail, at, list }: Omit<OpenFileProps, 'file'> & { detail: IntakeDetail }) {
  const review = useReview(detail, list, at)
  const { acts, entries, current, selection, facts } = review
  useReviewKeys(acts, current, detail)
  // At hand before C is pressed: whoever types fast is not slower than the list.
  useQuery(indicatorsOn(acts.day))
  useEffect(() => list.current?.focus({ preventScroll: true }), [list])
  return (
    <>
      <SheetPanel
        detail={detail}
        facts={facts}
        selection={selection}
        onSelectCell={review.selectCell}
        onSelectSheet={review.selectSheet}
      />
      <Decisions detail={detail} entries={entries} current={current?.key ?? null} acts={acts} list={list} />
    </>
  )
}

/** The keys of a whole file: no mouse is needed. */
function useReviewKeys(acts: ReviewActs, current: ReviewEntry | null, detail: IntakeDetail): void {
  const { t } = useTranslation('intake')
  const undecided = detail.state === 'review'
  const item: IntakeItem | null = undecided && current?.kind === 'item' ? current.item : null
  const fact = undecided && (current?.kind === 'unit' || current?.kind === 'period') ? current.kind : null
  const hasIndicator = item !== null && (item.kind === 'value' || item.decision?.indicatorId != null)
  const label = item?.label ?? ''
  useKeys(t('decide.title'), [
    { keys: 'ArrowDown', label: t('keys.next'), run: () => acts.step(1) },
    { keys: 'ArrowUp', label: t('keys.previous'), run: () => acts.step(-1) },
    {
      keys: 'Enter',
      label: t('decide.accept'),
      when: item !== null || fact !== null,
      run: () => {
        if (fact) acts.confirmFact(fact)
        else if (item?.kind === 'value') acts.accept(item)
        else if (item) acts.edit(item, 'indicator')
      },
    },
    {
      keys: 'F2',
      label: t('decide.correct'),
      when: hasIndicator,
      run: () => item && acts.edit(item, 'value'),
    },
    {
      keys: 'KeyC',
      label: t('decide.other'),
      when: item !== null || fact !== null,
      run: () => {
        if (fact) acts.openFact(fact)
        else if (item) acts.edit(item, 'indicator')
      },
    },
    { keys: 'Delete', label: t('decide.ignore'), when: item !== null, run: () => item && acts.ignore(item) },
    {
      keys: 'Backspace',
      label: t('decide.undecide'),
      when: item !== null && item.decision !== null,
      run: () => item && acts.undecide(item),
    },
    {
      keys: 'KeyA',
      label: t('decide.remember', { label }),
      when: item !== null && canRemember(item),
      run: () => item && acts.remember(item),
    },
  ])
}

/** Why a file was not taken in, what is safe, and the ways out. */
function FailedFile({ file }: { file: IntakeFile }) {
  const { t } = useTranslation('intake')
  const words = useIntakeWords()
  const discard = useDiscard()
  const again = useMutation({
    mutationFn: () => client.intake.readAgain({ files: [{ id: file.id, version: file.version }] }),
  })
  const worthAnotherTry = ['reading-stopped', 'reading-too-long', 'read-failed'].includes(
    file.error?.code ?? '',
  )
  const ways = [
    ...(worthAnotherTry
      ? [
          {
            key: 'again',
            title: t('readAgain'),
            detail: t('readAgainDetail'),
            action: (
              <Button type="primary" loading={again.isPending} onClick={() => again.mutate()}>
                {t('readAgain')}
              </Button>
            ),
          },
        ]
      : []),
    {
      key: 'discard',
      title: t('discard'),
      detail: t('discardDetail'),
      action: <Button onClick={() => discard(file)}>{t('discard')}</Button>,
    },
  ]
  return (
    <Panel label={file.name}>
      <ErrorState
        title={t('failedTitle', { file: file.name })}
        detail={`${file.error ? words.refusal(file.error) : ''} ${t('failedSafe')}`}
        ways={ways}
      />
    </Panel>
  )
}
