import { readdir, readFile } from 'node:fs/promises'
import { homedir } from 'node:os'
import { join } from 'node:path'
import { v7 as uuidv7 } from 'uuid'
import type { Clock } from '../clock.ts'
import { listGroups, listIndicators, listUnits, type Unit } from '../committee/service.ts'
import type { Writes } from '../database/database.ts'
import { type AskedFile, applyFiles } from '../intake/apply/apply.ts'
import type { DroppedBytes } from '../intake/desk/desk.ts'
import { openDesk } from '../intake/desk/desk.ts'
import { understandingBy } from '../intake/desk/understanding.ts'
import { readAndUnderstand, readDecoded } from '../intake/intake-job.ts'
import { openFile } from '../intake/review/review.ts'
import { decide, listFiles, setReceivedDate } from '../intake/service.ts'
import {
  excuse,
  matrixCells,
  setTarget,
  setUpYear,
  setYearSetting,
  summaryOf,
  yearSettingOf,
} from '../reports/service.ts'
import { resourceFile } from '../resource-file.ts'
import { unpackDrop } from '../sheets/unpack-drop.ts'
import { checkFolder } from './check-folder.ts'
import { chance, sampleFigure } from './sample-figures.ts'
import { sampleMeetings } from './sample-meetings.ts'
import { samplePapers } from './sample-papers.ts'
import { addSamplePeople } from './sample-people.ts'
import { sampleProgrammes } from './sample-programme.ts'
import { type Happening, sampleTasks } from './sample-tasks.ts'
import { sampleWorkbook } from './sample-workbook.ts'
import { createWorkspace, openWorkspace, type Workspace } from './workspace.ts'

/** The day the sample stands still on: four days after Quý I/2024 was due. */
export const sampleDay = '2024-03-22'
const lastYear = 2023

/** Makes a fresh copy of the filled sample in a folder, one of its own when none is given, and opens it. */
export async function openSampleWorkspace(folder: string | null): Promise<Workspace> {
  const place = folder ?? (await freeFolder())
  await createSampleWorkspace(place)
  return openWorkspace(place)
}

/**
 * Makes a workspace in which every page shows something: the year 2023 with invented figures of all 22 units, the
 * sample workbooks of Quý I/2024 read and applied as an officer would, two units missing, files left on the desk.
 * All of it goes through the services the program works with; only the clock is set to the days it would have been.
 */
export async function createSampleWorkspace(folder: string): Promise<void> {
  const clock = new SampleClock()
  const workspace = await createWorkspace(
    {
      folder,
      committeeName:
        'Ban Chỉ đạo điều hành phối hợp hoạt động giữa lực lượng vũ trang với các tổ chức chính trị - xã hội Thành phố Hồ Chí Minh',
      level: 'city',
      year: 2024,
      officerName: 'Đ/c Mai Thị V',
      sampleDate: sampleDay,
    },
    { clock, dailyBackup: false },
  )
  try {
    const office = new SampleOffice(workspace, clock)
    await office.command('committee.savePerson', addSamplePeople)
    const { reads } = workspace.database
    const papers = samplePapers(reads, office, { folder, attachments: workspace.attachments })
    office.expect(
      [...sampleTasks(reads, office), ...papers].sort((one, other) => one.day.localeCompare(other.day)),
    )
    await sampleProgrammes.beginLastYear(reads, office)
    await sampleMeetings.holdYearBefore(reads, office)
    await office.keepLastYear()
    await sampleProgrammes.endLastYear(reads, office, workspace.attachments)
    await sampleMeetings.followTasks(reads, office, { from: '2023-03-01', to: '2023-12-31' })
    await office.setTargets()
    await sampleMeetings.holdConference(reads, office)
    await sampleProgrammes.beginThisYear(reads, office)
    await sampleMeetings.prepareNext(reads, office)
    await sampleMeetings.followTasks(reads, office, { from: '2024-03-07', to: sampleDay })
    await office.receiveThisYear()
    await sampleProgrammes.followThisYear(reads, office, sampleDay, workspace.attachments)
  } finally {
    await workspace.close()
  }
}

/** Instants of office hours on the day that is set. */
class SampleClock implements Clock {
  day = `${lastYear}-01-03`
  #minutes = 0

  now(): string {
    this.#minutes++
    return new Date(Date.parse(`${this.day}T01:30:00.000Z`) + this.#minutes * 20_000).toISOString()
  }

  today(): string {
    return this.day
  }

  goTo(day: string): void {
    if (day === this.day) return
    this.day = day
    this.#minutes = 0
  }
}

type Received = { day: string; file: DroppedBytes }

/** The officer of the sample: does with the services what a person would do on the screen. */
class SampleOffice {
  readonly #workspace: Workspace
  readonly #clock: SampleClock
  readonly #desk: ReturnType<typeof openDesk>
  readonly #expected: Happening[] = []
  #catchingUp = false

  constructor(workspace: Workspace, clock: SampleClock) {
    this.#workspace = workspace
    this.#clock = clock
    const { database, attachments } = workspace
    this.#desk = openDesk({
      database,
      attachments,
      clock,
      officer: () => workspace.officerName,
      // A few small files that are known: read at once, without a worker to be started for them.
      reader: { read: (bytes, name) => readDecoded(bytes, name), unpack: async (sent) => unpackDrop(sent) },
      understanding: understandingBy({ understand: readAndUnderstand }),
      announce: () => undefined,
      log: (_reference, error) => {
        throw error
      },
    })
  }

  goTo(day: string): void {
    this.#clock.goTo(day)
  }

  /** What happens by itself between what is done otherwise, in the order of its days. */
  expect(happenings: readonly Happening[]): void {
    this.#expected.push(...happenings)
  }

  /** Lets happen what was expected until the day that is set, each on its own day. */
  async #catchUp(): Promise<void> {
    if (this.#catchingUp) return
    const { day } = this.#clock
    this.#catchingUp = true
    while (this.#expected[0] !== undefined && this.#expected[0].day <= day) {
      const next = this.#expected.shift()!
      this.#clock.goTo(next.day)
      await next.happen()
    }
    this.#clock.goTo(day)
    this.#catchingUp = false
  }

  async command<T>(command: string, work: (writes: Writes) => Promise<T>): Promise<T> {
    await this.#catchUp()
    const { database, officerName } = this.#workspace
    const stamp = { command, commandId: uuidv7(), actor: officerName, at: this.#clock.now() }
    return database.command(stamp, work)
  }

  /** 2023, quarter by quarter, from the tables the office kept: who was on time in one, who was late in another. */
  async keepLastYear(): Promise<void> {
    const { reads } = this.#workspace.database
    await this.command('reports.setYearSetting', async (writes) => {
      const setting = await yearSettingOf(writes, lastYear)
      await setYearSetting(writes, { ...setting, expectedKinds: ['quarter'] })
    })
    const on = { on: `${lastYear}-12-14`, all: false }
    const units = await listUnits(reads, on)
    const groups = await listGroups(reads)
    const indicators = await listIndicators(reads, on)
    for (const [index, { due, late, lateDay }] of lastYearQuarters.entries()) {
      const quarter = index + 1
      const period = `${lastYear}-Q${quarter}`
      const table = (name: string, of: Unit[]) => ({
        name: `${name} Quý ${['I', 'II', 'III', 'IV'][index]}-${lastYear}.xlsx`,
        bytes: sampleWorkbook({
          period,
          units: of,
          groups,
          indicators,
          figure: (unit, indicator) => sampleFigure(unit, indicator, quarter),
        }),
      })
      const isLate = (unit: Unit) => late.includes(unit.name)
      const isExcused = (unit: Unit) => quarter === 2 && unit.name === excusedLastYear.unit
      await this.receive([
        {
          day: due,
          file: table(
            'Tổng hợp',
            units.filter((unit) => !isLate(unit) && !isExcused(unit)),
          ),
        },
        { day: lateDay, file: table('Tổng hợp bổ sung', units.filter(isLate)) },
      ])
    }
    await this.#excuse(`${lastYear}-Q2`, excusedLastYear)
  }

  async #excuse(period: string, { unit, reason }: { unit: string; reason: string }): Promise<void> {
    await this.command('reports.excuse', async (writes) => {
      const units = await listUnits(writes, { on: this.#clock.today(), all: true })
      const unitId = units.find(({ name }) => name === unit)?.id
      if (unitId === undefined) throw new Error(`no unit ${unit} in the reference data`)
      const cells = await matrixCells(writes, lastYear, this.#clock.today(), { unitId, period })
      await excuse(
        writes,
        cells.map((cell) => ({ id: cell.expectedReportId!, version: cell.version! })),
        reason,
      )
    })
  }

  /** Targets of 2024 for two indicators of three that add up: a little above what 2023 brought. */
  async setTargets(): Promise<void> {
    this.#clock.goTo('2024-01-15')
    const { rows } = await summaryOf(this.#workspace.database.reads, `${lastYear}-Y`, this.#clock.today())
    await this.command('reports.setTarget', async (writes) => {
      await setUpYear(writes, 2024)
      for (const { indicatorId, code, kind, cumulative, unit } of rows) {
        if (kind !== 'flow' || cumulative === null || chance(code, 'target') > 0.67) continue
        const step = unit === 'đồng' ? 100_000_000 : 10 ** Math.max(0, Math.floor(Math.log10(cumulative)) - 1)
        const value = Math.round((cumulative * 1.05) / step) * step
        await setTarget(writes, { indicatorId, year: 2024, value, version: null })
      }
    })
  }

  /** Quý I/2024 from the sample workbooks: applied but for those an officer has not come to, one cannot be read. */
  async receiveThisYear(): Promise<void> {
    const folder = resourceFile('sample-files')
    const names = (await readdir(folder)).sort((a, b) => a.localeCompare(b))
    const files = await Promise.all(
      names.map(async (name) => ({
        name: name.normalize('NFC'),
        bytes: new Uint8Array(await readFile(join(folder, name))),
      })),
    )
    const isLeft = ({ name }: DroppedBytes) => leftOnDesk.includes(name)
    await this.receive(
      files
        .filter((file) => !isLeft(file))
        .map((file) => ({ day: lateThisYear[file.name] ?? dayInTime(file.name), file })),
    )
    this.#clock.goTo('2024-03-21')
    await this.#catchUp()
    await this.#desk.add([...files.filter(isLeft), unreadable])
    await this.#desk.idle()
    this.#clock.goTo(sampleDay)
  }

  /** Takes files in, decides what is to be checked, and applies them as one run on the day the last one came. */
  async receive(files: Received[]): Promise<void> {
    const { reads } = this.#workspace.database
    const last = files
      .map(({ day }) => day)
      .sort()
      .at(-1)!
    this.#clock.goTo(last)
    await this.#catchUp()
    await this.#desk.add(files.map(({ file }) => file))
    await this.#desk.idle()
    const days = new Map(files.map(({ day, file }) => [file.name, day]))
    const { files: onDesk } = await listFiles(reads, { appliedLimit: 0, also: null }, last)
    const received = onDesk.filter(({ name, state }) => state === 'review' && days.has(name))
    await this.command('intake.decide', async (writes) => {
      for (const { id, name } of received) await this.#settle(writes, id, days.get(name)!)
    })
    await this.command('intake.apply', async (writes) => {
      const asked: AskedFile[] = []
      for (const { id } of received) {
        const { row } = await openFile(writes, id)
        asked.push({ id, version: row.version, onContradiction: 'ask' })
      }
      const outcome = await applyFiles(writes, asked, {
        name: this.#workspace.officerName,
        at: this.#clock.now(),
      })
      if (outcome.outcome !== 'applied') throw new Error('the sample files contradict one another')
    })
  }

  /** Accepts what the file says and is to be checked, as long as it gives one figure for one indicator. */
  async #settle(writes: Writes, id: string, day: string): Promise<void> {
    const { row, items, pending, entries } = await openFile(writes, id)
    if (row.received_date !== day)
      await setReceivedDate(writes, { id, version: row.version, receivedDate: day })
    const given = new Set(entries.filter(({ accepted }) => accepted).map(({ indicatorId }) => indicatorId))
    const accept = { action: 'accept' as const, value: null, indicatorId: null }
    const decisions = items.flatMap(({ key, kind }) => {
      const entry = entries.find((one) => one.key === key)
      if (kind !== 'value' || !pending.has(key) || !entry || given.has(entry.indicatorId)) return []
      given.add(entry.indicatorId)
      return [{ key, version: null, decision: accept }]
    })
    if (decisions.length > 0) await decide(writes, { id, decisions, rememberName: null })
  }
}

/** A working day of the four before the reports were due, by the name of the file. */
const dayInTime = (name: string) =>
  ['2024-03-14', '2024-03-15', '2024-03-18', '2024-03-18'][Math.floor(chance(name) * 4)]!

const lateThisYear: Record<string, string> = {
  'Quan11 bao cao.xlsx': '2024-03-20',
  'PL1-HuyenHocMon.xlsx': '2024-03-19',
  'Quận 5 - quy.xlsx': '2024-03-21',
}

/** One whose text was typed with legacy fonts, one with figures that are only about right. */
const leftOnDesk = ['QuanGoVap_VnTime.xlsx', 'HuyenBinhChanh bao cao.xlsx']

/** A scan that was given the name of a workbook. */
const unreadable: DroppedBytes = {
  name: 'Bao cao Quy I Quan Tan Binh.xlsx',
  bytes: new TextEncoder().encode('%PDF-1.4\n%scan\n1 0 obj\n<< /Type /Catalog >>\nendobj\n%%EOF\n'),
}

const excusedLastYear = {
  unit: 'Huyện Cần Giờ',
  reason: 'Tập trung phòng, chống thiên tai theo Kế hoạch số 21-KH/BCĐ',
}

const lastYearQuarters = [
  { due: '2023-03-16', late: ['Quận 8', 'Quận 11'], lateDay: '2023-03-21' },
  { due: '2023-06-15', late: ['Quận 11', 'Quận Tân Bình'], lateDay: '2023-06-20' },
  { due: '2023-09-18', late: ['Huyện Nhà Bè', 'Quận 11', 'Quận 5'], lateDay: '2023-09-22' },
  { due: '2023-12-18', late: ['Quận 11', 'Huyện Củ Chi'], lateDay: '2023-12-20' },
]

async function freeFolder(): Promise<string> {
  for (let number = 1; number < 100; number++) {
    const name = number === 1 ? 'Du lieu mau' : `Du lieu mau (${number})`
    const folder = join(homedir(), 'Hiep Dong', name)
    if ((await checkFolder(folder, 'create')) === null) return folder
  }
  throw new Error('no free folder for a sample workspace')
}
