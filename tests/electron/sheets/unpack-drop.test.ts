import fc from 'fast-check'
import iconv from 'iconv-lite'
import { describe, expect, it } from 'vitest'
import { isLeftByTheSystem, safeFileName } from '../../../electron/sheets/file-names.ts'
import { unpackDrop } from '../../../electron/sheets/unpack-drop.ts'
import { archiveOfMillionParts, entryOf, packedZeros, rawZip, xlsxOf, zipOf } from '../intake/bad-files.ts'

const workbook = xlsxOf()
const drop = (...files: [string, Uint8Array][]) => unpackDrop(files.map(([name, bytes]) => ({ name, bytes })))
const outcomes = (...files: [string, Uint8Array][]) =>
  drop(...files).map(({ name, error }) => `${name}: ${error?.code ?? 'taken'}`)

describe('a drop', () => {
  it('gives its files, archives opened, workbooks left whole', () => {
    const archive = zipOf({ 'Quận 1.xlsx': workbook, 'sub/Quận 3.csv': 'STT;x' })
    const files = drop(['báo cáo.zip', archive], ['Quận 4.xlsx', workbook])
    expect(files.map(({ name }) => name)).toEqual(['Quận 1.xlsx', 'Quận 3.csv', 'Quận 4.xlsx'])
    expect(Buffer.from(files[0]!.bytes!).equals(workbook)).toBe(true)
    expect(files[2]!.bytes).toBe(workbook)
  })

  it('leaves out what systems leave behind', () => {
    const archive = zipOf({ '__MACOSX/._a.xlsx': 'x', '.DS_Store': 'x', 'a.xlsx': workbook, '~$a.xlsx': 'x' })
    expect(outcomes(['a.zip', archive], ['Thumbs.db', new Uint8Array(3)])).toEqual(['a.xlsx: taken'])
  })

  it('goes on when one file is refused', () => {
    const lying = { ...entryOf('bom.csv', ''), packed: packedZeros(64), size: 100 }
    const archive = rawZip([lying, entryOf('tốt.csv', 'STT;x'), entryOf('lồng.zip', zipOf({ a: 'b' }))])
    expect(outcomes(['a.zip', archive], ['sau.xlsx', workbook])).toEqual([
      'bom.csv: zip-bomb',
      'tốt.csv: taken',
      'lồng.zip: nested-archive',
      'sau.xlsx: taken',
    ])
  })

  it('refuses a whole archive that is a bomb, too many parts, cut, locked or empty', () => {
    const honest = rawZip([{ name: 'a.csv', packed: packedZeros(1024), size: 2 ** 30 }])
    expect(
      outcomes(
        ['bom.zip', honest],
        ['triệu.zip', archiveOfMillionParts()],
        ['cụt.zip', zipOf({ 'a.csv': 'a;b' }).slice(0, -9)],
        ['khóa.zip', rawZip([{ ...entryOf('a.csv', 'a'), flags: 1 }])],
        ['rỗng.zip', zipOf({})],
      ),
    ).toEqual([
      'bom.zip: zip-bomb',
      'triệu.zip: too-many-parts',
      'cụt.zip: truncated',
      'khóa.zip: password-protected',
      'rỗng.zip: empty-file',
    ])
  })

  it('takes no more files than it says', () => {
    const many = Array.from({ length: 501 }, (_, index): [string, Uint8Array] => [
      `${index}.csv`,
      new Uint8Array(1),
    ])
    expect(outcomes(...many).filter((outcome) => !outcome.endsWith('taken'))).toEqual([
      '500.csv: too-many-parts',
    ])
  })

  it('tells files of one name apart by their folders', () => {
    const archive = zipOf({
      'Quận 1/PL1.xlsx': workbook,
      'Quận 3/PL1.xlsx': workbook,
      'Quận 3/PL2.xlsx': workbook,
    })
    expect(drop(['a.zip', archive]).map(({ name }) => name)).toEqual([
      'Quận 1 - PL1.xlsx',
      'Quận 3 - PL1.xlsx',
      'PL2.xlsx',
    ])
  })

  it('reads names in the code page of Vietnamese Windows and in UTF-8 that does not say so', () => {
    const stored = (name: Buffer) => {
      const bytes = Buffer.from(rawZip([entryOf('?'.repeat(name.length), 'a;b')]))
      for (const mark of ['PK\x03\x04', 'PK\x01\x02']) {
        name.copy(bytes, bytes.indexOf(mark, 0, 'latin1') + (mark.endsWith('\x04') ? 30 : 46))
      }
      return drop(['a.zip', bytes])[0]?.name
    }
    expect(stored(Buffer.from('Quận 1.csv'.normalize('NFD')))).toBe('Quận 1.csv')
    expect(stored(iconv.encode('Đơn vi\u0323.csv', 'windows1258'))).toBe('Đơn vị.csv')
  })

  it('refuses a file without a name', () => {
    expect(outcomes(['../', workbook])).toEqual(['?: file-name-invalid'])
  })
})

describe('a safe name', () => {
  it.each([
    ['../../etc/passwd', 'passwd'],
    ['..\\..\\Windows\\a.xlsx', 'a.xlsx'],
    ['Quận 5.xlsx'.normalize('NFD'), 'Quận 5.xlsx'],
    ['a<b>:c?.xlsx', 'a_b__c_.xlsx'],
    ['CON.xlsx', '_CON.xlsx'],
    ['báo cáo. ', 'báo cáo'],
    ['xlsx\u202Eexe.a', 'xlsx_exe.a'],
    ['..', null],
    ['a/', null],
  ])('of %j is %j', (path, name) => {
    expect(safeFileName(path)).toBe(name)
  })

  it('is cut where it is too long, its ending kept', () => {
    const name = safeFileName(`${'Báo cáo '.repeat(40)}.xlsx`)
    expect([...name!].length).toBe(120)
    expect(name).toMatch(/….xlsx$/)
  })

  it('never leads elsewhere, whatever it was', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (path) => {
        const name = safeFileName(path)
        if (name === null) return
        expect(name).not.toMatch(/[\\/:\p{Cc}]|^\.+$|[. ]$/u)
        expect([...name].length).toBeLessThanOrEqual(120)
        expect(safeFileName(name)).toBe(name)
      }),
    )
  })
})

it('knows the files systems leave behind by their names', () => {
  expect(['__MACOSX/a', 'x/.DS_Store', '._a', '~$a.xlsx', 'x/Thumbs.db'].every(isLeftByTheSystem)).toBe(true)
  expect(['a.xlsx', 'Quận 1/PL1.xlsx', 'a~$b.xlsx'].some(isLeftByTheSystem)).toBe(false)
})
