import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { editionChanges } from '../../../renderer/meetings/edition-changes.ts'
import { sentencesOf } from '../../../renderer/meetings/sentences.ts'
import { sentenceAt } from '../../../shared/domain/meeting-checks.ts'

describe('the sentences of a conclusion', () => {
  it('end where a sentence ends, not at an abbreviation', () => {
    expect(
      sentencesOf('Giao HND rà soát. Báo cáo trước 15/4; BTLTP phối hợp.\nTP. Thủ Đức làm điểm.'),
    ).toEqual(['Giao HND rà soát.', 'Báo cáo trước 15/4;', 'BTLTP phối hợp.', 'TP. Thủ Đức làm điểm.'])
  })
  it('are parted at a semicolon too, whatever letter follows: each may go to another body', () => {
    expect(sentencesOf('Nâng chất lượng dân quân tự vệ; bồi dưỡng quần chúng ưu tú.')).toEqual([
      'Nâng chất lượng dân quân tự vệ;',
      'bồi dưỡng quần chúng ưu tú.',
    ])
  })
  it('are found in it again word for word, whatever stands in it', () => {
    const text = fc
      .array(fc.constantFrom('Giao', 'HND', 'rà soát', '.', ';', '\n', '?', 'TP.', '15/4', '“', 'số.'), {
        maxLength: 20,
      })
      .map((parts) => parts.join(' '))
    fc.assert(
      fc.property(text, (words) => {
        for (const sentence of sentencesOf(words)) expect(words).toContain(sentence)
      }),
    )
    const conclusion = 'Thống nhất mức hỗ trợ. Giao HND lập danh sách.'
    for (const sentence of sentencesOf(conclusion)) expect(sentenceAt(conclusion, sentence)).not.toBeNull()
  })
})

const content = {
  title: 'Giao ban quý I',
  place: 'Hội trường',
  people: [{ name: 'Đ/c A', attendance: 'present' }],
  remarks: [
    { time: '08:10', speaker: 'HND', text: 'Một' },
    { time: '08:10', speaker: 'HND', text: 'Hai' },
  ],
  conclusions: [{ numberText: 'KL-2024-01', text: 'Thống nhất.', tasks: [] }],
}

describe('two editions of minutes', () => {
  it('do not differ from themselves', () => {
    expect(editionChanges(content, structuredClone(content))).toEqual([])
  })
  it('tell what was changed, added and taken away, each by its place', () => {
    const after = {
      ...content,
      place: 'Phòng họp A',
      remarks: [content.remarks[0], { time: '08:10', speaker: 'HND', text: 'Hai, sửa' }],
      people: [],
      conclusions: [...content.conclusions, { numberText: 'KL-2024-02', text: 'Giao việc.', tasks: [] }],
    }
    expect(
      editionChanges(content, after).map(({ part, at, before, after: now }) => [part, at, before, now]),
    ).toEqual([
      ['meeting', 'place', 'Hội trường', 'Phòng họp A'],
      ['people', 'Đ/c A', 'present', null],
      ['remarks', '08:10 HND', 'Hai', 'Hai, sửa'],
      ['conclusions', 'KL-2024-02', null, 'Giao việc.'],
    ])
  })
})
