import { useMutation, useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { CornerDownRight, Inbox, Plus, Save } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { offerUndo } from '../../app/offer-undo.ts'
import { api, client } from '../../app/rpc.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { KeyHint } from '../../ui/key-hint.tsx'
import { Panel } from '../../ui/panel.tsx'
import { useKeys } from '../../ui/use-keys.ts'
import { AgendaList } from '../agenda-list.tsx'
import { blankItem } from '../item-draft.ts'
import { seenNow } from '../seen-now.ts'
import { CarryDialog } from './carry-dialog.tsx'
import { ItemPanel } from './item-panel.tsx'
import type { TabProps } from './meeting-page.tsx'
import { ProposalsDialog } from './proposals-dialog.tsx'
import { TemplateDialog } from './template-dialog.tsx'

/** The agenda: put in order, filled from proposals and from what was not treated before; the open item beside it. */
export function AgendaTab({ meeting, bodies, view, isFixed }: TabProps) {
  const { t } = useTranslation('meetings')
  const [asked, setAsked] = useState<'carry' | 'proposals' | 'template' | null>(null)
  const carryable =
    useQuery(api.meetings.carryable.queryOptions({ input: { meetingId: meeting.id } })).data ?? []
  const proposals = (useQuery(api.meetings.proposals.queryOptions()).data ?? []).filter(
    ({ declinedReason, seriesId }) =>
      declinedReason === null && (seriesId === null || seriesId === meeting.seriesId),
  )
  const open = meeting.agenda.find(({ id }) => id === view.rowId)
  const add = useMutation({
    mutationFn: () =>
      client.meetings.saveItem({
        meetingId: meeting.id,
        id: null,
        version: 0,
        fields: blankItem(t('item.blank', { count: meeting.agenda.length + 1 })),
      }),
    onSuccess: ({ id }) => view.setRow(id),
  })
  const move = useMutation({
    mutationFn: async ({ id, before }: { id: string; before: string | null }) =>
      client.meetings.moveItem({ ...(await seenNow(meeting.id, 'agenda', id)), before }),
  })
  useKeys(t('tab.agenda'), [
    { keys: 'KeyN', label: t('item.add'), run: () => add.mutate(), when: !isFixed },
    {
      keys: 'KeyK',
      label: t('carry.verb'),
      run: () => setAsked('carry'),
      when: !isFixed && carryable.length > 0,
    },
    {
      keys: 'KeyD',
      label: t('proposal.take'),
      run: () => setAsked('proposals'),
      when: !isFixed && proposals.length > 0,
    },
  ])
  const planned = meeting.agenda.reduce((sum, { minutesPlanned }) => sum + minutesPlanned, 0)
  return (
    <>
      <Panel
        padded={false}
        title={t('tab.agenda')}
        extra={
          <>
            {carryable.length > 0 && (
              <Button
                size="small"
                icon={<CornerDownRight size={14} />}
                title="K"
                disabled={isFixed}
                onClick={() => setAsked('carry')}
              >
                {t('carry.count', { count: carryable.length })}
              </Button>
            )}
            {proposals.length > 0 && (
              <Button
                size="small"
                icon={<Inbox size={14} />}
                title="D"
                disabled={isFixed}
                onClick={() => setAsked('proposals')}
              >
                {t('proposal.toTake', { count: proposals.length })}
              </Button>
            )}
            {meeting.agenda.length > 0 && (
              <Button size="small" icon={<Save size={14} />} onClick={() => setAsked('template')}>
                {t('template.save')}
              </Button>
            )}
            <Button
              size="small"
              icon={<Plus size={14} />}
              title="N"
              disabled={isFixed}
              loading={add.isPending}
              onClick={() => add.mutate()}
            >
              {t('item.add')}
            </Button>
          </>
        }
        foot={
          <>
            <span>{t('item.sum', { count: meeting.agenda.length, minutes: planned })}</span>
            <KeyHint keys="Alt ↑ ↓">{t('key.move')}</KeyHint>
            <KeyHint keys="Enter">{t('key.open')}</KeyHint>
            <KeyHint keys="N">{t('item.add')}</KeyHint>
          </>
        }
      >
        {meeting.agenda.length === 0 ? (
          <EmptyState
            title={t('item.none')}
            detail={t('item.noneDetail')}
            action={
              <Button type="primary" disabled={isFixed} onClick={() => add.mutate()}>
                {t('item.add')}
              </Button>
            }
          />
        ) : (
          <AgendaList
            items={meeting.agenda}
            bodies={bodies}
            openId={view.rowId}
            isFixed={isFixed}
            onOpen={(id) => view.setRow(id)}
            onMove={(item, before) => move.mutate({ id: item.id, before })}
          />
        )}
      </Panel>
      {open && (
        <ItemPanel
          key={open.id}
          item={open}
          meeting={meeting}
          bodies={bodies}
          isFixed={isFixed}
          onClose={() => view.setRow(null)}
        />
      )}
      {asked === 'carry' && (
        <CarryDialog meeting={meeting} items={carryable} onClose={() => setAsked(null)} />
      )}
      {asked === 'proposals' && (
        <ProposalsDialog
          meeting={meeting}
          proposals={proposals}
          bodies={bodies}
          onClose={() => setAsked(null)}
        />
      )}
      {asked === 'template' && (
        <TemplateDialog
          meeting={meeting}
          onSaved={(name) => offerUndo(t('template.saved', { name }))}
          onClose={() => setAsked(null)}
        />
      )}
    </>
  )
}
