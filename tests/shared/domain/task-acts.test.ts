import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { plusDays } from '../../../shared/domain/day-text.ts'
import type { ActSurroundings } from '../../../shared/domain/task-act-problems.ts'
import {
  type Assignment,
  applyAct,
  type RecordedAct,
  replay,
  type TaskAct,
  type TaskState,
} from '../../../shared/domain/task-acts.ts'
import { taskStatus } from '../../../shared/domain/task-status.ts'

const today = '2024-03-22'
const issued = '2024-03-06'
const surroundings: ActSurroundings = { today, issued, evidence: 0 }

const assign = (more: Partial<Assignment> = {}): RecordedAct => ({
  ordinal: 1,
  kind: 'assign',
  date: issued,
  text: null,
  meetingId: null,
  answerBy: null,
  details: {
    leadBodyId: 'army',
    leadPerson: 'Đ/c A',
    deadlineKind: 'date',
    deadline: '2024-04-15',
    supports: [
      { bodyId: 'police', part: 'bảo đảm trật tự', deadline: '2024-04-01' },
      { bodyId: 'women', part: null, deadline: null },
    ],
    stood: null,
    ...more,
  },
})

/** Does acts one after another; each must be allowed. */
function stateAfter(acts: TaskAct[], first = assign(), around = surroundings): TaskState {
  let state = replay([first])
  for (const [index, act] of acts.entries()) {
    const outcome = applyAct(state, act, around, index + 2)
    if ('problem' in outcome) throw new Error(outcome.problem.code)
    state = outcome.state
  }
  return state
}
const problemOf = (act: TaskAct, before: TaskAct[] = [], first = assign(), around = surroundings) => {
  const outcome = applyAct(stateAfter(before, first), act, around, 9)
  return 'problem' in outcome ? outcome.problem.code : null
}

const on = '2024-03-20'
const acts = {
  accept: { kind: 'accept', date: on, text: null },
  update: { kind: 'update', date: on, percent: 40, text: 'đã khảo sát' },
  remind: { kind: 'remind', date: on, text: 'đề nghị báo cáo', answerBy: '2024-03-22', bodyId: null },
  answer: { kind: 'answer', date: on, text: 'đang làm', bodyId: null },
  extend: {
    kind: 'extend',
    date: on,
    deadline: '2024-05-15',
    reason: 'chờ kinh phí',
    allowedBy: 'Trưởng Ban',
    meetingId: null,
  },
  reassign: { kind: 'reassign', date: on, leadBodyId: 'police', leadPerson: null, reason: 'đúng lĩnh vực' },
  askEvidence: { kind: 'askEvidence', date: on, text: 'gửi văn bản', answerBy: '2024-03-24' },
  correct: { kind: 'correct', date: on, text: 'nhập nhầm', askedBy: 'Đ/c B' },
  corrected: { kind: 'corrected', date: on, accepted: true, text: 'đồng ý', decidedBy: 'Đ/c C' },
  close: {
    kind: 'close',
    date: on,
    doneDate: '2024-03-19',
    text: 'đã trao 120 phần quà',
    evidence: { documentNumber: '12-BC/BTL', documentDate: '2024-03-19', note: null },
  },
  reopen: { kind: 'reopen', date: on, reason: 'số liệu chưa đủ' },
  cancel: { kind: 'cancel', date: on, reason: 'trùng nhiệm vụ khác' },
} as const satisfies Record<string, TaskAct>

describe('an extension', () => {
  it('moves the deadline on, keeps the old one and counts', () => {
    const outcome = applyAct(stateAfter([]), acts.extend, surroundings, 2)
    if ('problem' in outcome) throw new Error(outcome.problem.code)
    expect(outcome.state).toMatchObject({ deadline: '2024-05-15', extensions: 1 })
    expect(outcome.act).toMatchObject({
      text: 'chờ kinh phí',
      details: { before: '2024-04-15', deadline: '2024-05-15', allowedBy: 'Trưởng Ban', time: 1 },
    })
    const again = stateAfter([acts.extend, { ...acts.extend, deadline: '2024-06-01' }])
    expect(again).toMatchObject({ deadline: '2024-06-01', extensions: 2 })
  })
  it('needs a later day and a reason', () => {
    expect(problemOf({ ...acts.extend, deadline: '2024-04-15' })).toBe('task-deadline-not-later')
    expect(problemOf({ ...acts.extend, deadline: '2024-04-14' })).toBe('task-deadline-not-later')
    expect(problemOf({ ...acts.extend, reason: '  ' })).toBe('task-reason-needed')
  })
  it('is no extension where there was no deadline: the day is set', () => {
    const waiting = assign({ deadlineKind: 'waiting', deadline: null })
    expect(stateAfter([acts.extend], waiting)).toMatchObject({
      deadline: '2024-05-15',
      deadlineKind: 'date',
      extensions: 0,
    })
    expect(problemOf({ ...acts.extend, deadline: '2024-03-05' }, [], assign({ deadline: null }))).toBe(
      'task-deadline-before-issue',
    )
  })
  it('has no place in regular work', () => {
    expect(problemOf(acts.extend, [], assign({ deadlineKind: 'regular', deadline: null }))).toBe(
      'task-regular',
    )
  })
})

describe('closing', () => {
  it('keeps what was done, the day of the evidence and the day it was entered apart', () => {
    expect(stateAfter([acts.close])).toMatchObject({
      done: '2024-03-19',
      doneRecorded: today,
      doneText: 'đã trao 120 phần quà',
      percent: 100,
    })
  })
  it('needs a result, a day that has come and is not before issue, and evidence', () => {
    expect(problemOf({ ...acts.close, text: '' })).toBe('task-result-needed')
    expect(problemOf({ ...acts.close, doneDate: '2024-03-23' })).toBe('task-done-to-come')
    expect(problemOf({ ...acts.close, doneDate: today })).toBeNull()
    expect(problemOf({ ...acts.close, doneDate: '2024-03-05' })).toBe('task-done-before-issue')
    expect(problemOf({ ...acts.close, doneDate: issued })).toBeNull()
    expect(problemOf({ ...acts.close, evidence: null })).toBe('task-evidence-needed')
  })
  it('is content with a file that is kept already', () => {
    expect(
      problemOf({ ...acts.close, evidence: null }, [], assign(), { ...surroundings, evidence: 1 }),
    ).toBeNull()
  })
  it('leaves nobody owing an answer and no correction open', () => {
    expect(stateAfter([acts.remind, acts.correct, acts.close])).toMatchObject({ open: [], correcting: null })
  })
  it('lets nothing happen any more but reopening', () => {
    for (const act of Object.values(acts)) {
      expect(problemOf(act, [acts.close])).toBe(act.kind === 'reopen' ? null : 'task-closed')
      expect(problemOf(act, [acts.cancel])).toBe(act.kind === 'reopen' ? null : 'task-cancelled')
    }
  })
})

describe('reopening', () => {
  it('needs a reason and something to reopen', () => {
    expect(problemOf({ ...acts.reopen, reason: '' }, [acts.close])).toBe('task-reason-needed')
    expect(problemOf(acts.reopen)).toBe('task-not-ended')
  })
  it('goes back to how far the work had come', () => {
    expect(stateAfter([acts.update, acts.close, acts.reopen])).toMatchObject({
      done: null,
      doneText: null,
      doneRecorded: null,
      percent: 40,
    })
  })
  it('brings a cancelled task back', () => {
    expect(stateAfter([acts.cancel, acts.reopen])).toMatchObject({ cancelled: null, cancelledReason: null })
  })
})

describe('reassigning', () => {
  it('leaves exactly one lead, which no longer supports', () => {
    const state = stateAfter([acts.accept, acts.reassign])
    expect(state.leadBodyId).toBe('police')
    expect(state.supports.map(({ bodyId }) => bodyId)).toEqual(['women'])
    expect(state.accepted).toBeNull()
  })
  it('frees the old lead of what it was asked, not those who still help', () => {
    const pressed = stateAfter([acts.remind, { ...acts.remind, bodyId: 'women' }, acts.reassign])
    expect(pressed.open.map(({ bodyId }) => bodyId)).toEqual(['women'])
  })
  it('may change the person alone, and then nothing else', () => {
    const state = stateAfter([
      acts.accept,
      acts.remind,
      { ...acts.reassign, leadBodyId: 'army', leadPerson: 'Đ/c D' },
    ])
    expect(state).toMatchObject({ leadPerson: 'Đ/c D', accepted: on, open: [{ bodyId: null }] })
    expect(problemOf({ ...acts.reassign, leadBodyId: 'army', leadPerson: 'Đ/c A' })).toBe('task-same-lead')
  })
})

describe('an answer', () => {
  it('settles the oldest open request of the body that answers, one at a time', () => {
    const asked = [acts.remind, acts.askEvidence, { ...acts.remind, bodyId: 'police' }] as const
    expect(stateAfter([...asked, acts.answer]).open.map(({ ordinal }) => ordinal)).toEqual([3, 4])
    expect(stateAfter([...asked, acts.answer, { ...acts.answer, bodyId: 'army' }]).open).toMatchObject([
      { ordinal: 4, bodyId: 'police' },
    ])
    expect(
      stateAfter([...asked, { ...acts.answer, bodyId: 'police' }]).open.map(({ ordinal }) => ordinal),
    ).toEqual([2, 3])
  })
  it('of a supporting body is kept with its part', () => {
    const state = stateAfter([{ ...acts.answer, bodyId: 'women' }])
    expect(state.supports[1]).toMatchObject({ bodyId: 'women', answer: 'đang làm', answered: on })
    expect(state.supports[0]).toMatchObject({ answer: null, answered: null })
  })
  it('comes only from a body that is in the task', () => {
    expect(problemOf({ ...acts.answer, bodyId: 'youth' })).toBe('task-body-not-in-it')
    expect(problemOf({ ...acts.remind, bodyId: 'youth' })).toBe('task-body-not-in-it')
  })
})

describe('a correction of figures', () => {
  it('is decided by somebody else than who asked, however the name is written', () => {
    expect(problemOf({ ...acts.corrected, decidedBy: 'đ/c b' }, [acts.correct])).toBe('task-same-decides')
    expect(problemOf(acts.corrected, [acts.correct])).toBeNull()
  })
  it('is open once, and only an open one is decided', () => {
    expect(problemOf(acts.correct, [acts.correct])).toBe('task-correction-pending')
    expect(problemOf(acts.corrected)).toBe('task-no-correction')
    expect(stateAfter([acts.correct, acts.corrected]).correcting).toBeNull()
  })
})

describe('news and days', () => {
  it('that come late do not take the place of newer news', () => {
    const late = { ...acts.update, date: '2024-03-10', percent: 10 }
    expect(stateAfter([acts.update, late])).toMatchObject({ percent: 40, updated: on })
  })
  it('are neither to come nor before the task was given', () => {
    expect(problemOf({ ...acts.update, date: '2024-03-23' })).toBe('task-act-to-come')
    expect(problemOf({ ...acts.update, date: '2024-03-05' })).toBe('task-act-before-issue')
    expect(problemOf({ ...acts.remind, answerBy: '2024-03-19' })).toBe('task-answer-before-asked')
    expect(problemOf({ ...acts.remind, answerBy: on })).toBeNull()
  })
  it('a task is accepted once', () => {
    expect(problemOf(acts.accept, [acts.accept])).toBe('task-already-accepted')
  })
})

describe('any sequence of acts', () => {
  const day = fc.integer({ min: -20, max: 3 }).map((days) => plusDays(today, days))
  const body = fc.constantFrom('army', 'police', 'women', 'youth')
  const words = fc.constantFrom('đã làm', 'chưa rõ', '')
  const name = fc.constantFrom('Đ/c A', 'Đ/c B')
  const anyAct: fc.Arbitrary<TaskAct> = fc.oneof(
    fc.record({ kind: fc.constant('accept' as const), date: day, text: fc.option(words) }),
    fc.record({
      kind: fc.constant('update' as const),
      date: day,
      percent: fc.integer({ min: 0, max: 100 }),
      text: words,
    }),
    fc.record({
      kind: fc.constant('remind' as const),
      date: day,
      text: words,
      answerBy: day,
      bodyId: fc.option(body),
    }),
    fc.record({ kind: fc.constant('answer' as const), date: day, text: words, bodyId: fc.option(body) }),
    fc.record({
      kind: fc.constant('extend' as const),
      date: day,
      deadline: fc.integer({ min: -10, max: 200 }).map((days) => plusDays(today, days)),
      reason: words,
      allowedBy: name,
      meetingId: fc.constant(null),
    }),
    fc.record({
      kind: fc.constant('reassign' as const),
      date: day,
      leadBodyId: body,
      leadPerson: fc.option(name),
      reason: words,
    }),
    fc.record({ kind: fc.constant('askEvidence' as const), date: day, text: words, answerBy: day }),
    fc.record({ kind: fc.constant('correct' as const), date: day, text: words, askedBy: name }),
    fc.record({
      kind: fc.constant('corrected' as const),
      date: day,
      accepted: fc.boolean(),
      text: words,
      decidedBy: name,
    }),
    fc.record({
      kind: fc.constant('close' as const),
      date: day,
      doneDate: day,
      text: words,
      evidence: fc.option(fc.constant({ documentNumber: '1-BC', documentDate: null, note: null })),
    }),
    fc.record({ kind: fc.constant('reopen' as const), date: day, reason: words }),
    fc.record({ kind: fc.constant('cancel' as const), date: day, reason: words }),
  )
  const assignment: fc.Arbitrary<RecordedAct> = fc
    .record({
      deadlineKind: fc.constantFrom('date' as const, 'regular' as const, 'waiting' as const),
      deadline: fc.option(day),
    })
    .map(assign)

  it('replayed from what was kept gives the state it led to, with one lead and one status throughout', () => {
    fc.assert(
      fc.property(assignment, fc.array(anyAct, { maxLength: 40 }), (first, sequence) => {
        const kept = [first]
        let state = replay(kept)
        for (const act of sequence) {
          const outcome = applyAct(state, act, surroundings, kept.length + 1)
          if ('problem' in outcome) continue
          kept.push(outcome.act)
          state = outcome.state
          expect(state.supports.some(({ bodyId }) => bodyId === state.leadBodyId)).toBe(false)
          expect(state.extensions).toBeGreaterThanOrEqual(0)
          if (state.done !== null) expect(state).toMatchObject({ open: [], percent: 100 })
        }
        expect(replay(JSON.parse(JSON.stringify(kept)))).toEqual(state)
        const { deadlineKind, deadline, done: doneDate, cancelled: cancelledDate } = state
        const facts = {
          deadlineKind,
          deadline,
          doneDate,
          cancelledDate,
          correcting: state.correcting !== null,
        }
        if (doneDate !== null) expect(taskStatus(facts, today, 7).code).toBe('done')
        expect(new Set(state.open.map(({ ordinal }) => ordinal)).size).toBe(state.open.length)
      }),
    )
  })
})
