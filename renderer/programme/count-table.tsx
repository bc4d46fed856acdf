import { type ReactNode, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { DataTable } from '../ui/data-table.tsx'
import { NumberText } from '../ui/number-text.tsx'
import { Columns } from '../ui/page.tsx'
import { Panel } from '../ui/panel.tsx'
import type { Column } from '../ui/table-columns.ts'
import { CellActivities } from './cell-activities.tsx'
import type { ActivityRow } from './types.ts'
import type { Names } from './use-names.ts'

export type CountLine = { id: string; name: string; title?: string }
export type CountColumn = { key: string; title: string; ruled?: boolean; width?: number; tooltip?: string }

type CountTableProps = {
  label: string
  title?: ReactNode
  extra?: ReactNode
  lines: CountLine[]
  head: string
  columns: CountColumn[]
  /** The activities a cell counts. */
  of: (line: string, column: string) => ActivityRow[]
  /** Columns where nothing at all is worth a look. */
  gaps?: (line: string, column: string) => boolean
  names: Names
  loading: boolean
  onOpen: (id: string) => void
  foot?: ReactNode
  lineWidth?: number
}

/** A matrix of how many activities there are; a cell opens them, an empty one that is worth a look is marked. */
export function CountTable(props: CountTableProps) {
  const { label, lines, columns, of, gaps, names, head, lineWidth = 220 } = props
  const { t } = useTranslation('programme')
  const [open, setOpen] = useState<{ line: string; column: string } | null>(null)
  const shown = useMemo(
    (): Column<CountLine>[] => [
      {
        key: 'line',
        title: head,
        width: lineWidth,
        weight: 'strong',
        main: true,
        tooltip: ({ name, title }) => title ?? name,
        cell: ({ name }) => name,
      },
      ...columns.map(
        ({ key, title, ruled, width }): Column<CountLine> => ({
          key,
          title,
          align: 'center',
          ...(width ? { width } : {}),
          ...(ruled ? { ruled } : {}),
          ground: ({ id }) => {
            const count = of(id, key).length
            if (count === 0) return gaps?.(id, key) ? 'warn' : undefined
            return count > 2 ? 'primary' : undefined
          },
          cell: ({ id }) => {
            const count = of(id, key).length
            if (count > 0) return <NumberText value={count} />
            return gaps?.(id, key) ? <span title={t('cell.gap')}>{t('cell.empty')}</span> : '–'
          },
        }),
      ),
    ],
    [columns, of, gaps, head, t, lineWidth],
  )
  const openLine = open && lines.find(({ id }) => id === open.line)
  const openColumn = open && columns.find(({ key }) => key === open.column)
  return (
    <Columns>
      <Panel padded={false} label={label} title={props.title} extra={props.extra}>
        <DataTable
          label={label}
          columns={shown}
          rows={lines}
          rowKey={({ id }) => id}
          density="figures"
          cursor="cell"
          cursorSkips={['line']}
          onOpen={({ id }, column) => column && setOpen({ line: id, column })}
          onActive={(line, column) => open && line && column && setOpen({ line, column })}
          loading={props.loading}
          autoFocus
          foot={props.foot}
        />
      </Panel>
      {open && openLine && openColumn && (
        <CellActivities
          title={`${openLine.name}, ${openColumn.tooltip ?? openColumn.title}`}
          rows={of(open.line, open.column)}
          names={names}
          onOpen={props.onOpen}
          onClose={() => setOpen(null)}
        />
      )}
    </Columns>
  )
}
