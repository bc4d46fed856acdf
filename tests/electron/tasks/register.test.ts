import ExcelJS from 'exceljs'
import { beforeAll, expect, it } from 'vitest'
import { readDecoded } from '../../../electron/intake/intake-job.ts'
import { exportRegister } from '../../../electron/tasks/export-tasks.ts'
import { everyTask, type TaskFilter } from '../../../electron/tasks/filter-store.ts'
import { taskReport } from '../../../electron/tasks/report.ts'
import { describeOnBothDialects } from '../database/both-dialects.ts'
import { namedOffice } from './named-office.ts'
import { type TaskOffice, today } from './task-office.ts'
import { readBytes } from './tracking-sheets.ts'

type Kind = Parameters<typeof exportRegister>[1]['what']

describeOnBothDialects('The workbooks of tasks', (open) => {
  let office: TaskOffice
  beforeAll(async () => {
    office = await namedOffice(await open())
    const { army, police, women } = office.bodies
    await office.give({ content: 'Trễ năm ngày', deadline: '2024-03-17' })
    await office.give({
      content: 'Trễ lâu',
      leadBodyId: police,
      issuedDate: '2024-01-02',
      deadline: '2024-02-01',
    })
    await office.give({ content: 'Đang làm', leadBodyId: women })
    await office.give({ content: 'Thường xuyên', deadlineKind: 'regular', deadline: null })
    const cancelled = await office.give({ content: 'Bỏ' })
    await office.act(cancelled.id, { kind: 'cancel', date: '2024-03-20', reason: 'không còn cần' })
    for (const [content, doneDate] of [
      ['Xong sớm', '2024-03-15'],
      ['Xong muộn', '2024-03-20'],
    ] as const) {
      const { id } = await office.give({ content, leadBodyId: army, deadline: '2024-03-16' })
      const evidence = { documentNumber: '9-BC/BTL', documentDate: doneDate, note: null }
      await office.act(id, { kind: 'close', date: '2024-03-21', doneDate, text: 'đã xong', evidence })
    }
  }, 60_000)

  const exported = async (what: Kind, filter: Partial<TaskFilter> = {}) =>
    (await exportRegister(office.reads, { filter: { ...everyTask, ...filter }, what }, today)).bytes
  const opened = async (bytes: Uint8Array) => {
    const workbook = new ExcelJS.Workbook()
    await workbook.xlsx.load(bytes as never)
    return workbook
  }
  const textsOf = (sheet: ExcelJS.Worksheet) => {
    const texts: string[] = []
    sheet.eachRow((row) => row.eachCell((cell) => typeof cell.value === 'string' && texts.push(cell.value)))
    return texts
  }

  it('report states that add up to the total, body by body and in all', async () => {
    const sheet = (await opened(await exported('stateReport'))).worksheets[0]!
    const rows: number[][] = []
    sheet.eachRow((row) => {
      const results = [4, 5, 6, 7, 8, 9, 10, 11].map((column) => row.getCell(column).result)
      if (results.every((result) => typeof result === 'number')) rows.push(results as number[])
    })
    expect(rows).toHaveLength(4)
    for (const [total, ...parts] of rows) {
      expect(parts.slice(0, 4).reduce((sum, part) => sum + part, 0)).toBe(total)
      expect(parts.slice(4).reduce((sum, part) => sum + part, 0)).toBe(parts[3])
    }
    const { state, ageing } = await taskReport(office.reads, everyTask, today)
    expect(rows.at(-1)).toEqual([
      state.total,
      state.doneInTime,
      state.doneLate,
      state.openInTime,
      state.openOverdue,
      ageing.upTo7,
      ageing.upTo30,
      ageing.over30,
    ])
  })

  it('count by formulas the list that goes with them', async () => {
    const workbook = await opened(await exported('stateReport'))
    const formulas: string[] = []
    workbook.worksheets[0]!.eachRow((row) =>
      row.eachCell((cell) => cell.formula && formulas.push(cell.formula)),
    )
    expect(formulas.some((formula) => formula.includes("COUNTIFS('Danh sách nhiệm vụ'!$D$"))).toBe(true)
    expect(textsOf(workbook.worksheets[1]!)).not.toContain('Bỏ')
  })

  it('say what they were filtered by', async () => {
    const bytes = await exported('register', { bodyIds: [office.bodies.police], role: 'lead' })
    const texts = textsOf((await opened(bytes)).worksheets[0]!)
    expect(texts).toContain('Ghi chú: Chỉ gồm nhiệm vụ lọc theo cơ quan chủ trì: CATP.')
    expect(texts).toContain('Trễ lâu')
    expect(texts).not.toContain('Đang làm')
  })

  it('are read again by the reader of tracking sheets, with what is done and by what', async () => {
    const { tasks } = await readBytes(await exported('register'))
    expect(tasks).toHaveLength(7)
    expect(tasks.find(({ content }) => content === 'Xong muộn')).toMatchObject({
      lead: 'btltp',
      issuedOn: '2024-03-06',
      deadline: '2024-03-16',
      done: true,
      doneOn: '2024-03-20',
      evidence: '9-BC/BTL',
      confidence: 'sure',
    })
  })

  it('print A4 across, one page wide, heads repeated, in Times New Roman', async () => {
    for (const what of ['register', 'stateReport', 'conclusions'] as const) {
      const workbook = await readDecoded(await exported(what), 'a.xlsx')
      expect(workbook.fonts.every((font) => font === 'Times New Roman')).toBe(true)
      const { pageSetup } = (await opened(await exported(what))).worksheets[0]!
      expect(pageSetup).toMatchObject({
        paperSize: 9,
        orientation: 'landscape',
        fitToWidth: 1,
        fitToHeight: 0,
      })
      expect(pageSetup.printTitlesRow).toMatch(/^\d+:\d+$/)
    }
  })
})
