import { describe, expect, test } from 'vitest'
import {
  type ActDraft,
  actFields,
  actOf,
  blankAct,
  changedAct,
  lacksOf,
} from '../../../renderer/tasks/act-draft.ts'
import type { ActKind } from '../../../renderer/tasks/types.ts'
import { taskAct } from '../../../shared/contract/task-shapes.ts'

const today = '2024-03-22'
const kinds = Object.keys(actFields) as ActKind[]
const blank = (kind: ActKind) => blankAct(kind, { today, answerDays: 3 })
const full: Partial<ActDraft> = {
  text: 'đã xong',
  percent: 50,
  deadline: '2024-06-30',
  reason: 'chờ ý kiến',
  allowedBy: 'Phó Trưởng Ban',
  leadBodyId: '0190b1f0-0000-7000-8000-000000000001',
  askedBy: 'Văn phòng',
  decidedBy: 'Thư ký',
  doneDate: today,
  documentNumber: '12-KH/BCĐ',
}

describe('An act that is typed', () => {
  test.each(kinds)('is sent as %s only once nothing is missing', (kind) => {
    const draft = { ...blank(kind), ...full }
    expect(lacksOf(draft, false)).toEqual([])
    expect(taskAct.safeParse(actOf(draft, false)).error).toBeUndefined()
    const required = actFields[kind].filter(
      (field) => lacksOf({ ...draft, [field]: emptied(field) }, false).length > 0,
    )
    for (const field of required) expect(actOf({ ...draft, [field]: emptied(field) }, false)).toBeNull()
    expect(required).toContain('date')
  })

  test('asks for an answer in the days of the office', () => {
    expect(blank('remind').answerBy).toBe('2024-03-25')
  })

  test('needs a reason and somebody who allows to extend', () => {
    expect(lacksOf(blank('extend'), true)).toEqual(['deadline', 'reason', 'allowedBy'])
  })

  test('closes with a number of a document, or with evidence the task already has', () => {
    const draft = { ...blank('close'), text: 'đã xong', doneDate: today }
    expect(lacksOf(draft, false)).toEqual(['documentNumber'])
    expect(actOf(draft, true)).toMatchObject({ kind: 'close', evidence: null })
  })

  test('takes the day of the document for the day of completion until somebody says otherwise', () => {
    const dated = changedAct(blank('close'), { documentDate: '2024-03-19' })
    expect(dated.doneDate).toBe('2024-03-19')
    expect(changedAct(dated, { documentDate: '2024-03-20' }).doneDate).toBe('2024-03-20')
    const said = changedAct(dated, { doneDate: '2024-03-18' })
    expect(changedAct(said, { documentDate: '2024-03-20' }).doneDate).toBe('2024-03-18')
  })
})

function emptied(field: keyof ActDraft): null | '' | boolean {
  if (field === 'accepted') return true
  return typeof blank('close')[field] === 'string' && field !== 'date' && field !== 'answerBy' ? '' : null
}
