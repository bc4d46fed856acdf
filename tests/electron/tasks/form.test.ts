import ExcelJS from 'exceljs'
import { beforeEach, expect, it } from 'vitest'
import { readDecoded } from '../../../electron/intake/intake-job.ts'
import { applyForm } from '../../../electron/tasks/apply-form.ts'
import { exportForm } from '../../../electron/tasks/export-tasks.ts'
import { type FormColumn, formHeads } from '../../../electron/tasks/form-shape.ts'
import { readForm } from '../../../electron/tasks/read-form.ts'
import { describeOnBothDialects } from '../database/both-dialects.ts'
import { namedOffice } from './named-office.ts'
import { type TaskOffice, today } from './task-office.ts'

const given = { actor: 'Thư ký', today }
type Sheet = ExcelJS.Worksheet
type Cells = Partial<Record<FormColumn, ExcelJS.CellValue>>

describeOnBothDialects('The form of a body', (open) => {
  let office: TaskOffice
  let plan: string
  let report: string
  let helped: string
  beforeEach(async () => {
    office = await namedOffice(await open())
    plan = (await office.give({ content: 'Xây dựng kế hoạch', deadline: '2024-04-15' })).id
    report = (await office.give({ content: 'Báo cáo quý', deadline: '2024-05-15' })).id
    const supports = [{ bodyId: office.bodies.army, part: 'lực lượng', deadline: null }]
    helped = (await office.give({ content: 'Thăm gia đình', leadBodyId: office.bodies.women, supports })).id
  }, 60_000)

  const issued = async () =>
    (await office.command((writes) => exportForm(writes, office.bodies.army, today))).bytes
  const opened = async (bytes: Uint8Array) => {
    const workbook = new ExcelJS.Workbook()
    await workbook.xlsx.load(bytes as never)
    return workbook
  }
  const columnOf = (sheet: Sheet, key: FormColumn): number => {
    let found = 0
    sheet.eachRow((row) =>
      row.eachCell((cell) => {
        if (found === 0 && cell.value === formHeads[key]) found = Number(cell.col)
      }),
    )
    return found
  }
  const rowOf = (sheet: Sheet, content: string): number => {
    let found = 0
    sheet.eachRow((row, number) => {
      row.eachCell((cell) => {
        if (found === 0 && cell.value === content) found = number
      })
    })
    return found
  }
  const filled = (sheet: Sheet, content: string, cells: Cells) => {
    const row = sheet.getRow(rowOf(sheet, content))
    for (const [key, value] of Object.entries(cells))
      row.getCell(columnOf(sheet, key as FormColumn)).value = value
  }
  const returned = async (change: (sheet: Sheet, workbook: ExcelJS.Workbook) => void) => {
    const workbook = await opened(await issued())
    change(workbook.worksheets[0]!, workbook)
    return read(new Uint8Array(await workbook.xlsx.writeBuffer()))
  }
  const read = (bytes: Uint8Array) =>
    readForm(office.reads, { name: 'phieu.xlsx', bytes }, readDecoded, today)
  const accept = (form: Awaited<ReturnType<typeof read>>, ids: readonly string[]) =>
    office.command(async (writes) => {
      const accepted = form.rows
        .filter(({ taskId }) => taskId !== null && ids.includes(taskId))
        .map(({ key, taskId, version }) => ({ key, id: taskId!, version: version ?? 0 }))
      return applyForm(
        writes,
        form,
        { accept: accepted, returnedDate: '2024-03-21', sha256: 'a'.repeat(64) },
        given,
      )
    })
  const ofTask = (form: Awaited<ReturnType<typeof read>>, id: string) =>
    form.rows.find(({ taskId }) => taskId === id)
  const done: Cells = {
    status: 'Hoàn thành',
    percent: 100,
    result: 'Đã ban hành kế hoạch',
    evidence: '12-KH/BTL',
    doneDate: new Date('2024-03-20T00:00:00Z'),
  }

  it('comes back as it went out: nothing differs', async () => {
    const form = await returned(() => {})
    expect(form.warnings).toEqual([])
    expect(form.rows.map(({ taskId, kind, problems }) => ({ taskId, kind, problems }))).toEqual(
      [plan, report, helped].map((taskId) => ({ taskId, kind: 'same', problems: [] })),
    )
  })

  it('is locked but for what the body fills in, and offers the states', async () => {
    const sheet = (await opened(await issued())).worksheets[0]!
    const row = sheet.getRow(rowOf(sheet, 'Xây dựng kế hoạch'))
    expect(row.getCell(columnOf(sheet, 'content')).protection?.locked ?? true).toBe(true)
    expect(row.getCell(columnOf(sheet, 'result')).protection).toMatchObject({ locked: false })
    expect(row.getCell(columnOf(sheet, 'status')).dataValidation).toMatchObject({
      type: 'list',
      formulae: ['"Chưa thực hiện,Đang thực hiện,Hoàn thành"'],
    })
    expect((sheet as unknown as { sheetProtection: object }).sheetProtection).toMatchObject({ sheet: true })
  })

  it('closes a task on its evidence, brings another up to date, and takes the answer of a supporting body', async () => {
    const form = await returned((sheet) => {
      filled(sheet, 'Xây dựng kế hoạch', done)
      filled(sheet, 'Báo cáo quý', { status: 'Đang thực hiện', percent: 40, obstacle: 'thiếu số liệu' })
      filled(sheet, 'Thăm gia đình', { result: 'đã cử 20 chiến sĩ' })
    })
    expect(form.rows.map(({ kind }) => kind)).toEqual(['changed', 'changed', 'changed'])
    expect(await accept(form, [plan, report, helped])).toEqual({ updated: 3 })
    expect(await office.detail(plan)).toMatchObject({
      doneDate: '2024-03-20',
      doneText: 'Đã ban hành kế hoạch',
      evidences: [{ documentNumber: '12-KH/BTL', documentDate: '2024-03-20' }],
    })
    expect(await office.detail(report)).toMatchObject({
      percent: 40,
      updatedDate: '2024-03-21',
      doneDate: null,
    })
    expect((await office.detail(helped)).supports[0]).toMatchObject({ answer: 'đã cử 20 chiến sĩ' })
  })

  it('knows its rows wherever they are moved: sorted, with rows put between, pasted into another workbook', async () => {
    const workbook = await opened(await issued())
    const sheet = workbook.worksheets[0]!
    filled(sheet, 'Báo cáo quý', { percent: 30 })
    const from = rowOf(sheet, 'Xây dựng kế hoạch')
    const other = new ExcelJS.Workbook().addWorksheet('Chép')
    const copied = (source: number, target: number) => {
      for (let column = 1; column <= sheet.columnCount; column++)
        other.getCell(target, column).value = sheet.getCell(source, column).value
    }
    copied(from - 2, 3)
    for (const [at, source] of [from + 2, from + 1, from].entries()) copied(source, 4 + at * 2)
    const form = await read(new Uint8Array(await other.workbook.xlsx.writeBuffer()))
    expect(form.rows.map(({ taskId, kind }) => [taskId, kind])).toEqual([
      [helped, 'same'],
      [report, 'changed'],
      [plan, 'same'],
    ])
  })

  it('shows two rows of one task, and takes neither', async () => {
    const form = await returned((sheet) => {
      const row = rowOf(sheet, 'Xây dựng kế hoạch')
      filled(sheet, 'Xây dựng kế hoạch', done)
      sheet.duplicateRow(row, 1, true)
    })
    expect(form.rows.filter(({ taskId }) => taskId === plan).map(({ kind, ready }) => [kind, ready])).toEqual(
      [
        ['twice', false],
        ['twice', false],
      ],
    )
    await expect(accept(form, [plan])).rejects.toMatchObject({ code: 'import-row-invalid' })
    expect((await office.detail(plan)).doneDate).toBeNull()
  })

  it('shows a row without its hidden name, and one that is gone', async () => {
    const form = await returned((sheet) => {
      const row = rowOf(sheet, 'Xây dựng kế hoạch')
      filled(sheet, 'Xây dựng kế hoạch', done)
      sheet.getCell(row, sheet.columnCount).value = null
    })
    expect(form.rows[0]).toMatchObject({ kind: 'unknownRow', taskId: null, ready: false })
    expect(ofTask(form, plan)).toMatchObject({ kind: 'missing', problems: [{ code: 'form-row-missing' }] })
  })

  it('reads a day typed as text, and says when it is none', async () => {
    const text = await returned((sheet) =>
      filled(sheet, 'Xây dựng kế hoạch', { ...done, doneDate: '20/3/2024' }),
    )
    expect(ofTask(text, plan)).toMatchObject({ ready: true, problems: [] })
    const words = await returned((sheet) =>
      filled(sheet, 'Xây dựng kế hoạch', { ...done, doneDate: 'tuần trước' }),
    )
    expect(ofTask(words, plan)?.problems.map(({ code }) => code)).toEqual([
      'date-unclear',
      'done-date-missing',
    ])
    expect(ofTask(words, plan)?.ready).toBe(false)
    const later = await returned((sheet) =>
      filled(sheet, 'Xây dựng kế hoạch', { ...done, doneDate: '20/3/2026' }),
    )
    expect(ofTask(later, plan)).toMatchObject({ ready: false, problems: [{ code: 'date-suspect' }] })
  })

  it('says which columns were deleted; what they held stays', async () => {
    const form = await returned((sheet) => {
      filled(sheet, 'Báo cáo quý', { percent: 60 })
      sheet.spliceColumns(columnOf(sheet, 'result'), 1)
    })
    expect(form.warnings).toEqual([{ code: 'form-column-missing', params: { names: 'Kết quả thực hiện' } }])
    expect(ofTask(form, report)?.changes.map(({ field }) => field)).toEqual(['status', 'percent'].slice(1))
    const unnamed = await returned((sheet) => sheet.spliceColumns(sheet.columnCount, 1))
    expect(unnamed.warnings.map(({ code }) => code)).toEqual(['form-unnamed'])
    expect(unnamed.rows.every(({ kind, ready }) => kind === 'unknownRow' && !ready)).toBe(true)
  })

  it('shows what was altered of the locked cells and does not take it', async () => {
    const form = await returned((sheet) =>
      filled(sheet, 'Báo cáo quý', { deadline: '30/12/2024', percent: 10 }),
    )
    expect(ofTask(form, report)).toMatchObject({
      kind: 'altered',
      problems: [{ code: 'form-cell-altered', params: { column: 'Thời hạn', after: '30/12/2024' } }],
    })
    await accept(form, [report])
    expect(await office.detail(report)).toMatchObject({ deadline: '2024-05-15', percent: 10 })
  })

  it('tells that a task has changed since, and does not overwrite one that changes while it is looked at', async () => {
    const bytes = await issued()
    await office.act(report, { kind: 'update', date: '2024-03-20', percent: 70, text: 'qua điện thoại' })
    const workbook = await opened(bytes)
    filled(workbook.worksheets[0]!, 'Báo cáo quý', { percent: 50 })
    const form = await read(new Uint8Array(await workbook.xlsx.writeBuffer()))
    expect(ofTask(form, report)).toMatchObject({
      kind: 'stale',
      changes: [{ field: 'percent', before: '70', after: '50' }],
    })
    await office.act(report, { kind: 'update', date: '2024-03-20', percent: 80, text: 'thêm' })
    await expect(accept(form, [report])).rejects.toThrow()
    expect((await office.detail(report)).percent).toBe(80)
  })

  it('of another committee is not taken, nor a file that is no form', async () => {
    const bytes = await issued()
    const other = await namedOffice(await open())
    const form = await readForm(other.reads, { name: 'phieu.xlsx', bytes }, readDecoded, today)
    expect(form.warnings.map(({ code }) => code)).toEqual(['form-unknown'])
    expect(form.rows.every(({ kind }) => kind === 'unknownRow')).toBe(true)
    const nothing = new ExcelJS.Workbook()
    nothing.addWorksheet('A').addRow(['Xin chào'])
    const read = await readForm(
      other.reads,
      { name: 'a.xlsx', bytes: new Uint8Array(await nothing.xlsx.writeBuffer()) },
      readDecoded,
      today,
    )
    expect(read.warnings.map(({ code }) => code)).toEqual(['form-not-found'])
  })
})
