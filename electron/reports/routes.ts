import { implement } from '@orpc/server'
import { reportsContract } from '../../shared/contract/reports.ts'
import { deskOf } from '../intake/desk/desks.ts'
import { command, query, type RequestContext } from '../rpc.ts'
import { checksOf } from './checks.ts'
import { excerptOf } from './excerpt.ts'
import { cellDetail, excuse, extend, matrixOf } from './matrix.ts'
import { sourcesOf } from './sources.ts'
import { byUnitOf, gridOf, setTarget, summaryOf, trendsOf } from './summary.ts'
import { correctValue, noteValue, valueHistory } from './values.ts'
import { periodsOfYear, setYearSetting, yearSettingOf } from './year.ts'

const os = implement(reportsContract).$context<RequestContext>()

export const reportsRoutes = os.router({
  periods: os.periods
    .use(query)
    .handler(({ context, input }) => periodsOfYear(context.reads, input.year, context.clock.today())),
  yearSetting: os.yearSetting
    .use(query)
    .handler(({ context, input }) => yearSettingOf(context.reads, input.year)),
  setYearSetting: os.setYearSetting
    .use(command)
    .handler(({ context, input }) => setYearSetting(context.writes, input)),
  matrix: os.matrix
    .use(query)
    .handler(({ context, input }) => matrixOf(context.reads, input.year, context.clock.today())),
  cell: os.cell
    .use(query)
    .handler(({ context, input }) => cellDetail(context.reads, input, context.clock.today())),
  excuse: os.excuse
    .use(command)
    .handler(({ context, input }) => excuse(context.writes, input.cells, input.reason)),
  extend: os.extend
    .use(command)
    .handler(({ context, input }) => extend(context.writes, input, input.extendedDueDate)),
  summary: os.summary
    .use(query)
    .handler(({ context, input }) => summaryOf(context.reads, input.period, context.clock.today())),
  trends: os.trends.use(query).handler(({ context, input }) => trendsOf(context.reads, input.period)),
  grid: os.grid
    .use(query)
    .handler(({ context, input }) => gridOf(context.reads, input, context.clock.today())),
  byUnit: os.byUnit
    .use(query)
    .handler(({ context, input }) => byUnitOf(context.reads, input, context.clock.today())),
  sources: os.sources
    .use(query)
    .handler(({ context, input }) => sourcesOf(context.reads, input, context.clock.today())),
  sourceExcerpt: os.sourceExcerpt
    .use(query)
    .handler(({ context, input }) =>
      excerptOf(context.reads, deskOf(context.workspace, context.holder).workbook, input.valueId),
    ),
  correctValue: os.correctValue
    .use(command)
    .handler(({ context, input }) => correctValue(context.writes, input)),
  noteValue: os.noteValue.use(command).handler(({ context, input }) => noteValue(context.writes, input)),
  valueHistory: os.valueHistory
    .use(query)
    .handler(({ context, input }) => valueHistory(context.reads, input.valueId)),
  setTarget: os.setTarget.use(command).handler(({ context, input }) => setTarget(context.writes, input)),
  checks: os.checks
    .use(query)
    .handler(({ context, input }) => checksOf(context.reads, input.period, context.clock.today())),
})
