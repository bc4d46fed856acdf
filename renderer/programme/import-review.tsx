import { useMutation } from '@tanstack/react-query'
import { Button } from 'antd'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { errorText } from '../app/error-text.ts'
import { client } from '../app/rpc.ts'
import { DataTable } from '../ui/data-table.tsx'
import { FilteredEmpty } from '../ui/empty-state.tsx'
import { FilterChips } from '../ui/filter-chips.tsx'
import { KeyHint } from '../ui/key-hint.tsx'
import { Notices } from '../ui/notices.tsx'
import { Columns, Page } from '../ui/page.tsx'
import { Panel } from '../ui/panel.tsx'
import { useKeys } from '../ui/use-keys.ts'
import { useRowReview } from '../ui/use-row-review.ts'
import { importColumns } from './import-columns.tsx'
import { ImportRowPanel } from './import-row-panel.tsx'
import { hasNeed, lacks, type ReviewRow, reviewRows } from './import-rows.ts'
import { importSentence } from './sentence.ts'
import type { ImportReading, Programme } from './types.ts'
import type { Names } from './use-names.ts'

type ImportReviewProps = {
  reading: ImportReading
  programme: Programme
  names: Names
  onAgain: () => void
  /** Says anew what each column holds; null for a file. */
  onColumns: (() => void) | null
  onClose: () => void
  onApplied: (commandId: string, added: number) => void
}

const rowKey = (row: ReviewRow) => row.key
type Mark = 'need' | 'sure' | 'left'
const markOf = (row: ReviewRow): Mark => (!row.isTaken ? 'left' : hasNeed(row) ? 'need' : 'sure')

/** Every row that was read, those to look at first; nothing is stored before "Đưa vào chương trình". */
export function ImportReview(props: ImportReviewProps) {
  const { reading, programme, names, onAgain, onColumns, onClose, onApplied } = props
  const { t } = useTranslation('programme')
  const review = useRowReview(() => reviewRows(reading, names, programme), markOf)
  const { rows, shown, taken, open, acting } = review
  const columns = useMemo(() => importColumns(t, names, programme), [t, names, programme])
  const unready = taken.filter((row) => lacks(row).length > 0)
  const apply = useMutation({
    mutationFn: () =>
      client.programme.applyImport({
        year: programme.year,
        tree: reading.tree,
        rows: taken.map(({ isTaken: _taken, ...row }) => row),
      }),
    onSuccess: ({ commandId, added }) => onApplied(commandId, added),
    meta: { told: true },
  })
  const submit = () => {
    if (unready.length === 0 && taken.length > 0 && !apply.isPending) apply.mutate()
  }
  useKeys(t('import.review'), [
    { keys: 'Delete', label: t('import.leaveOut'), run: review.toggleTaken, when: acting.size > 0 },
    { keys: 'Ctrl+Enter', label: t('import.apply', { count: taken.length }), run: submit },
  ])
  const chips = (['need', 'sure', 'left'] as const).map((key) => ({
    key,
    label: t(`import.mark.${key}`),
    count: review.countOf(key),
    ...(key === 'need' ? { tone: 'warn' as const } : {}),
  }))
  return (
    <Page
      title={t('import.review')}
      facts={t('import.facts', { file: reading.file, count: rows.length, taken: taken.length })}
      actions={
        <>
          <Button onClick={onClose}>{t('import.back')}</Button>
          {onColumns && <Button onClick={onColumns}>{t('import.nameColumnsVerb')}</Button>}
          <Button onClick={onAgain}>{t('import.again')}</Button>
          <Button
            type="primary"
            disabled={unready.length > 0 || taken.length === 0}
            loading={apply.isPending}
            onClick={submit}
          >
            {t('import.apply', { count: taken.length })}
          </Button>
        </>
      }
      filters={<FilterChips chips={chips} active={review.shownMarks} onChange={review.setShownMarks} />}
    >
      <Notices
        lines={[
          ...reading.warnings.map(importSentence),
          ...(unready.length > 0 ? [t('import.unready', { count: unready.length })] : []),
        ]}
        error={apply.error && errorText(apply.error)}
      />
      <Columns>
        <Panel padded={false} label={t('import.review')}>
          <DataTable
            label={t('import.review')}
            columns={columns}
            rows={shown}
            rowKey={rowKey}
            density="twoLine"
            active={review.active}
            onActive={(key) => review.setActive(key)}
            selection={{ keys: review.selected, onChange: review.setSelected }}
            faded={({ isTaken }) => !isTaken}
            empty={<FilteredEmpty onClear={() => review.setShownMarks(new Set())} />}
            autoFocus
            foot={
              <>
                <span>{t('import.shown', { count: shown.length, total: rows.length })}</span>
                <KeyHint keys="Space">{t('import.select')}</KeyHint>
                <KeyHint keys="Del">{t('import.leaveOut').toLowerCase()}</KeyHint>
                <KeyHint keys="Ctrl Enter">{t('import.applyShort')}</KeyHint>
              </>
            }
          />
        </Panel>
        {open && (
          <ImportRowPanel
            key={open.key}
            row={open}
            count={acting.size}
            programme={programme}
            names={names}
            onChange={(changes) => review.change(new Set([open.key]), changes)}
            onChangeAll={(changes) => review.change(acting, changes)}
            onClose={() => review.setActive(null)}
          />
        )}
      </Columns>
    </Page>
  )
}
