import { useQuery } from '@tanstack/react-query'
import { type ReactNode, useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { formatMillions, formatPercent } from '../../shared/domain/number-text.ts'
import { api } from '../app/rpc.ts'
import { QueryError } from '../ui/error-state.tsx'
import { LoadingRows } from '../ui/loading-rows.tsx'
import { NumberText } from '../ui/number-text.tsx'
import { Panel } from '../ui/panel.tsx'
import { Chart } from './chart.tsx'
import { plannedAndReal, stackedBars } from './chart-options.ts'
import { HighlightPictures } from './highlight-pictures.tsx'
import { PlainTable } from './plain-table.tsx'
import { StateStatus } from './state-status.tsx'
import type { LookBack } from './types.ts'
import css from './views.module.css'

const share = (done: number, planned: number) => (planned === 0 ? '–' : formatPercent((done / planned) * 100))

/** The year looked back on, for the year-end conference: every figure in a table, printed as it stands. */
export function LookBackView({ year }: { year: number }) {
  const { t } = useTranslation('programme')
  const query = useQuery(api.programme.lookBack.queryOptions({ input: { year } }))
  return (
    <Panel label={t('view.lookBack')}>
      {query.error ? (
        <QueryError error={query.error} onRetry={() => void query.refetch()} />
      ) : query.data ? (
        <Report data={query.data} />
      ) : (
        <LoadingRows />
      )}
    </Panel>
  )
}

function Section({ title, wide, children }: { title: string; wide?: boolean; children: ReactNode }) {
  return (
    <section data-wide={wide} aria-label={title}>
      <h2>{title}</h2>
      {children}
    </section>
  )
}

function Report({ data }: { data: LookBack }) {
  const { t } = useTranslation('programme')
  const money = useMemo(() => data.resources.filter(({ kind }) => kind === 'money'), [data.resources])
  const groupChart = useMemo(() => {
    const rest = ({ planned, done, late, postponed, cancelled }: LookBack['byGroup'][number]) =>
      Math.max(0, planned - done - late - postponed - cancelled)
    const names = data.byGroup.map(({ code, name }) => `${code}. ${name}`)
    return (colours: Parameters<typeof stackedBars>[2]) =>
      stackedBars(
        names,
        [
          {
            name: t('state.done'),
            colour: 'ok',
            sign: 'plain',
            values: data.byGroup.map(({ done }) => done),
          },
          {
            name: t('state.late'),
            colour: 'bad',
            sign: 'lines',
            values: data.byGroup.map(({ late }) => late),
          },
          {
            name: t('state.postponed'),
            colour: 'warn',
            sign: 'dots',
            values: data.byGroup.map(({ postponed }) => postponed),
          },
          { name: t('lookBack.rest'), colour: 'idle', sign: 'plain', values: data.byGroup.map(rest) },
        ],
        colours,
      )
  }, [data.byGroup, t])
  const moneyChart = useMemo(
    () => (colours: Parameters<typeof stackedBars>[2]) =>
      plannedAndReal(
        money.map(({ source }) => source),
        { name: t('lookBack.planned'), values: money.map(({ planned }) => planned) },
        { name: t('lookBack.real'), values: money.map(({ real }) => real) },
        colours,
      ),
    [money, t],
  )
  return (
    <div className={css.back}>
      <Section title={t('lookBack.byGroup')} wide>
        <Chart option={groupChart} label={t('lookBack.byGroup')} />
        <PlainTable
          head={[
            '',
            t('lookBack.planned'),
            t('state.done'),
            '%',
            t('state.late'),
            t('state.postponed'),
            t('state.cancelled'),
          ]}
          rows={data.byGroup.map(({ code, name, planned, done, late, postponed, cancelled }) => ({
            key: code,
            cells: [`${code}. ${name}`, planned, done, share(done, planned), late, postponed, cancelled],
          }))}
        />
      </Section>
      <Section title={t('lookBack.figures')} wide>
        <PlainTable
          head={[
            t('progress.indicator'),
            t('progress.target'),
            t('progress.done'),
            '%',
            t('progress.lastYear'),
          ]}
          rows={data.figures.map(({ indicatorId, name, unit, target, done, percent, lastYear }) => ({
            key: indicatorId,
            cells: [
              `${name} (${unit})`,
              <NumberText key="target" value={target} />,
              <NumberText key="done" value={done} />,
              percent === null ? '–' : formatPercent(percent),
              <NumberText key="last" value={lastYear} />,
            ],
          }))}
        />
      </Section>
      <Section title={t('lookBack.byBody')}>
        <PlainTable
          head={[t('load.body'), t('role.lead'), t('state.done'), '%', t('role.support')]}
          rows={data.byBody.map(({ bodyId, short, led, ledDone, supported }) => ({
            key: bodyId,
            cells: [short, led, ledDone, share(ledDone, led), supported],
          }))}
        />
      </Section>
      <Section title={t('lookBack.byUnit')}>
        <PlainTable
          head={[t('unitView.unit'), t('lookBack.planned'), t('state.done'), '%']}
          rows={data.byUnit.map(({ unitId, name, planned, done }) => ({
            key: unitId,
            cells: [name, planned, done, share(done, planned)],
          }))}
        />
      </Section>
      <Section title={t('lookBack.byTag')}>
        <PlainTable
          head={[t('filter.tag'), t('lookBack.planned'), t('state.done'), '%']}
          rows={data.byTag.map(({ tagId, name, kind, planned, done }) => ({
            key: tagId,
            cells: [`${name} (${t(`tagKind.${kind}`).toLowerCase()})`, planned, done, share(done, planned)],
          }))}
        />
      </Section>
      <Section title={t('lookBack.beneficiaries')}>
        <PlainTable
          head={[t('tagKind.beneficiary'), t('lookBack.activities'), t('lookBack.millions')]}
          rows={data.beneficiaries.map(({ tagId, name, activities, value }) => ({
            key: tagId,
            cells: [name, activities, formatMillions(value)],
          }))}
        />
      </Section>
      <Section title={t('lookBack.resources')} wide>
        {money.length > 0 && <Chart option={moneyChart} label={t('lookBack.resources')} />}
        <PlainTable
          head={[t('resource.source'), t('resource.kind'), t('lookBack.planned'), t('lookBack.real')]}
          rows={data.resources.map(({ source, kind, planned, real }) => ({
            key: `${source} ${kind}`,
            cells: [
              source || t('lookBack.noSource'),
              t(`resourceKind.${kind}`),
              <NumberText key="planned" value={planned} />,
              <NumberText key="real" value={real} />,
            ],
          }))}
        />
      </Section>
      {data.highlights.length > 0 && (
        <Section title={t('lookBack.highlights')} wide>
          <HighlightPictures highlights={data.highlights} />
        </Section>
      )}
      <Section title={t('lookBack.notDone', { count: data.notDone.length })} wide>
        <PlainTable
          align="left"
          head={[
            t('column.code'),
            t('column.content'),
            t('column.lead'),
            t('column.state'),
            t('lookBack.reason'),
          ]}
          rows={data.notDone.map(({ id, code, content, leadShort, state, reason }) => ({
            key: id,
            cells: [
              code,
              content,
              leadShort,
              state === 'late' ? t('state.late') : <StateStatus key="state" row={{ state, lateDays: 0 }} />,
              reason ?? t('lookBack.noReason'),
            ],
          }))}
        />
      </Section>
      {data.directives.length > 0 && (
        <Section title={t('lookBack.directives')} wide>
          <PlainTable
            align="left"
            head={[t('lookBack.directive'), t('column.content'), t('column.state')]}
            rows={data.directives.map(({ activityId, text, content, state }) => ({
              key: activityId,
              cells: [text, content, t(`state.${state}`)],
            }))}
          />
        </Section>
      )}
    </div>
  )
}
