import { Button, Dropdown } from 'antd'
import { Send } from 'lucide-react'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useNavigate } from 'react-router'
import { overdueStatuses } from '../../shared/domain/task-status.ts'
import { isInForce } from '../../shared/domain/validity.ts'
import { papersAddress } from '../app/papers-address.ts'
import { client } from '../app/rpc.ts'
import type { Bodies } from '../app/use-bodies.ts'
import { DataTable } from '../ui/data-table.tsx'
import { download } from '../ui/download.tsx'
import { EmptyState } from '../ui/empty-state.tsx'
import { QueryError } from '../ui/error-state.tsx'
import { NumberText } from '../ui/number-text.tsx'
import { Columns, Stack } from '../ui/page.tsx'
import { Panel } from '../ui/panel.tsx'
import type { Column } from '../ui/table-columns.ts'
import { errorToast } from '../ui/undo-toast.tsx'
import { ChosenTasks, type PartChip } from './split-view.tsx'
import type { Report, TaskRow } from './types.ts'
import type { TaskView } from './use-task-view.ts'
import { useReport } from './use-tasks.ts'
import css from './views.module.css'

type Line = Report['bodies'][number] & { bodyId: string }
type BodyViewProps = {
  bodies: Bodies
  view: TaskView
  today: string
  active: TaskRow | null
  onActive: (row: TaskRow | null) => void
}

const parts = ['lead', 'overdue', 'support', 'answers'] as const
type Part = (typeof parts)[number]
const widths: Record<Part, number> = { lead: 64, overdue: 70, support: 78, answers: 84 }

/** Each body with what it leads, supports, is late with and owes an answer for; beside it the page of one of them. */
export function BodyView({ bodies, view, today, active, onActive }: BodyViewProps) {
  const { t } = useTranslation('tasks')
  const navigate = useNavigate()
  const report = useReport(view.filter)
  const [part, setPart] = useState<string>('lead')
  const [making, setMaking] = useState(false)
  const lines = linesOf(report.data?.bodies ?? [], bodies, today)
  const chosen = lines.find(({ bodyId }) => bodyId === view.chosenId) ?? lines[0]
  const columns = useMemo(
    (): Column<Line>[] => [
      {
        key: 'name',
        title: t('column.body'),
        main: true,
        weight: 'strong',
        tooltip: ({ bodyId }) => bodies.body(bodyId)?.name ?? '',
        cell: ({ bodyId }) => bodies.short(bodyId),
      },
      ...parts.map(
        (key): Column<Line> => ({
          key,
          title: t(`part.${key}`),
          width: widths[key],
          align: 'right',
          cell: (line) => {
            const count = partCount(key, line)
            return count > 0 && key === 'overdue' ? (
              <span className={css.red}>{count}</span>
            ) : (
              <NumberText value={count} />
            )
          },
        }),
      ),
    ],
    [t, bodies],
  )
  if (report.error)
    return (
      <Panel label={t('view.body')}>
        <QueryError error={report.error} onRetry={() => void report.refetch()} />
      </Panel>
    )
  const makeForm = async (bodyId: string) => {
    setMaking(true)
    try {
      await download(await client.tasks.exportForm({ bodyId }))
    } finally {
      setMaking(false)
    }
  }
  const filterOf: Record<Part, PartChip['filter']> = {
    lead: { role: 'lead' },
    overdue: { role: 'lead', statuses: overdueStatuses },
    support: { role: 'support' },
    answers: { role: 'lead', quality: 'answerOwed' },
  }
  const papersOf = ({ bodyId, leads, supports }: Line) => [
    {
      key: 'form',
      label: t('form.make'),
      onClick: () => void makeForm(bodyId).catch(errorToast),
    },
    ...(['taskSheet', 'reminderLetter'] as const).map((kind) => ({
      key: kind,
      label: t(`papers.${kind}`),
      disabled: leads + supports === 0,
      onClick: () => void navigate(papersAddress(kind, [bodyId])),
    })),
  ]
  return (
    <Columns>
      <Stack width={view.openId === null ? 400 : 340}>
        <Panel padded={false} label={t('view.body')}>
          <DataTable
            label={t('view.body')}
            columns={columns}
            rows={lines}
            rowKey={({ bodyId }) => bodyId}
            density="figures"
            cursor="cell"
            cursorSkips={['name']}
            active={chosen?.bodyId ?? null}
            onActive={(bodyId, column) => {
              if (bodyId !== null && bodyId !== view.chosenId) view.choose(bodyId)
              if (parts.some((key) => key === column)) setPart(column as Part)
            }}
            loading={report.isPending}
            autoFocus
            empty={<EmptyState title={t('none.tasks')} />}
            foot={<span>{t('bodies', { count: lines.length })}</span>}
          />
        </Panel>
      </Stack>
      {chosen && (
        <ChosenTasks
          key={chosen.bodyId}
          title={bodies.body(chosen.bodyId)?.name ?? bodies.short(chosen.bodyId)}
          extra={
            <Dropdown trigger={['click']} menu={{ items: papersOf(chosen) }}>
              <Button size="small" icon={<Send size={14} />} loading={making}>
                {t('papers.title')}
              </Button>
            </Dropdown>
          }
          parts={parts.map((key) => ({
            key,
            label: t(`part.${key}`),
            count: partCount(key, chosen),
            filter: { bodyIds: [chosen.bodyId], ...filterOf[key] },
            ...(key === 'overdue' ? { tone: 'bad' as const } : {}),
          }))}
          part={part}
          onPart={setPart}
          bodies={bodies}
          view={view}
          active={active}
          onActive={onActive}
        />
      )}
    </Columns>
  )
}

const nothing = { doneInTime: 0, doneLate: 0, openInTime: 0, openOverdue: 0, total: 0, cancelled: 0 }

/** Bodies in the order of their list: those in force, with or without tasks, and those that have ended with some. */
function linesOf(counted: Report['bodies'], { bodies }: Bodies, today: string): Line[] {
  const found = new Map(counted.map((line) => [line.bodyId, line]))
  return bodies.flatMap((body) => {
    const line = found.get(body.id)
    if (!line && !isInForce(body, today)) return []
    return [{ leads: 0, supports: 0, dueSoon: 0, answersOwed: 0, state: nothing, ...line, bodyId: body.id }]
  })
}

function partCount(part: Part, { leads, supports, answersOwed, state }: Report['bodies'][number]): number {
  switch (part) {
    case 'lead':
      return leads
    case 'support':
      return supports
    case 'overdue':
      return state.openOverdue
    case 'answers':
      return answersOwed
  }
}
