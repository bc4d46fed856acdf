import { describe, expect, it } from 'vitest'
import { textOfRuns } from '../../../electron/sheets/rich-text.ts'

const run = (text: string, properties = '') => `<r><rPr>${properties}<sz val="11"/></rPr><t>${text}</t></r>`
const raised = '<vertAlign val="superscript"/>'

describe('the text of a cell in several fonts', () => {
  it('keeps the raised mark of a footnote apart from the figure', () =>
    expect(textOfRuns(run('120') + run('1', raised))).toBe('120 (1)'))

  it('leaves out what was struck out', () =>
    expect(textOfRuns(run('110', '<strike/>') + run(' 120'))).toBe(' 120'))

  it('keeps what is expressly not struck out', () =>
    expect(textOfRuns(run('12', '<strike val="0"/>') + run('0') + run('*', raised))).toBe('120 (*)'))

  it('leaves square metres what they are', () => expect(textOfRuns(run('m') + run('2', raised))).toBe('m2'))

  it('reads letters written as entities', () =>
    expect(textOfRuns(run('A &amp; B &#273;&#x1ED3;ng') + run('2', raised))).toBe('A & B đồng (2)'))

  it.each([undefined, run('120'), run('a', '<b/>') + run('b')])('has nothing to say about %s', (runs) =>
    expect(textOfRuns(runs)).toBeNull(),
  )
})
