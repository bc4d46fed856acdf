import { useQuery } from '@tanstack/react-query'
import { Button, Segmented } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useNavigate } from 'react-router'
import { formatNumber } from '../../shared/domain/number-text.ts'
import { periodOf } from '../../shared/domain/period.ts'
import { shortPeriodName } from '../../shared/words/period-names.ts'
import { api } from '../app/rpc.ts'
import { formatDay, formatInstant } from '../ui/date-text.ts'
import { shortUnitName } from './figure-text.ts'
import { usePeriodLocale } from './period-select.tsx'
import css from './sources-panel.module.css'
import type { SummaryRow, UnitSources, ValueSource } from './types.ts'
import { useReasonWords } from './use-reason-words.ts'
import { CorrectForm, NoteForm } from './value-forms.tsx'

/** One unit's figure: where it stands in its file, what was said of it, and what can be done with it. */
export function UnitCard({ unit, row }: { unit: UnitSources; row: SummaryRow }) {
  const locale = usePeriodLocale()
  const [period, setPeriod] = useState(unit.values.at(-1)?.period ?? null)
  const value = unit.values.find((one) => one.period === period) ?? unit.values.at(-1)
  if (!value) return null
  return (
    <div className={css.card}>
      {unit.values.length > 1 && (
        <div className={css.acts}>
          <Segmented
            size="small"
            value={value.period}
            onChange={setPeriod}
            options={unit.values.map((one) => ({
              value: one.period,
              label: shortPeriodName(periodOf(one.period), locale),
            }))}
          />
        </div>
      )}
      <ValueCard key={value.valueId} value={value} unitName={unit.unitName} row={row} />
    </div>
  )
}

/** Where a figure's sheet is shown, at its cell. */
export function sheetAddress({ sheet, cell }: ValueSource, fileId: string): string {
  return `/intake?${new URLSearchParams({ file: fileId, sheet, cell })}`
}

type ValueCardProps = { value: ValueSource; unitName: string; row: SummaryRow }

function ValueCard({ value, unitName, row }: ValueCardProps) {
  const { t } = useTranslation('reports')
  const navigate = useNavigate()
  const words = useReasonWords()
  const [doing, setDoing] = useState<'correct' | 'note' | 'history' | null>(null)
  const { valueId } = value
  const excerpt = useQuery(api.reports.sourceExcerpt.queryOptions({ input: { valueId } }))
  const history = useQuery(api.reports.valueHistory.queryOptions({ input: { valueId } }))
  const changes = Math.max(0, (history.data?.length ?? 0) - 1)
  const fileId = excerpt.data?.intakeFileId ?? null
  const facts = [
    value.file,
    `${value.sheet}!${value.cell}`,
    t('sources.received', { day: formatDay(value.receivedDate) }),
    t('sources.applied', { at: formatInstant(value.appliedAt), by: value.appliedBy }),
    ...(value.decision === 'corrected' ? [t('sources.corrected')] : []),
  ]
  const remarks = [
    ...(value.approximate || value.text !== formatNumber(value.value)
      ? [t('sources.text', { text: value.text })]
      : []),
    ...value.reasons.map((reason) => words.reason(reason)),
    ...(value.note ? [value.note] : []),
  ]
  return (
    <>
      <p className={css.cardHead} title={facts.join(' · ')}>
        <strong>{shortUnitName(unitName)}</strong> {facts.join(' · ')}
      </p>
      {remarks.map((remark) => (
        <p key={remark} className={css.quiet}>
          {remark}
        </p>
      ))}
      {excerpt.data && <Excerpt rows={excerpt.data.rows} />}
      {excerpt.data && fileId === null && <p className={css.quiet}>{t('sources.noFile')}</p>}
      <div className={css.acts}>
        {fileId !== null && (
          <Button size="small" onClick={() => void navigate(sheetAddress(value, fileId))}>
            {t('sources.open')}
          </Button>
        )}
        <Button size="small" onClick={() => setDoing(doing === 'correct' ? null : 'correct')}>
          {t('sources.correct')}
        </Button>
        <Button size="small" onClick={() => setDoing(doing === 'note' ? null : 'note')}>
          {t('sources.note')}
        </Button>
        <span className={css.push} />
        {changes > 0 && (
          <Button type="link" size="small" onClick={() => setDoing(doing === 'history' ? null : 'history')}>
            {t('sources.changes', { count: changes })}
          </Button>
        )}
      </div>
      {doing === 'correct' && (
        <CorrectForm value={value} unitName={unitName} row={row} onDone={() => setDoing(null)} />
      )}
      {doing === 'note' && <NoteForm value={value} onDone={() => setDoing(null)} />}
      {doing === 'history' && (
        <ol className={css.events}>
          {history.data?.map(({ at, actor, event, value: figure, file, note }) => (
            <li key={`${at} ${event} ${figure}`}>
              {t(`sources.event.${event}`, { file })}: {formatNumber(figure)}
              {note ? ` (${note})` : ''} · {formatInstant(at)}, {actor}
            </li>
          ))}
        </ol>
      )}
    </>
  )
}

type ExcerptRow = { index: number; cells: { column: number; text: string; marked: boolean }[] }

/** The rows of the sheet around the cell, as the unit laid them out. */
function Excerpt({ rows }: { rows: ExcerptRow[] }) {
  const columns = [...new Set(rows.flatMap(({ cells }) => cells.map(({ column }) => column)))].sort(
    (a, b) => a - b,
  )
  if (rows.length === 0) return null
  return (
    <table className={css.sheet}>
      <tbody>
        {rows.map(({ index, cells }) => (
          <tr key={index}>
            <th scope="row">{index + 1}</th>
            {columns.map((column) => {
              const cell = cells.find((one) => one.column === column)
              return (
                <td
                  key={column}
                  data-marked={cell?.marked ?? false}
                  data-number={/^[\d.,%\s()-]+$/.test(cell?.text ?? '')}
                  title={cell?.text}
                >
                  {cell?.text}
                </td>
              )
            })}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
