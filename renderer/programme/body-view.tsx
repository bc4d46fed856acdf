import { Button, Segmented } from 'antd'
import { CalendarArrowDown } from 'lucide-react'
import { useCallback, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { client } from '../app/rpc.ts'
import { download } from '../ui/download.tsx'
import { errorToast } from '../ui/undo-toast.tsx'
import { Chart } from './chart.tsx'
import { bodyLoad } from './chart-options.ts'
import { CountTable } from './count-table.tsx'
import type { ActivityRow } from './types.ts'
import type { Activities } from './use-activities.ts'
import type { Names } from './use-names.ts'
import type { ProgrammeView } from './use-programme-view.ts'
import css from './views.module.css'
import { monthsOf } from './year-scale.ts'

type BodyViewProps = { activities: Activities; names: Names; view: ProgrammeView }
type Shown = 'table' | 'chart'

/** What each body leads and supports, and how it is loaded month by month. */
export function BodyView({ activities, names, view }: BodyViewProps) {
  const { t } = useTranslation('programme')
  const { year } = view
  const { rows } = activities
  const [shown, setShown] = useState<Shown>('table')
  const [feedFor, setFeedFor] = useState<string | null>(null)
  const cells = useMemo(() => {
    const found = new Map<string, ActivityRow[]>()
    const add = (body: string, column: string, row: ActivityRow) => {
      const key = `${body} ${column}`
      const before = found.get(key)
      if (before) before.push(row)
      else found.set(key, [row])
    }
    for (const row of rows) {
      // What goes on all year loads no month more than another.
      const months = row.time.kind === 'regular' || row.time.kind === 'year' ? [] : monthsOf(row.time, year)
      add(row.leadBodyId, 'lead', row)
      for (const body of row.supportIds) add(body, 'support', row)
      for (const body of [row.leadBodyId, ...row.supportIds])
        for (const month of months) add(body, String(month), row)
    }
    return found
  }, [rows, year])
  const of = useCallback((body: string, column: string) => cells.get(`${body} ${column}`) ?? [], [cells])
  const lines = names.bodies
    .filter(({ id, validTo }) => validTo === null || of(id, 'lead').length + of(id, 'support').length > 0)
    .map(({ id, short, name }) => ({ id, name: short, title: name }))
  const columns = useMemo(
    () => [
      { key: 'lead', title: t('role.lead'), width: 84 },
      { key: 'support', title: t('role.support'), width: 84, ruled: true },
      ...Array.from({ length: 12 }, (_, index) => ({
        key: String(index + 1),
        title: String(index + 1),
        tooltip: t('month', { month: index + 1 }),
        ruled: index % 3 === 2,
      })),
    ],
    [t],
  )
  const feed = async (bodyId: string) => {
    setFeedFor(bodyId)
    try {
      await download(await client.programme.calendarFeed({ year, bodyId }))
    } finally {
      setFeedFor(null)
    }
  }
  const chosen = view.filter.bodyIds.length === 1 ? view.filter.bodyIds[0] : undefined
  const extra = (
    <>
      {chosen && (
        <Button
          size="small"
          icon={<CalendarArrowDown size={14} />}
          loading={feedFor === chosen}
          onClick={() => void feed(chosen).catch(errorToast)}
        >
          {t('feed', { body: names.short(chosen) })}
        </Button>
      )}
      <Segmented<Shown>
        size="small"
        aria-label={t('load.show')}
        value={shown}
        onChange={setShown}
        options={[
          { value: 'table', label: t('load.table') },
          { value: 'chart', label: t('load.chart') },
        ]}
      />
    </>
  )
  const load = lines.map(({ id, name }) => ({
    name,
    months: Array.from({ length: 12 }, (_, index) => of(id, String(index + 1)).length),
  }))
  if (shown === 'chart')
    return (
      <section className={css.chartPanel} data-panel tabIndex={-1} aria-label={t('load.title')}>
        <header>
          <h2>{t('load.title')}</h2>
          <span>{extra}</span>
        </header>
        <Chart
          option={(colours) => bodyLoad(load, t('load.activities'), colours)}
          label={t('load.title')}
          fill
        />
      </section>
    )
  return (
    <CountTable
      label={t('view.body')}
      title={t('load.title')}
      extra={extra}
      head={t('load.body')}
      lines={lines}
      columns={columns}
      of={of}
      names={names}
      loading={activities.loading}
      onOpen={view.open}
      lineWidth={110}
      foot={<span>{t('load.note')}</span>}
    />
  )
}
