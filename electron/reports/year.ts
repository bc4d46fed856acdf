import type * as z from 'zod'
import type { periodInfo, yearSetting } from '../../shared/contract/reports.ts'
import {
  defaultYearRules,
  planExpectedReports,
  type YearRules,
} from '../../shared/domain/expected-reports.ts'
import {
  askedPeriods,
  byEnd,
  dueDate,
  type Period,
  periodKinds,
  periodOf,
  periodSpan,
  periodStates,
  periodsOfKind,
} from '../../shared/domain/period.ts'
import { listUnits } from '../committee/service.ts'
import type { Reads, Writes } from '../database/database.ts'
import {
  changeExpected,
  expectedFacts,
  insertYear,
  knownYears,
  readYear,
  reportedPeriods,
  updateYear,
} from './year-store.ts'

export type YearSetting = z.output<typeof yearSetting>
export type PeriodInfo = z.output<typeof periodInfo>

/** What is set for a year, or the default where nothing was set (version 0). */
export async function yearSettingOf(reads: Reads, year: number): Promise<YearSetting> {
  const stored = await readYear(reads, year)
  const { cutOffRule, expectedKinds, dueWorkingDays } = stored ?? defaultYearRules
  return {
    version: stored?.version ?? 0,
    year,
    cutOffRule,
    expectedKinds: [...expectedKinds],
    dueWorkingDays,
  }
}

/** Sets how a year's reports are asked for, and makes the year expect them; see `planExpectedReports`. */
export async function setYearSetting(writes: Writes, setting: YearSetting): Promise<void> {
  const rules: YearRules = {
    cutOffRule: setting.cutOffRule,
    expectedKinds: periodKinds.filter((kind) => setting.expectedKinds.includes(kind)),
    dueWorkingDays: setting.dueWorkingDays,
  }
  const stored = await readYear(writes, setting.year)
  if (stored) await updateYear(writes, stored, setting.version, rules)
  else await insertYear(writes, setting.year, rules)
  await expectReports(writes, setting.year, rules)
}

/** Sets a year up with the default rules, unless it is set already: for a new workspace and a new year. */
export async function setUpYear(writes: Writes, year: number): Promise<void> {
  if (await readYear(writes, year)) return
  await insertYear(writes, year, defaultYearRules)
  await expectReports(writes, year, defaultYearRules)
}

/** Makes the years that are set expect what the units in force owe; for after units were added, closed or merged. */
export async function refreshExpectedReports(writes: Writes): Promise<void> {
  for (const year of await knownYears(writes)) {
    const stored = await readYear(writes, year)
    if (stored) await expectReports(writes, year, stored)
  }
}

async function expectReports(writes: Writes, year: number, rules: YearRules): Promise<void> {
  const units = await listUnits(writes, { on: `${year}-01-01`, all: true })
  await changeExpected(writes, planExpectedReports(year, rules, units, await expectedFacts(writes, year)))
}

/**
 * Periods of a year to choose from: those it asks for, those that were reported, and the cumulative ones that add up
 * from them; in the order they end. `today` tells which is worked on.
 */
export async function periodsOfYear(reads: Reads, year: number, today: string): Promise<PeriodInfo[]> {
  const setting = await yearSettingOf(reads, year)
  const asked = askedPeriods(year, setting.expectedKinds)
  const reported = await reportedOf(reads, year)
  const longer = (['half', 'nineMonths', 'year'] as const).flatMap((kind) => periodsOfKind(year, kind))
  const periods = new Map([...asked, ...reported, ...longer].map((period) => [period.id, period]))
  return describePeriods([...periods.values()].sort(byEnd), setting, { asked, reported }, today)
}

/** Periods of a year some unit has reported. */
export async function reportedOf(reads: Reads, year: number): Promise<Period[]> {
  return (await reportedPeriods(reads, year)).map(periodOf)
}

/** Days and state of periods of one year, in the order they come in. */
export function describePeriods(
  periods: readonly Period[],
  rules: YearRules,
  { asked, reported }: { asked: readonly Period[]; reported: readonly Period[] },
  today: string,
): PeriodInfo[] {
  const states = periodStates(periods, rules.cutOffRule, today)
  return periods.map((period, index) => ({
    id: period.id,
    kind: period.kind,
    ...periodSpan(period, rules.cutOffRule),
    dueDate: dueDate(period, rules.cutOffRule, rules.dueWorkingDays),
    state: states[index]!,
    asked: asked.some(({ id }) => id === period.id),
    reported: reported.some(({ id }) => id === period.id),
  }))
}

/** Days and state of one period. */
export async function describePeriod(reads: Reads, period: Period, today: string): Promise<PeriodInfo> {
  const periods = await periodsOfYear(reads, period.year, today)
  const known = periods.find(({ id }) => id === period.id)
  if (known) return known
  const [described] = describePeriods(
    [period],
    await yearSettingOf(reads, period.year),
    { asked: [], reported: [] },
    today,
  )
  return described!
}
