import { useMutation } from '@tanstack/react-query'
import { Button } from 'antd'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { errorText } from '../app/error-text.ts'
import { client } from '../app/rpc.ts'
import { DataTable } from '../ui/data-table.tsx'
import { FilteredEmpty } from '../ui/empty-state.tsx'
import { FilterChips } from '../ui/filter-chips.tsx'
import { KeyHint } from '../ui/key-hint.tsx'
import { Columns, Page } from '../ui/page.tsx'
import { Panel } from '../ui/panel.tsx'
import { useKeys } from '../ui/use-keys.ts'
import css from './import.module.css'
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
  const [rows, setRows] = useState(() => reviewRows(reading, names, programme))
  const [marks, setMarks] = useState<ReadonlySet<Mark>>(new Set())
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set())
  const [active, setActive] = useState<string | null>(rows[0]?.key ?? null)
  const columns = useMemo(() => importColumns(t, names, programme), [t, names, programme])
  const shown = rows.filter((row) => marks.size === 0 || marks.has(markOf(row)))
  const open = rows.find(({ key }) => key === active) ?? null
  const taken = rows.filter(({ isTaken }) => isTaken)
  const unready = taken.filter((row) => lacks(row).length > 0)
  const change = (keys: ReadonlySet<string>, changes: Partial<ReviewRow>) =>
    setRows((before) => before.map((row) => (keys.has(row.key) ? { ...row, ...changes } : row)))
  const acting = selected.size > 0 ? selected : new Set(active === null ? [] : [active])
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
  const leave = () => change(acting, { isTaken: !rows.find(({ key }) => acting.has(key))?.isTaken })
  const submit = () => {
    if (unready.length === 0 && taken.length > 0 && !apply.isPending) apply.mutate()
  }
  useKeys(t('import.review'), [
    { keys: 'Delete', label: t('import.leaveOut'), run: leave, when: acting.size > 0 },
    { keys: 'Ctrl+Enter', label: t('import.apply', { count: taken.length }), run: submit },
  ])
  const chips = (['need', 'sure', 'left'] as const).map((key) => ({
    key,
    label: t(`import.mark.${key}`),
    count: rows.filter((row) => markOf(row) === key).length,
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
      filters={<FilterChips chips={chips} active={marks} onChange={setMarks} />}
    >
      {(reading.warnings.length > 0 || unready.length > 0 || apply.error) && (
        <ul className={css.warnings}>
          {reading.warnings.map((warning, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: warnings of one reading do not move
            <li key={at}>{importSentence(warning)}</li>
          ))}
          {unready.length > 0 && <li>{t('import.unready', { count: unready.length })}</li>}
          {apply.error && <li role="alert">{errorText(apply.error)}</li>}
        </ul>
      )}
      <Columns>
        <Panel padded={false} label={t('import.review')}>
          <DataTable
            label={t('import.review')}
            columns={columns}
            rows={shown}
            rowKey={rowKey}
            density="twoLine"
            active={active}
            onActive={(key) => setActive(key)}
            selection={{ keys: selected, onChange: setSelected }}
            faded={({ isTaken }) => !isTaken}
            empty={<FilteredEmpty onClear={() => setMarks(new Set())} />}
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
            onChange={(changes) => change(new Set([open.key]), changes)}
            onChangeAll={(changes) => change(acting, changes)}
            onClose={() => setActive(null)}
          />
        )}
      </Columns>
    </Page>
  )
}
