import { describe, expect, it } from 'vitest'
import { readWorkbook } from '../../../electron/sheets/read-workbook.ts'
import { htmlOfWebArchive } from '../../../electron/sheets/web-archive.ts'

const page = '<html><head><meta charset="utf-8"></head><table><tr><td>Suất quà<td>120</table></html>'
const quoted = [...Buffer.from(page)]
  .map((byte) =>
    byte > 126 || byte === 0x3d ? `=${byte.toString(16).toUpperCase()}` : String.fromCharCode(byte),
  )
  .join('')
  .replace('<table>', '<table>=\r\n')
const archive = (encoding: string, body: string) =>
  Buffer.from(
    [
      'From: <Saved by Excel>\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related; boundary="----=_Next"\r\n',
      '------=_Next\r\nContent-Type: image/png\r\nContent-Transfer-Encoding: base64\r\n\r\niVBORw0KGgo=\r\n',
      `------=_Next\r\nContent-Transfer-Encoding: ${encoding}\r\nContent-Type: text/html; charset="utf-8"\r\n\r\n${body}\r\n`,
      '------=_Next--\r\n',
    ].join('\r\n'),
    'latin1',
  )

describe('a web archive', () => {
  it.each([
    ['quoted-printable', quoted],
    ['base64', Buffer.from(page).toString('base64')],
    ['8bit', Buffer.from(page).toString('latin1')],
  ])('is read by its pages (%s)', async (encoding, body) => {
    const { format, sheets } = await readWorkbook(archive(encoding, body), 'Quan 3.xls')
    expect([format, sheets[0]!.cells.map(({ text }) => text)]).toEqual(['html', ['Suất quà', '120']])
  })

  it('is no page that only speaks of one, nor a message without pages', () => {
    expect(htmlOfWebArchive(Buffer.from('<p>MIME-Version: 1.0</p>'))).toBeNull()
    expect(htmlOfWebArchive(Buffer.from('MIME-Version: 1.0\r\n\r\nxin chào'))).toBeNull()
  })
})
