import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import css from './page.module.css'

type PlainTableProps = {
  head: string[]
  rows: { key: string; cells: ReactNode[] }[]
  /** How what follows the first column stands: figures right, words left. */
  align?: 'left' | 'right'
}

/** A table that is read from top to bottom, as in a report. */
export function PlainTable({ head, rows, align = 'right' }: PlainTableProps) {
  const { t } = useTranslation('programme')
  if (rows.length === 0) return <p className={css.about}>{t('lookBack.nothing')}</p>
  const alignOf = (at: number) => (at === 0 ? 'left' : align)
  return (
    <table className={css.plain}>
      <thead>
        <tr>
          {head.map((title, at) => (
            <th key={title || 'name'} data-align={alignOf(at)}>
              {title}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ key, cells }) => (
          <tr key={key}>
            {cells.map((cell, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a cell is known by its column
              <td key={at} data-align={alignOf(at)}>
                {cell}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
