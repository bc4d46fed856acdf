import { useMutation } from '@tanstack/react-query'
import { Button } from 'antd'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { errorText } from '../app/error-text.ts'
import { client } from '../app/rpc.ts'
import type { Bodies } from '../app/use-bodies.ts'
import { DataTable } from '../ui/data-table.tsx'
import { FilteredEmpty } from '../ui/empty-state.tsx'
import { FilterChips } from '../ui/filter-chips.tsx'
import { KeyHint } from '../ui/key-hint.tsx'
import { Columns, Page, Stack } from '../ui/page.tsx'
import { Panel } from '../ui/panel.tsx'
import { useKeys } from '../ui/use-keys.ts'
import { NameBodies } from './name-bodies.tsx'
import { sentence } from './sentence.ts'
import css from './sheet.module.css'
import { sheetColumns } from './sheet-columns.tsx'
import { SheetRowPanel } from './sheet-row-panel.tsx'
import { type Mark, markOf, type ReviewRow, reviewRows, unknownNames } from './sheet-rows.ts'
import type { SheetReading } from './types.ts'

type Applied = { created: number; updated: number; skipped: number }
type SheetReviewProps = {
  file: string
  reading: SheetReading
  bodies: Bodies
  onAgain: () => void
  onClose: () => void
  onApplied: (applied: Applied) => void
}

const rowKey = (row: ReviewRow) => row.key
const marks = ['need', 'sure', 'known', 'left'] as const satisfies Mark[]

/** Every row that was read, those to look at first; nothing is stored before the rows are taken over. */
export function SheetReview({ file, reading, bodies, onAgain, onClose, onApplied }: SheetReviewProps) {
  const { t } = useTranslation('tasks')
  const [rows, setRows] = useState(() => reviewRows(reading.rows))
  const [shownMarks, setShownMarks] = useState<ReadonlySet<Mark>>(new Set())
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set())
  const [active, setActive] = useState<string | null>(rows[0]?.key ?? null)
  const [named, setNamed] = useState<ReadonlyMap<string, string>>(new Map())
  const names = useMemo(() => unknownNames(rows), [rows])
  const columns = useMemo(() => sheetColumns(t, bodies, named), [t, bodies, named])
  const shown = rows.filter((row) => shownMarks.size === 0 || shownMarks.has(markOf(row)))
  const open = rows.find(({ key }) => key === active) ?? null
  const taken = rows.filter(({ isTaken }) => isTaken)
  const change = (keys: ReadonlySet<string>, changes: Partial<ReviewRow>) =>
    setRows((before) => before.map((row) => (keys.has(row.key) ? { ...row, ...changes } : row)))
  const acting = selected.size > 0 ? selected : new Set(active === null ? [] : [active])
  const leave = () => change(acting, { isTaken: !rows.find(({ key }) => acting.has(key))?.isTaken })
  const apply = useMutation({
    mutationFn: () =>
      client.tasks.applySheet({
        rows: taken.map(({ isTaken: _taken, ...row }) => row),
        fileName: file,
        bodies: [...named].map(([text, bodyId]) => ({ text, bodyId })),
      }),
    onSuccess: onApplied,
    meta: { told: true },
  })
  const submit = () => {
    if (taken.length > 0 && !apply.isPending) apply.mutate()
  }
  useKeys(t('sheet.review'), [
    { keys: 'Delete', label: t('sheet.leaveOut'), run: leave, when: acting.size > 0 },
    { keys: 'Ctrl+Enter', label: t('sheet.apply', { count: taken.length }), run: submit },
  ])
  return (
    <Page
      title={t('sheet.review')}
      facts={t('sheet.facts', { file, count: rows.length, taken: taken.length })}
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
            count: rows.filter((row) => markOf(row) === key).length,
            ...(key === 'need' ? { tone: 'warn' as const } : {}),
          }))}
          active={shownMarks}
          onChange={setShownMarks}
        />
      }
    >
      {(reading.warnings.length > 0 || apply.error) && (
        <ul className={css.warnings}>
          {reading.warnings.map((warning, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: warnings of one reading do not move
            <li key={at}>{sentence(warning)}</li>
          ))}
          {apply.error && <li role="alert">{errorText(apply.error)}</li>}
        </ul>
      )}
      <Columns>
        <Panel padded={false} label={t('sheet.review')}>
          <DataTable
            label={t('sheet.review')}
            columns={columns}
            rows={shown}
            rowKey={rowKey}
            density="twoLine"
            active={active}
            onActive={(key) => setActive(key)}
            selection={{ keys: selected, onChange: setSelected }}
            faded={({ isTaken }) => !isTaken}
            empty={<FilteredEmpty onClear={() => setShownMarks(new Set())} />}
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
              onChange={(changes) => change(new Set([open.key]), changes)}
            />
          )}
        </Stack>
      </Columns>
    </Page>
  )
}
