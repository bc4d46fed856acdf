import { useMutation } from '@tanstack/react-query'
import { Button } from 'antd'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { errorText } from '../app/error-text.ts'
import { offerUndo } from '../app/offer-undo.ts'
import { client } from '../app/rpc.ts'
import type { Bodies } from '../app/use-bodies.ts'
import { DataTable } from '../ui/data-table.tsx'
import { FilteredEmpty } from '../ui/empty-state.tsx'
import { FilterChips } from '../ui/filter-chips.tsx'
import { KeyHint } from '../ui/key-hint.tsx'
import { Notices } from '../ui/notices.tsx'
import { Columns, Page, Stack } from '../ui/page.tsx'
import { Panel } from '../ui/panel.tsx'
import { useKeys } from '../ui/use-keys.ts'
import { useRowReview } from '../ui/use-row-review.ts'
import { NameBodies } from './name-bodies.tsx'
import type { ReadFile } from './read-files.tsx'
import { sentence } from './sentence.ts'
import { sheetColumns } from './sheet-columns.tsx'
import { SheetRowPanel } from './sheet-row-panel.tsx'
import { type Mark, markOf, type ReviewRow, reviewRows, unknownNames } from './sheet-rows.ts'
import type { SheetReading } from './types.ts'

type SheetReviewProps = ReadFile<SheetReading> & { bodies: Bodies; onClose: () => void }

const rowKey = (row: ReviewRow) => row.key
const marks = ['need', 'sure', 'known', 'left'] as const satisfies Mark[]

/** Every row that was read, those to look at first; nothing is stored before the rows are taken over. */
export function SheetReview({ file, reading, place, bodies, onDone, onAgain, onClose }: SheetReviewProps) {
  const { t } = useTranslation('tasks')
  const review = useRowReview(() => reviewRows(reading.rows), markOf)
  const { rows, shown, taken, open, acting } = review
  const [named, setNamed] = useState<ReadonlyMap<string, string>>(new Map())
  const names = useMemo(() => unknownNames(rows), [rows])
  const columns = useMemo(() => sheetColumns(t, bodies, named), [t, bodies, named])
  const apply = useMutation({
    mutationFn: () =>
      client.tasks.applySheet({
        rows: taken.map(({ isTaken: _taken, ...row }) => row),
        fileName: file.name,
        bodies: [...named].map(([text, bodyId]) => ({ text, bodyId })),
      }),
    meta: { told: true },
    onSuccess: ({ created, updated, skipped }) => {
      onDone()
      offerUndo(t('sheet.applied', { created, updated, skipped }))
    },
  })
  const submit = () => {
    if (taken.length > 0 && !apply.isPending) apply.mutate()
  }
  useKeys(t('sheet.review'), [
    { keys: 'Delete', label: t('sheet.leaveOut'), run: review.toggleTaken, when: acting.size > 0 },
    { keys: 'Ctrl+Enter', label: t('sheet.apply', { count: taken.length }), run: submit },
  ])
  return (
    <Page
      title={t('sheet.review')}
      facts={[place, t('sheet.facts', { file: file.name, count: rows.length, taken: taken.length })]
        .filter(Boolean)
        .join(' · ')}
      actions={
        <>
          <Button onClick={onClose}>{t('sheet.back')}</Button>
          <Button onClick={onAgain}>{t('sheet.otherFile')}</Button>
          <Button type="primary" disabled={taken.length === 0} loading={apply.isPending} onClick={submit}>
            {t('sheet.apply', { count: taken.length })}
          </Button>
        </>
      }
      filters={
        <FilterChips
          chips={marks.map((key) => ({
            key,
            label: t(`sheet.mark.${key}`),
            count: review.countOf(key),
            ...(key === 'need' ? { tone: 'warn' as const } : {}),
          }))}
          active={review.shownMarks}
          onChange={review.setShownMarks}
        />
      }
    >
      <Notices lines={reading.warnings.map(sentence)} error={apply.error && errorText(apply.error)} />
      <Columns>
        <Panel padded={false} label={t('sheet.review')}>
          <DataTable
            label={t('sheet.review')}
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
                <span>{t('shown', { shown: shown.length, count: rows.length })}</span>
                <KeyHint keys="Space">{t('sheet.select')}</KeyHint>
                <KeyHint keys="Del">{t('sheet.leaveOut').toLowerCase()}</KeyHint>
                <KeyHint keys="Ctrl Enter">{t('sheet.applyShort')}</KeyHint>
              </>
            }
          />
        </Panel>
        <Stack width={372}>
          {names.length > 0 && (
            <NameBodies
              names={names}
              named={named}
              bodies={bodies}
              onName={(text, bodyId) =>
                setNamed((before) => {
                  const after = new Map(before)
                  if (bodyId === null) after.delete(text)
                  else after.set(text, bodyId)
                  return after
                })
              }
            />
          )}
          {open && (
            <SheetRowPanel
              key={open.key}
              row={open}
              bodies={bodies}
              onChange={(changes) => review.change(new Set([open.key]), changes)}
            />
          )}
        </Stack>
      </Columns>
    </Page>
  )
}
