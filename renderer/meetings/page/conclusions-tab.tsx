import { useMutation } from '@tanstack/react-query'
import { Button } from 'antd'
import { Hash, Plus } from 'lucide-react'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { offerUndo } from '../../app/offer-undo.ts'
import { client } from '../../app/rpc.ts'
import { type Column, DataTable } from '../../ui/data-table.tsx'
import { formatDay } from '../../ui/date-text.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { KeyHint } from '../../ui/key-hint.tsx'
import { Panel } from '../../ui/panel.tsx'
import { useKeys } from '../../ui/use-keys.ts'
import { beforeOf } from '../item-draft.ts'
import { ConclusionStatus } from '../meeting-status.tsx'
import { seenNow } from '../seen-now.ts'
import { sentence } from '../sentence.ts'
import type { Conclusion } from '../types.ts'
import { ConclusionPanel } from './conclusion-panel.tsx'
import type { TabProps } from './meeting-page.tsx'
import { NewConclusion } from './new-conclusion.tsx'

const rowKey = ({ id }: Conclusion) => id

/** What was decided, in the order of record; the open one beside it with its sentences and what was made from them. */
export function ConclusionsTab({ meeting, bodies, view, isFixed }: TabProps) {
  const { t } = useTranslation('meetings')
  const [active, setActive] = useState<string | null>(view.rowId)
  const [adding, setAdding] = useState(false)
  const rows = meeting.decisions
  const at = rows.findIndex(({ id }) => id === view.rowId)
  const open = rows[at]
  const unnumbered = rows.filter(({ number }) => number === null).length
  const number = useMutation({
    mutationFn: () => client.meetings.numberConclusions({ meetingId: meeting.id }),
    onSuccess: ({ numbered }) => offerUndo(t('conclusions.numbered', { count: numbered })),
  })
  const move = useMutation({
    mutationFn: async ({ id, before }: { id: string; before: string | null }) =>
      client.meetings.moveConclusion({ ...(await seenNow(meeting.id, 'decisions', id)), before }),
  })
  const moveBy = (by: 1 | -1) => {
    const from = rows.findIndex(({ id }) => id === active)
    const row = rows[from]
    const before = beforeOf(
      rows.map(({ id }) => id),
      from,
      from + by,
    )
    if (row && before !== undefined) move.mutate({ id: row.id, before })
  }
  const add = () => {
    view.setRow(null)
    setAdding(true)
  }
  useKeys(t('tab.conclusions'), [
    { keys: 'KeyN', label: t('conclusions.add'), run: add, when: !isFixed && !adding },
    { keys: 'Alt+ArrowUp', label: t('key.moveUp'), run: () => moveBy(-1), when: !isFixed },
    { keys: 'Alt+ArrowDown', label: t('key.moveDown'), run: () => moveBy(1), when: !isFixed },
  ])
  const columns = useMemo(
    (): Column<Conclusion>[] => [
      {
        key: 'number',
        title: t('column.number'),
        width: 120,
        weight: 'quiet',
        cell: ({ numberText }) => numberText ?? t('conclusions.noNumber'),
      },
      {
        key: 'kind',
        title: t('field.kind'),
        width: 110,
        hideBelow: 800,
        cell: ({ kind }) => t(`conclusionKind.${kind}`),
      },
      {
        key: 'text',
        title: t('column.text'),
        main: true,
        tooltip: ({ text }) => text,
        cell: ({ text }) => text,
      },
      {
        key: 'leads',
        title: t('column.leads'),
        width: 150,
        hideBelow: 700,
        cell: ({ tasks }) =>
          [...new Set(tasks.map(({ leadBodyId }) => bodies.short(leadBodyId)))].join(', ') || '–',
      },
      {
        key: 'deadline',
        title: t('column.deadline'),
        width: 96,
        weight: 'second',
        hideBelow: 800,
        cell: ({ tasks }) => {
          const [first] = tasks.flatMap(({ deadline }) => deadline ?? []).toSorted()
          return first ? formatDay(first) : '–'
        },
      },
      {
        key: 'state',
        title: t('column.became'),
        width: 200,
        cell: ({ state, told }) => <ConclusionStatus state={state} why={sentence(told)} />,
      },
    ],
    [t, bodies],
  )
  return (
    <>
      <Panel
        padded={false}
        title={t('tab.conclusions')}
        extra={
          <>
            {unnumbered > 0 && (
              <Button
                size="small"
                icon={<Hash size={14} />}
                disabled={isFixed}
                loading={number.isPending}
                onClick={() => number.mutate()}
              >
                {t('conclusions.giveNumbers', { count: unnumbered })}
              </Button>
            )}
            <Button size="small" icon={<Plus size={14} />} title="N" disabled={isFixed} onClick={add}>
              {t('conclusions.add')}
            </Button>
          </>
        }
      >
        <DataTable
          label={t('tab.conclusions')}
          columns={columns}
          rows={rows}
          rowKey={rowKey}
          active={active}
          onActive={(id) => {
            setActive(id)
            if (view.rowId !== null && id !== null) view.setRow(id)
          }}
          onOpen={({ id }) => {
            setAdding(false)
            view.setRow(id)
          }}
          faded={({ state }) => state === 'overtaken'}
          autoFocus
          empty={
            <EmptyState
              title={t('conclusions.none')}
              detail={t('conclusions.noneDetail')}
              action={
                <Button type="primary" disabled={isFixed} onClick={add}>
                  {t('conclusions.add')}
                </Button>
              }
            />
          }
          foot={
            <>
              <span>{t('conclusions.count', { count: rows.length })}</span>
              <KeyHint keys="Enter">{t('key.open')}</KeyHint>
              <KeyHint keys="Alt ↑ ↓">{t('key.move')}</KeyHint>
              <KeyHint keys="N">{t('conclusions.add')}</KeyHint>
            </>
          }
        />
      </Panel>
      {adding && (
        <NewConclusion
          meeting={meeting}
          onAdded={(id) => {
            setAdding(false)
            setActive(id)
            view.setRow(id)
          }}
          onClose={() => setAdding(false)}
        />
      )}
      {!adding && open && (
        <ConclusionPanel
          key={open.id}
          conclusion={open}
          meeting={meeting}
          bodies={bodies}
          isFixed={isFixed}
          onStep={(by) => {
            const next = rows[at + by]
            if (!next) return
            setActive(next.id)
            view.setRow(next.id)
          }}
          onClose={() => view.setRow(null)}
        />
      )}
    </>
  )
}
