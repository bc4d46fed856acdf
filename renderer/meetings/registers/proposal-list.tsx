import { useMutation, useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { Plus } from 'lucide-react'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { offerUndo } from '../../app/offer-undo.ts'
import { api, client } from '../../app/rpc.ts'
import type { Bodies } from '../../app/use-bodies.ts'
import { type Column, DataTable } from '../../ui/data-table.tsx'
import { formatDay } from '../../ui/date-text.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { KeyHint } from '../../ui/key-hint.tsx'
import { Panel } from '../../ui/panel.tsx'
import { Status } from '../../ui/status.tsx'
import { useKeys } from '../../ui/use-keys.ts'
import { ProposalForm } from '../proposal-form.tsx'
import type { Proposal, Series } from '../types.ts'

const rowKey = ({ id }: Proposal) => id

/** What bodies ask to have on an agenda: waiting to be taken into a meeting, or declined with the reason. */
export function ProposalList({ series, bodies }: { series: Series[]; bodies: Bodies }) {
  const { t } = useTranslation('meetings')
  const query = useQuery(api.meetings.proposals.queryOptions())
  const rows = query.data ?? []
  const [open, setOpen] = useState<Proposal | 'new' | null>(null)
  const save = useMutation({
    mutationFn: (proposal: Omit<Proposal, 'id'> & { id: string | null }) =>
      client.meetings.saveProposal(proposal),
    onSuccess: () => {
      setOpen(null)
      offerUndo(t('proposal.saved'))
    },
  })
  useKeys(t('view.proposals'), [
    { keys: 'KeyN', label: t('proposal.add'), run: () => setOpen('new'), when: open === null },
  ])
  const columns = useMemo(
    (): Column<Proposal>[] => [
      {
        key: 'date',
        title: t('column.date'),
        width: 92,
        weight: 'second',
        cell: ({ date }) => formatDay(date),
      },
      { key: 'title', title: t('column.matter'), main: true, weight: 'strong', cell: ({ title }) => title },
      { key: 'kind', title: t('field.itemKind'), width: 110, cell: ({ kind }) => t(`agendaKind.${kind}`) },
      {
        key: 'askedBy',
        title: t('field.askedBy'),
        width: 170,
        cell: ({ askedBy, presenterBodyId }) => askedBy ?? bodies.short(presenterBodyId),
      },
      {
        key: 'series',
        title: t('field.series'),
        width: 180,
        weight: 'second',
        hideBelow: 860,
        cell: ({ seriesId }) => series.find(({ id }) => id === seriesId)?.name ?? t('anyMeeting'),
      },
      {
        key: 'minutes',
        title: t('field.minutesPlanned'),
        width: 80,
        align: 'right',
        cell: ({ minutesPlanned }) => minutesPlanned,
      },
      {
        key: 'state',
        title: t('column.state'),
        width: 150,
        tooltip: ({ declinedReason }) => declinedReason ?? '',
        cell: ({ declinedReason }) =>
          declinedReason === null ? (
            <Status tone="warn">{t('proposal.waiting')}</Status>
          ) : (
            <Status tone="idle">{t('proposal.declined')}</Status>
          ),
      },
    ],
    [t, bodies, series],
  )
  return (
    <>
      <Panel
        padded={false}
        title={t('view.proposals')}
        extra={
          <Button size="small" icon={<Plus size={14} />} title="N" onClick={() => setOpen('new')}>
            {t('proposal.add')}
          </Button>
        }
      >
        <DataTable
          label={t('view.proposals')}
          columns={columns}
          rows={rows}
          rowKey={rowKey}
          loading={query.isPending}
          onOpen={setOpen}
          faded={({ declinedReason }) => declinedReason !== null}
          autoFocus
          empty={
            <EmptyState
              title={t('proposal.none')}
              detail={t('proposal.noneDetail')}
              action={<Button onClick={() => setOpen('new')}>{t('proposal.add')}</Button>}
            />
          }
          foot={
            <>
              <span>{t('proposal.count', { count: rows.length })}</span>
              <KeyHint keys="N">{t('proposal.add')}</KeyHint>
            </>
          }
        />
      </Panel>
      {open !== null && (
        <ProposalForm
          key={open === 'new' ? 'new' : open.id}
          proposal={open === 'new' ? null : open}
          series={series}
          bodies={bodies}
          saving={save.isPending}
          onSave={(proposal) => save.mutate(proposal)}
          onClose={() => setOpen(null)}
        />
      )}
    </>
  )
}
