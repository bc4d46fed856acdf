import { type ReactNode, useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { type Column, DataTable } from '../../ui/data-table.tsx'
import { formatDay } from '../../ui/date-text.ts'
import { Status } from '../../ui/status.tsx'
import type { Paper } from '../types.ts'

const rowKey = ({ id }: Paper) => id

type PaperTableProps = {
  label: string
  rows: Paper[]
  loading: boolean
  active: string | null
  onActive: (id: string | null) => void
  onOpen: (paper: Paper) => void
  empty: ReactNode
  foot: ReactNode
  autoFocus?: boolean
}

/** Papers that went out, with their numbers and what became of them. */
export function PaperTable(table: PaperTableProps) {
  const { t } = useTranslation('meetings')
  const columns = useMemo(
    (): Column<Paper>[] => [
      { key: 'symbol', title: t('paper.symbol'), width: 130, weight: 'strong', cell: ({ symbol }) => symbol },
      {
        key: 'date',
        title: t('column.date'),
        width: 100,
        weight: 'second',
        cell: ({ date }) => formatDay(date),
      },
      {
        key: 'kind',
        title: t('field.kind'),
        width: 150,
        hideBelow: 640,
        cell: ({ kind }) => t(`paperKind.${kind}`),
      },
      {
        key: 'subject',
        title: t('paper.subject'),
        main: true,
        tooltip: ({ subject }) => subject,
        cell: ({ subject }) => subject,
      },
      {
        key: 'body',
        title: t('paper.to'),
        width: 120,
        hideBelow: 800,
        cell: ({ recipient }) => recipient ?? '–',
      },
      {
        key: 'signer',
        title: t('paper.signer'),
        width: 160,
        weight: 'second',
        hideBelow: 980,
        cell: ({ signer }) => signer ?? '–',
      },
      {
        key: 'state',
        title: t('column.state'),
        width: 160,
        cell: (paper) => <PaperStatus paper={paper} />,
      },
    ],
    [t],
  )
  return (
    <DataTable
      {...table}
      columns={columns}
      rowKey={rowKey}
      faded={({ withdrawnReason }) => withdrawnReason !== null}
    />
  )
}

/** Whether a paper was withdrawn, answered, or waits for an answer. */
export function PaperStatus({ paper, tag = false }: { paper: Paper; tag?: boolean }) {
  const { t } = useTranslation('meetings')
  if (paper.withdrawnReason !== null)
    return (
      <Status tone="idle" tag={tag}>
        {t('paper.withdrawn')}
      </Status>
    )
  if (paper.answeredDate !== null)
    return (
      <Status tone="ok" tag={tag}>
        {t('paper.answered', { day: formatDay(paper.answeredDate) })}
      </Status>
    )
  if (paper.kind === 'reminderLetter')
    return (
      <Status tone="warn" tag={tag}>
        {t('paper.unanswered')}
      </Status>
    )
  return (
    <Status tone="ok" icon={null} tag={tag}>
      {t('paper.out')}
    </Status>
  )
}
