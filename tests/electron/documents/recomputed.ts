import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { expect } from 'vitest'
import type { OpenedPackage } from './open-package.ts'

/** A workbook with the cached results of its formulas taken out, so that what is read back was computed. */
export function withoutResults(bytes: Uint8Array): Uint8Array {
  const parts = unzipSync(bytes)
  for (const name of Object.keys(parts).filter((part) => part.startsWith('xl/worksheets/'))) {
    parts[name] = strToU8(strFromU8(parts[name]!).replace(/<\/f><v>[^<]*<\/v>/g, '</f>'))
  }
  return zipSync(parts)
}

/** Compares each formula's cached result with what another program computed; gives how many there were. */
export function expectSameResults(written: OpenedPackage, computed: OpenedPackage): number {
  let compared = 0
  written.sheets.forEach((sheet, index) => {
    const other = computed.sheets[index]!
    expect(other.name).toBe(sheet.name)
    for (const cell of sheet.cells.values()) {
      if (cell.formula === null) continue
      const value = other.cells.get(cell.address)?.value
      const where = `${sheet.name} ${cell.address} ${cell.formula}`
      if (typeof cell.value === 'number') {
        expect(typeof value, where).toBe('number')
        expect(Math.abs((value as number) - cell.value), where).toBeLessThanOrEqual(
          Math.abs(cell.value) * 1e-12,
        )
      } else {
        expect(value, where).toBe(cell.value)
      }
      compared += 1
    }
  })
  return compared
}
