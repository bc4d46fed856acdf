import { readFileSync } from 'node:fs'
import { afterEach, describe, expect, it } from 'vitest'
import { shippedLists } from '../../../electron/committee/reference-table.ts'
import { readAndUnderstand, readDecoded } from '../../../electron/intake/intake-job.ts'
import {
  openReader,
  type ReaderOptions,
  type WorkbookReader,
} from '../../../electron/intake/read-in-worker.ts'
import { FileError } from '../../../electron/sheets/file-error.ts'
import { encryptedXls, xlsxOf, zipOf } from './bad-files.ts'

const readers: WorkbookReader[] = []
const open = (options?: ReaderOptions) => {
  const reader = openReader(options)
  readers.push(reader)
  return reader
}
const misbehaving = (options: ReaderOptions = {}) =>
  open({
    workers: 1,
    heapMegabytes: 48,
    file: new URL('./workers/bad-worker.ts', import.meta.url),
    ...options,
  })
const nothing = new Uint8Array(0)

function shippedForEver() {
  const { units, indicators, groups } = shippedLists()
  const forEver = <T>(entry: T) => ({ ...entry, validFrom: null, validTo: null })
  return { units: units.map(forEver), indicators: indicators.map(forEver), groups }
}

afterEach(async () => {
  await Promise.all(readers.splice(0).map((reader) => reader.close()))
})

describe('a reader apart', () => {
  it('reads what this thread would read, decoded', async () => {
    const bytes = readFileSync('tests/fixtures/district-workbooks/Quan10_VnTime.xlsx')
    const workbook = await open().read(bytes, 'Quan10_VnTime.xlsx')
    expect(workbook).toEqual(await readDecoded(bytes, 'Quan10_VnTime.xlsx'))
    expect(workbook.sheets[0]!.cells[0]).toMatchObject({
      text: 'QUẬN ỦY QUẬN 10',
      undecoded: 'QUËN ñY QUËN 10',
    })
  })

  it('refuses a text of millions of cells before they fill its memory', async () => {
    const bytes = Buffer.from(`${'1;'.repeat(100)}\n`.repeat(19_900))
    await expect(open().read(bytes, 'a.csv')).rejects.toMatchObject({ code: 'too-many-cells' })
  })

  it('understands what this thread would, by the lists of the last file where they are the same', async () => {
    const name = 'PL1-HuyenNhaBe.xlsx'
    const file = { bytes: readFileSync(`tests/fixtures/district-workbooks/${name}`), name }
    const terms = {
      fileName: name,
      today: '2024-03-18',
      period: null,
      periodConfirmed: false,
      keepEncoding: false,
    }
    const reader = open({ workers: 1 })
    const lists = shippedForEver()
    const first = await reader.understand(file, lists, terms)
    expect(first).toEqual(await readAndUnderstand(file, lists, terms))
    expect(first.draft.values.length).toBeGreaterThan(40)
    expect(await reader.understand(file, lists, terms)).toEqual(first)
    const nothingKnown = await reader.understand(file, { ...lists, indicators: [] }, terms)
    expect(nothingKnown.draft.values).toEqual([])
  })

  it('says what is wrong with one file and reads the others', async () => {
    const reader = open()
    await reader.warm()
    const results = await Promise.allSettled(
      [xlsxOf(), encryptedXls(), Buffer.from('%PDF'), xlsxOf()].map((bytes) => reader.read(bytes, 'a.xlsx')),
    )
    expect(results.map((result) => (result.status === 'fulfilled' ? 'read' : result.reason.code))).toEqual([
      'read',
      'password-protected',
      'not-a-workbook',
      'read',
    ])
    expect(results[1]).toMatchObject({ reason: expect.any(FileError) })
  })

  it('takes drops apart', async () => {
    const files = await open().unpack([
      { name: 'a.zip', bytes: zipOf({ 'a.csv': 'x', 'b.zip': zipOf({ a: 'b' }) }) },
    ])
    expect(files.map(({ name, error }) => [name, error?.code ?? null])).toEqual([
      ['a.csv', null],
      ['b.zip', 'nested-archive'],
    ])
    expect(files[1]!.error).toBeInstanceOf(FileError)
  })
})

describe('a file that brings a reader down', () => {
  it.each([
    ['crash', 'read-failed'],
    ['throw', 'read-failed'],
    ['swell', 'read-failed'],
  ])('by a %s is refused, and the next file is read', async (name, code) => {
    const reader = misbehaving()
    const [bad, next] = await Promise.allSettled([reader.read(nothing, name), reader.read(nothing, 'good')])
    expect(bad).toMatchObject({ status: 'rejected', reason: { name: 'FileError', code } })
    expect(next).toMatchObject({ status: 'fulfilled' })
  })

  it('by never ending is given up after the time limit', async () => {
    const reader = misbehaving({ timeLimit: 1500 })
    await expect(reader.read(nothing, 'endless')).rejects.toMatchObject({ code: 'reading-too-long' })
    expect(await reader.read(nothing, 'good')).toMatchObject({ format: 'csv' })
  })

  it('by a fault of the program shows the fault, not a refusal', async () => {
    const fault: unknown = await misbehaving()
      .read(nothing, 'fault')
      .catch((error: unknown) => error)
    expect(fault).not.toBeInstanceOf(FileError)
    expect(fault).toMatchObject({ message: 'a fault' })
  })
})

describe('reading can be stopped', () => {
  it('in the middle of a file and before it', async () => {
    const reader = misbehaving()
    const stop = new AbortController()
    const running = reader.read(nothing, 'endless', stop.signal)
    const waiting = reader.read(nothing, 'good', stop.signal)
    stop.abort()
    await expect(running).rejects.toMatchObject({ code: 'reading-stopped' })
    await expect(waiting).rejects.toMatchObject({ code: 'reading-stopped' })
    await expect(reader.read(nothing, 'good', stop.signal)).rejects.toMatchObject({ code: 'reading-stopped' })
    expect(await reader.read(nothing, 'good')).toMatchObject({ format: 'csv' })
  })

  it('by closing', async () => {
    const reader = misbehaving()
    const running = reader.read(nothing, 'endless')
    const refused = expect(running).rejects.toMatchObject({ code: 'reading-stopped' })
    await reader.close()
    await refused
    await expect(reader.read(nothing, 'good')).rejects.toMatchObject({ code: 'reading-stopped' })
  })
})
