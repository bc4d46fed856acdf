/** What other features ask of the reports. */
export { type CheckItem, checksOf } from './checks.ts'
export { type CityFigure, cityFigures, cityLastYear } from './city-figures.ts'
export { type Consolidation, consolidate } from './consolidation.ts'
export { countMissingReports, excuse, type MatrixCell, matrixCells } from './matrix.ts'
export { type PeriodReport, reportsOf } from './period-reports.ts'
export { setTarget, summaryOf } from './summary.ts'
export { periodsAfter, reportUsage } from './usage.ts'
export {
  type PeriodInfo,
  periodsOfYear,
  refreshExpectedReports,
  setUpYear,
  setYearSetting,
  yearSettingOf,
} from './year.ts'
