import { Button } from 'antd'
import { ArrowUpRight } from 'lucide-react'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Bodies } from '../../app/use-bodies.ts'
import { type Column, DataTable } from '../../ui/data-table.tsx'
import { formatDay } from '../../ui/date-text.ts'
import { DockedDetail } from '../../ui/docked-detail.tsx'
import { EmptyState, FilteredEmpty } from '../../ui/empty-state.tsx'
import { QueryError } from '../../ui/error-state.tsx'
import { KeyHint } from '../../ui/key-hint.tsx'
import { Panel } from '../../ui/panel.tsx'
import { useKeys } from '../../ui/use-keys.ts'
import { FollowUp } from '../follow-up.tsx'
import { ConclusionStatus } from '../meeting-status.tsx'
import { sentence } from '../sentence.ts'
import type { RegisterRow } from '../types.ts'
import { useConclusions } from '../use-meeting.ts'
import type { MeetingsView } from '../use-meetings-view.ts'
import css from './registers.module.css'

const rowKey = ({ id }: RegisterRow) => id

type ConclusionRegisterProps = { view: MeetingsView; bodies: Bodies; onClear: () => void }

/** Conclusions over the years, each with what became of it; the open one beside the list. */
export function ConclusionRegister({ view, bodies, onClear }: ConclusionRegisterProps) {
  const { t } = useTranslation('meetings')
  const register = useConclusions(view.filter)
  const [active, setActive] = useState<string | null>(null)
  const [openId, setOpenId] = useState<string | null>(null)
  const at = register.rows.findIndex(({ id }) => id === openId)
  const open = register.rows[at]
  const toMinutes = (row: RegisterRow) => view.open(row.meetingId, { tab: 'conclusions', rowId: row.id })
  const columns = useMemo(
    (): Column<RegisterRow>[] => [
      {
        key: 'number',
        title: t('column.number'),
        width: 130,
        weight: 'quiet',
        cell: ({ numberText }) => numberText ?? '–',
      },
      {
        key: 'text',
        title: t('column.text'),
        main: true,
        tooltip: ({ text, meetingTitle }) => `${text}\n${meetingTitle}`,
        cell: ({ text }) => text,
      },
      {
        key: 'kind',
        title: t('field.kind'),
        width: 110,
        weight: 'second',
        hideBelow: 760,
        cell: ({ kind }) => t(`conclusionKind.${kind}`),
      },
      {
        key: 'leads',
        title: t('column.leads'),
        width: 130,
        hideBelow: 860,
        cell: ({ tasks }) =>
          [...new Set(tasks.map(({ leadBodyId }) => bodies.short(leadBodyId)))].join(', ') || '–',
      },
      {
        key: 'meeting',
        title: t('meeting'),
        width: 200,
        weight: 'second',
        hideBelow: 1240,
        cell: ({ meetingTitle }) => meetingTitle,
      },
      {
        key: 'date',
        title: t('column.date'),
        width: 100,
        weight: 'second',
        cell: ({ meetingDate }) => formatDay(meetingDate),
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
  useKeys(t('view.conclusions'), [
    {
      keys: 'KeyL',
      label: t('toMinutes'),
      run: () => open && toMinutes(open),
      when: open !== undefined,
    },
  ])
  return (
    <>
      <Panel padded={false} label={t('view.conclusions')}>
        {register.error ? (
          <QueryError error={register.error} onRetry={register.retry} />
        ) : (
          <DataTable
            label={t('view.conclusions')}
            columns={columns}
            rows={register.rows}
            rowKey={rowKey}
            rowCount={register.total}
            loading={register.loading}
            onEndReached={register.more}
            active={active}
            onActive={(id) => {
              setActive(id)
              if (openId !== null && id !== null) setOpenId(id)
            }}
            onOpen={({ id }) => setOpenId(id)}
            faded={({ state }) => state === 'overtaken'}
            autoFocus
            empty={
              view.isFiltered ? (
                <FilteredEmpty onClear={onClear} />
              ) : (
                <EmptyState title={t('none.conclusions')} detail={t('none.conclusionsDetail')} />
              )
            }
            foot={
              <>
                <span>{t('shownConclusions', { shown: register.rows.length, count: register.total })}</span>
                <KeyHint keys="Enter">{t('key.open')}</KeyHint>
                <KeyHint keys="L">{t('toMinutes')}</KeyHint>
              </>
            }
          />
        )}
      </Panel>
      {open && (
        <DockedDetail
          open
          width={420}
          label={t('conclusion')}
          title={open.numberText ?? t('conclusion')}
          status={<ConclusionStatus state={open.state} tag />}
          onClose={() => setOpenId(null)}
          onStep={(by) => {
            const next = register.rows[at + by]
            if (!next) return
            setOpenId(next.id)
            setActive(next.id)
          }}
          foot={
            <Button
              type="primary"
              size="small"
              icon={<ArrowUpRight size={14} />}
              title="L"
              onClick={() => toMinutes(open)}
            >
              {t('toMinutes')}
            </Button>
          }
        >
          <p className={css.quote}>“{open.text}”</p>
          <span className={css.quiet}>
            {t(`conclusionKind.${open.kind}`)} · {open.meetingTitle}, {formatDay(open.meetingDate)}
          </span>
          <FollowUp conclusion={open} bodies={bodies} />
        </DockedDetail>
      )}
    </>
  )
}
