import { Button, Checkbox, Select } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import css from './import.module.css'
import { columnHeadings, type NamedColumn, underHeadings } from './named-columns.ts'
import dialog from './page.module.css'

type NameColumnsProps = {
  cells: string[][]
  reading: boolean
  onRead: (cells: string[][]) => void
  onAgain: () => void
}

const columns = Object.keys(columnHeadings) as NamedColumn[]
const previewRows = 6

/** A pasted table whose headings say too little: the officer says what each column holds, and it is read again. */
export function NameColumns({ cells, reading, onRead, onAgain }: NameColumnsProps) {
  const { t } = useTranslation('programme')
  const width = Math.max(...cells.map((row) => row.length))
  const [named, setNamed] = useState<(NamedColumn | null)[]>(() => Array.from({ length: width }, () => null))
  const [hasHeading, setHasHeading] = useState(false)
  const name = (at: number, chosen: NamedColumn | null) =>
    setNamed((before) => before.map((one, index) => (index === at ? chosen : one === chosen ? null : one)))
  return (
    <div className={css.naming}>
      <h2>{t('import.nameColumns')}</h2>
      <p>{t('import.nameColumnsDetail')}</p>
      <div className={dialog.preview}>
        <table>
          <thead>
            <tr>
              {named.map((chosen, at) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: a column of a pasted table is its place
                <th key={at}>
                  <Select<NamedColumn | null>
                    size="small"
                    autoFocus={at === 0}
                    className={dialog.wide ?? ''}
                    aria-label={t('import.columnNumber', { number: at + 1 })}
                    placeholder={t('import.notTaken')}
                    allowClear
                    value={chosen}
                    onChange={(to) => name(at, to ?? null)}
                    popupMatchSelectWidth={false}
                    options={columns.map((value) => ({ value, label: t(`import.holds.${value}`) }))}
                  />
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {cells.slice(hasHeading ? 1 : 0, previewRows).map((row, line) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a row of a pasted table is its place
              <tr key={line}>
                {named.map((_, at) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: a column of a pasted table is its place
                  <td key={at}>{row[at] ?? ''}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <Checkbox checked={hasHeading} onChange={(event) => setHasHeading(event.target.checked)}>
        {t('import.firstIsHeading')}
      </Checkbox>
      <span className={css.paste}>
        <Button
          type="primary"
          loading={reading}
          disabled={!named.includes('content')}
          onClick={() => onRead(underHeadings(cells, named, hasHeading))}
        >
          {t('import.readColumns')}
        </Button>
        <Button onClick={onAgain}>{t('import.again')}</Button>
      </span>
    </div>
  )
}
