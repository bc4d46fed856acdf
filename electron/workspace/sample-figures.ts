import { createHash } from 'node:crypto'
import type { Indicator, Unit } from '../committee/service.ts'

/**
 * What a district of middling size does in a quarter, by indicator: invented, in the order of what districts report.
 * Money in đồng, ratios in percent.
 */
const typical: Record<string, number> = {
  ...{ A01: 310, A02: 10500, A03: 190, A04: 230, A05: 120, A06: 11800, A07: 60 },
  ...{ B01: 240, B02: 260, B03: 280, B04: 310, B05: 8, B06: 290 },
  ...{ C01: 270, C02: 210, C03: 92, C04: 190, C05: 420, C06: 74, C07: 6400, C08: 5 },
  ...{ D01: 360, D02: 300, D03: 6200, D04: 230, D05: 4 },
  ...{ E01: 360, E02: 410_000_000, E03: 290, E04: 9200, E05: 520_000_000 },
  ...{ E06: 240, E07: 260, E08: 290, E09: 270, E10: 9400 },
  ...{ F01: 6, F02: 7, F03: 7, F04: 360_000_000, F05: 8, F06: 11200, F07: 250, F08: 230 },
  ...{ G01: 270, G02: 300_000_000, G03: 340 },
  ...{ H01: 6, H02: 430_000_000, H03: 240 },
  ...{ I01: 330, I02: 6300, I03: 6500, I04: 340, I05: 230, I06: 12200, I07: 300 },
  ...{ K01: 250, K02: 360, K03: 300, K04: 420_000_000 },
}

const quarterShare = [0.9, 1, 1.02, 1.08]
/** One report of seven is incomplete; of its figures one in twelve was left out. */
const incompleteReports = 1 / 7
const leftOut = 1 / 12

/**
 * The invented figure of a unit for an indicator and quarter of 2023; null where the unit left it out. Always the same:
 * a unit is as large in every indicator, a stock grows a little each quarter, a flow goes with the season.
 */
export function sampleFigure(unit: Unit, indicator: Indicator, quarter: number): number | null {
  const middle = typical[indicator.code]
  if (middle === undefined) return null
  const isIncomplete = chance(unit.code, quarter, 'complete') < incompleteReports
  if (isIncomplete && chance(unit.code, indicator.code, quarter) < leftOut) return null
  const size = 0.75 + 0.5 * chance(unit.code)
  const own = 0.85 + 0.3 * chance(unit.code, indicator.code)
  if (indicator.kind === 'ratio') {
    return Math.min(100, Math.round((middle + (own - 1) * 30 + quarter * 0.4) * 10) / 10)
  }
  const course =
    indicator.kind === 'stock'
      ? 1 + 0.015 * quarter
      : quarterShare[quarter - 1]! * (0.94 + 0.12 * chance(unit.code, indicator.code, quarter, 'course'))
  const value = middle * size * own * course
  return indicator.unit === 'đồng' ? Math.round(value / 250_000) * 250_000 : Math.round(value)
}

/** A number from 0 to 1 that depends on the parts alone. */
export function chance(...parts: (string | number)[]): number {
  return createHash('sha256').update(parts.join('|')).digest().readUInt32BE(0) / 2 ** 32
}
