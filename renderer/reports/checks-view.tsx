import type { TFunction } from 'i18next'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { formatNumber } from '../../shared/domain/number-text.ts'
import { DataTable } from '../ui/data-table.tsx'
import { EmptyState } from '../ui/empty-state.tsx'
import type { Column } from '../ui/table-columns.ts'
import { shortUnitName } from './figure-text.ts'
import type { CheckItem } from './types.ts'
import { useReasonWords } from './use-reason-words.ts'

type Keyed = CheckItem & { key: string }
type ChecksViewProps = {
  checks: CheckItem[] | undefined
  onOpen: (check: CheckItem) => void
}

const rowKey = (check: Keyed) => check.key
const kindOf = (check: Keyed) => check.kind

/** What a person should look at before the figures are used, by kind, each with the place it stands at. */
export function ChecksView({ checks, onOpen }: ChecksViewProps) {
  const { t } = useTranslation('reports')
  const words = useReasonWords()
  const rows = useMemo(
    () => (checks ?? []).map((check, index): Keyed => ({ ...check, key: String(index) })),
    [checks],
  )
  const columns = checkColumns(t, words)
  const groups = useMemo(
    () => ({ of: kindOf, title: (kind: string) => t(`checks.kind.${kind as CheckItem['kind']}`) }),
    [t],
  )
  return (
    <DataTable
      label={t('checks.label')}
      columns={columns}
      rows={rows}
      rowKey={rowKey}
      groups={groups}
      onOpen={onOpen}
      loading={!checks}
      empty={<EmptyState title={t('checks.none')} />}
      autoFocus
    />
  )
}

function checkColumns(t: TFunction<'reports'>, words: ReturnType<typeof useReasonWords>): Column<Keyed>[] {
  const place = ({ file, sheet, cell }: CheckItem) =>
    [file, [sheet, cell].filter(Boolean).join('!')].filter(Boolean).join(' · ')
  return [
    {
      key: 'unit',
      title: t('checks.columns.unit'),
      width: 140,
      cell: ({ unitName }) => shortUnitName(unitName),
    },
    {
      key: 'row',
      title: t('checks.columns.row'),
      main: true,
      width: 260,
      tooltip: words.row,
      cell: words.row,
    },
    {
      key: 'taken',
      title: t('checks.columns.taken'),
      width: 120,
      align: 'right',
      weight: 'strong',
      cell: ({ taken }) => (taken === null ? '–' : formatNumber(taken)),
    },
    {
      key: 'text',
      title: t('checks.columns.text'),
      width: 120,
      align: 'right',
      tooltip: ({ text }) => text,
      cell: ({ text }) => text || '–',
    },
    { key: 'reason', title: t('checks.columns.reason'), tooltip: words.check, cell: words.check },
    {
      key: 'source',
      title: t('checks.columns.source'),
      width: 230,
      weight: 'quiet',
      hideBelow: 1300,
      whenHidden: 'under',
      tooltip: place,
      cell: (check) => place(check) || '–',
    },
  ]
}
