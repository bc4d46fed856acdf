import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import PizZip from 'pizzip'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import {
  copyTemplate,
  templateFor,
  templateStates,
  useShippedTemplate,
} from '../../../../electron/documents/word/templates.ts'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'hiepdong-templates-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const shipped = readFileSync('resources/templates/party/invitation.docx')
const stateOf = async () => (await templateStates(folder, 'party')).find(({ kind }) => kind === 'invitation')!
/** What somebody did to the office's copy in Word. */
function edit(file: string, from: string, to: string) {
  const zip = new PizZip(readFileSync(file))
  zip.file('word/document.xml', zip.file('word/document.xml')!.asText().replace(from, to))
  writeFileSync(file, zip.generate({ type: 'uint8array' }))
}

describe("the office's own template", () => {
  it('is the shipped one until there is a copy to edit', async () => {
    expect(await stateOf()).toMatchObject({ own: false, problems: [] })
    expect(Buffer.from(await templateFor(folder, 'party', 'invitation'))).toEqual(shipped)
    const { file } = await copyTemplate(folder, 'party', 'invitation')
    expect(await stateOf()).toMatchObject({ own: true, file, problems: [] })
  })

  it('is used as the office edited it, and a second copy never overwrites it', async () => {
    const { file } = await copyTemplate(folder, 'party', 'invitation')
    edit(file, 'trân trọng kính mời', 'kính mời')
    const edited = readFileSync(file)
    await copyTemplate(folder, 'party', 'invitation')
    expect(Buffer.from(await templateFor(folder, 'party', 'invitation'))).toEqual(edited)
  })

  it('is of one form: a committee that goes over to the other prints the shipped one of that', async () => {
    const { file } = await copyTemplate(folder, 'party', 'invitation')
    edit(file, 'trân trọng kính mời', 'kính mời')
    const ofState = readFileSync('resources/templates/state/invitation.docx')
    expect(Buffer.from(await templateFor(folder, 'state', 'invitation'))).toEqual(ofState)
  })

  it('prints nothing while a field is misspelt, and says which was meant', async () => {
    const { file } = await copyTemplate(folder, 'party', 'invitation')
    edit(file, '{thoi_gian}', '{thoi_gan}')
    await expect(templateFor(folder, 'party', 'invitation')).rejects.toMatchObject({
      code: 'template-has-problems',
      params: { count: 1, first: expect.stringContaining('{thoi_gian}') },
    })
    expect((await stateOf()).problems.map(({ code }) => code)).toEqual([
      'template-field-unknown',
      'template-field-missing',
    ])
  })

  it('prints though it leaves a field out, which is told', async () => {
    const { file } = await copyTemplate(folder, 'party', 'invitation')
    edit(file, '{dia_diem}', 'Hội trường Thành ủy')
    await expect(templateFor(folder, 'party', 'invitation')).resolves.toBeDefined()
    expect((await stateOf()).problems).toEqual([
      { code: 'template-field-missing', params: { field: 'dia_diem' } },
    ])
  })

  it('is put aside, not thrown away, when the shipped one is used again', async () => {
    const { file } = await copyTemplate(folder, 'party', 'invitation')
    await useShippedTemplate(folder, 'party', 'invitation', '2024-03-22')
    expect(await stateOf()).toMatchObject({ own: false })
    expect(existsSync(file.replace('.docx', ' (thoi dung 2024-03-22).docx'))).toBe(true)
    await copyTemplate(folder, 'party', 'invitation')
    await useShippedTemplate(folder, 'party', 'invitation', '2024-03-22')
    expect(existsSync(file.replace('.docx', ' (thoi dung 2024-03-22, 2).docx'))).toBe(true)
  })
})
