import { describe, expect, it } from 'vitest'
import { headingOf } from '../../../electron/programme/programme-headings.ts'
import { columnHeadings, underHeadings } from '../../../renderer/programme/named-columns.ts'

describe('a pasted table whose columns the officer names', () => {
  it('stands under headings the reader knows, each as what it was named', () => {
    const roles = Object.entries(columnHeadings).map(([name, heading]) => [name, headingOf(heading)?.role])
    expect(Object.fromEntries(roles)).toEqual({
      group: 'group',
      content: 'content',
      lead: 'lead',
      supports: 'support',
      time: 'time',
      place: 'place',
      result: 'result',
      note: 'note',
    })
  })

  it('loses the columns without a name and its own headings, nothing else', () => {
    const cells = [
      ['Việc', 'x', 'Ai'],
      ['Thăm, tặng quà', '1', 'BTLTP'],
      ['Khám bệnh', '2'],
    ]
    expect(underHeadings(cells, ['content', null, 'lead'], true)).toEqual([
      ['Nội dung', 'Cơ quan chủ trì'],
      ['Thăm, tặng quà', 'BTLTP'],
      ['Khám bệnh', ''],
    ])
    expect(underHeadings(cells, ['content', null, 'lead'], false)[1]).toEqual(['Việc', 'Ai'])
  })
})
