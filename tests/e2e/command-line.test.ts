import { spawnSync } from 'node:child_process'
import {
  copyFileSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { zipSync } from 'fflate'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { ReadFailure, ReadResult } from '../../electron/intake/read-result.ts'
import { sampleFolder } from './running-app.ts'

type Expected = {
  district: string
  values: Record<string, number>
  unknownRows: string[]
  mustWarn: string[]
}

const cli = join(import.meta.dirname, '../../dist/electron/cli.js')
let folder: string

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'hiepdong-cli-'))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

function hiepdong(...args: string[]): { status: number | null; stdout: string; stderr: string } {
  return spawnSync(process.execPath, [cli, ...args], { encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 })
}

function readJson(...files: string[]): (ReadResult | ReadFailure)[] {
  return JSON.parse(hiepdong('read', ...files, '--json').stdout)
}

function understood(result: ReadResult | ReadFailure | undefined): ReadResult {
  if (!result || 'error' in result) throw new Error(`not read: ${JSON.stringify(result)}`)
  return result
}

describe('hiepdong read', () => {
  const expected: Record<string, Expected> = JSON.parse(
    readFileSync(join(sampleFolder, 'expected.json'), 'utf8'),
  ).files
  const names = Object.keys(expected)
  let results: ReadResult[]

  beforeAll(() => {
    results = readJson(...names.map((name) => join(sampleFolder, name))).map(understood)
  })

  it('reads all sample workbooks in one run, in the order they were named', () => {
    expect(results.map(({ file }) => file)).toEqual(names.map((name) => name.normalize('NFC')))
  })

  it.each(names)('understands %s: unit, period, every figure, and what it must warn of', (name) => {
    const result = results[names.indexOf(name)]!
    const { district, values, unknownRows, mustWarn } = expected[name]!
    expect(result).toMatchObject({ district, year: 2024, period: '2024-Q1' })
    expect(Object.fromEntries(result.values.map(({ code, value }) => [code, value]))).toEqual(values)
    expect(result.unknownRows.map(({ label }) => label)).toEqual(unknownRows)
    expect(result.warnings.map(({ code }) => code)).toEqual(expect.arrayContaining(mustWarn))
  })

  it('says what is wrong with a file that cannot be read, and goes on with the others', () => {
    const broken = join(folder, 'hong.xlsx')
    writeFileSync(broken, 'PK\u0003\u0004 không phải biểu')
    const good = join(sampleFolder, names[0]!)
    const run = hiepdong('read', broken, join(folder, 'khong-co.xlsx'), good, '--json')
    const [first, second, third] = JSON.parse(run.stdout)
    expect(run.status).toBe(1)
    expect(first).toMatchObject({
      file: 'hong.xlsx',
      error: { code: expect.any(String), message: expect.any(String) },
    })
    expect(second).toMatchObject({ file: 'khong-co.xlsx', error: { code: 'file-gone' } })
    expect(understood(third).values.length).toBeGreaterThan(0)
  })

  it('takes a folder and an archive for the files in them, a bad one among them stopping no other', () => {
    const sent = join(folder, 'gui ve', 'thang 3')
    mkdirSync(sent, { recursive: true })
    copyFileSync(join(sampleFolder, 'Quan7.xls'), join(sent, 'b.xls'))
    writeFileSync(join(sent, 'a.xlsx'), 'PK\u0003\u0004 không phải biểu')
    writeFileSync(join(sent, '~$b.xls'), 'left by Excel')
    const archive = join(folder, 'gui.zip')
    writeFileSync(
      archive,
      zipSync({ 'quan/c.xls': readFileSync(join(sampleFolder, 'Quan7.xls')), 'd.zip': zipSync({}) }),
    )
    const results = readJson(join(folder, 'gui ve'), archive)
    expect(
      results.map((result) => [result.file, 'error' in result ? result.error.code : result.district]),
    ).toEqual([
      ['a.xlsx', 'truncated'],
      ['b.xls', '778'],
      ['c.xls', '778'],
      ['d.zip', 'nested-archive'],
    ])
  })

  it('tells its words when no file is named', () => {
    expect(hiepdong('read').status).toBe(2)
    expect(hiepdong('nonsense').status).toBe(2)
  })
})

describe('hiepdong tasks', () => {
  const header =
    'Mã;Nội dung nhiệm vụ;Đơn vị chủ trì;Ngày giao;Hạn hoàn thành;Tiến độ;Số hiệu VB kết quả;Ngày VB kết quả'
  const sheet = `${header}
NV-2024-0001;Rà soát địa bàn;Công an TP;11/03/2024;15/06/2024;Hoàn thành;45-BC/CATP;12/06/2024
NV-2024-0002;Lập kế hoạch;Sở Y tế;11/03/2024;;Đang thực hiện;;
`

  it('prints what tracking sheets hold, and goes on past a file it cannot read', () => {
    const csv = join(folder, 'theo-doi.csv')
    writeFileSync(csv, sheet)
    const run = hiepdong('tasks', 'read', csv, join(folder, 'khong-co.xlsx'), '--json')
    expect(run.status).toBe(1)
    const [read, gone] = JSON.parse(run.stdout)
    expect(read).toEqual({
      file: 'theo-doi.csv',
      tasks: [
        {
          sheet: expect.any(String),
          row: 2,
          code: 'NV-2024-0001',
          content: 'Rà soát địa bàn',
          lead: 'catp',
          supports: [],
          unknownBodies: [],
          deadlineKind: 'date',
          deadline: '2024-06-15',
          issuedOn: '2024-03-11',
          source: null,
          product: null,
          done: true,
          doneOn: '2024-06-12',
          result: null,
          evidence: '45-BC/CATP',
          confidence: 'sure',
          problems: [],
        },
        expect.objectContaining({
          lead: null,
          unknownBodies: ['Sở Y tế'],
          confidence: 'check',
          problems: ['deadline-missing', 'unknown-body', 'no-lead'],
        }),
      ],
      warnings: [],
    })
    expect(gone).toMatchObject({ file: 'khong-co.xlsx', error: { code: 'file-gone' } })
  })

  it('tells its words when it is not told what to do', () => {
    expect(hiepdong('tasks').status).toBe(2)
    expect(hiepdong('tasks', 'read').status).toBe(2)
    expect(hiepdong('tasks', 'export', '--out', 'a.xlsx').status).toBe(2)
  })
})

describe('the main job without a screen', () => {
  let workspace: string
  let workbook: string

  beforeAll(() => {
    workspace = join(folder, '2024')
    const run = hiepdong('demo', '--folder', workspace)
    if (run.status !== 0) throw new Error(run.stdout + run.stderr)
    workbook = run.stdout.trim().split('\n').at(-1)!
  })

  it('leaves a workspace and the meeting workbook in the folder it was given', () => {
    expect(readdirSync(workspace)).toEqual(expect.arrayContaining(['hiepdong.db', 'attachments']))
    expect(workbook.startsWith(workspace)).toBe(true)
  })

  it('writes a workbook whose summary reads back as the sums of what was stored', () => {
    const [result] = readJson(workbook)
    const { period, values } = understood(result)
    expect(period).toBe('2024-Q1')
    const read = new Map(values.map(({ code, value }) => [code, value]))
    const samples = Object.values<Expected>(
      JSON.parse(readFileSync(join(sampleFolder, 'expected.json'), 'utf8')).files,
    )
    const sum = (code: string) => samples.reduce((total, { values }) => total + (values[code] ?? 0), 0)
    for (const code of ['A01', 'A02', 'C01', 'D03', 'E02', 'F04', 'K04'])
      expect([code, read.get(code)]).toEqual([code, sum(code)])
  })

  it('exports the same workbook again on demand', () => {
    const out = join(folder, 'lan-hai.xlsx')
    const run = hiepdong('export', '--workspace', workspace, '--period', '2024-Q1', '--out', out)
    expect([run.status, run.stderr]).toEqual([0, ''])
    expect(understood(readJson(out)[0]).values).toEqual(understood(readJson(workbook)[0]).values)
  })

  it('imports nothing twice: the same files again are known by their content', () => {
    const run = hiepdong('import', join(sampleFolder, 'QuanTanPhu.csv'), '--workspace', workspace)
    expect([run.status, run.stdout.trim()]).toEqual([
      0,
      'QuanTanPhu.csv: đã nhập trước đây, không nhập lần nữa',
    ])
  })

  it("writes the register of tasks and a body's form, and knows the bodies by their codes", () => {
    const [register, form] = [join(folder, 'so.xlsx'), join(folder, 'phieu.xlsx')]
    expect(hiepdong('tasks', 'export', '--workspace', workspace, '--out', register).status).toBe(0)
    const body = ['--body', 'btltp']
    expect(hiepdong('tasks', 'export', '--workspace', workspace, ...body, '--out', form).status).toBe(0)
    expect(readFileSync(register).subarray(0, 2).toString()).toBe('PK')
    expect(readFileSync(form).subarray(0, 2).toString()).toBe('PK')
    const nobody = hiepdong('tasks', 'export', '--workspace', workspace, '--body', 'khong', '--out', form)
    expect([nobody.status, nobody.stderr.includes('khong')]).toEqual([1, true])
  })
})
