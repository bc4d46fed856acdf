import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { createLineKeeper, type Line } from '../../../renderer/meetings/live/line-keeper.ts'

const line = (text = '', changes: Partial<Line> = {}): Line => ({
  text,
  speaker: null,
  speakerText: 'HND',
  itemId: 'item 1',
  time: '08:30',
  stored: null,
  ...changes,
})
const outdated = new Error('changed meanwhile')
const away = new Error('server away')

/** Minutes as the server keeps them, which answer when they are told to. */
function slowMinutes() {
  const remarks = new Map<string, { text: string; version: number; itemId: string | null }>()
  const answers: (() => void)[] = []
  let failing: Error | null = null
  let count = 0
  const answered = async <Value>(work: () => Value): Promise<Value> => {
    await new Promise<void>((resolve) => answers.push(resolve))
    if (failing) throw failing
    return work()
  }
  return {
    remarks,
    fail: (error: Error | null) => {
      failing = error
    },
    answer: async () => {
      // An answer may lead to the next question.
      for (let asked = 0; asked < 20; asked++) {
        for (const one of answers.splice(0)) one()
        await vi.advanceTimersByTimeAsync(0)
      }
    },
    answered,
    io: {
      save: ({ text, itemId, stored }: Line) =>
        answered(() => {
          const id = stored?.id ?? `remark ${++count}`
          const kept = remarks.get(id)
          if (stored && kept?.version !== stored.version) throw outdated
          const version = (kept?.version ?? 0) + 1
          remarks.set(id, { text: text.trim(), version, itemId })
          return { id, version }
        }),
      remove: ({ id }: { id: string }) => answered(() => remarks.delete(id)),
      isOutdated: (error: unknown) => error === outdated,
    },
    texts: () => [...remarks.values()].map(({ text }) => text),
  }
}

const pause = () => vi.advanceTimersByTimeAsync(700)

describe('a line at the desk', () => {
  beforeEach(() => {
    vi.useFakeTimers()
  })
  afterEach(() => {
    vi.useRealTimers()
  })

  it('is stored at a pause, again and again as one remark', async () => {
    const minutes = slowMinutes()
    const keeper = createLineKeeper(minutes.io, line())
    for (const text of ['Cần', 'Cần danh', 'Cần danh sách']) {
      keeper.change({ text })
      await pause()
      await minutes.answer()
    }
    expect(minutes.texts()).toEqual(['Cần danh sách'])
    expect(keeper.state().line.stored).toEqual({ id: 'remark 1', version: 3 })
  })

  it('makes room for the next one at once: nothing typed while it is being stored is lost', async () => {
    const minutes = slowMinutes()
    const keeper = createLineKeeper(minutes.io, line())
    keeper.change({ text: 'lời thứ nhất' })
    const ended = keeper.finish(line('', { itemId: 'item 2' }))
    expect(keeper.state().line.text).toBe('')
    keeper.change({ text: 'lời thứ hai' })
    await minutes.answer()
    await ended
    expect(keeper.state().line).toMatchObject({ text: 'lời thứ hai', itemId: 'item 2' })
    void keeper.store()
    await minutes.answer()
    expect([...minutes.remarks.values()]).toMatchObject([
      { text: 'lời thứ nhất', itemId: 'item 1' },
      { text: 'lời thứ hai', itemId: 'item 2' },
    ])
  })

  it('leaves the minutes when all its words were taken away', async () => {
    const minutes = slowMinutes()
    const keeper = createLineKeeper(minutes.io, line())
    keeper.change({ text: 'nhầm' })
    await pause()
    await minutes.answer()
    keeper.change({ text: '' })
    void keeper.finish(line())
    await minutes.answer()
    expect(minutes.texts()).toEqual([])
  })

  it('becomes one decision however often it is given, and its draft goes', async () => {
    const minutes = slowMinutes()
    const keeper = createLineKeeper(minutes.io, line())
    const given: string[] = []
    const give = ({ text }: Line) => minutes.answered(() => given.push(text))
    keeper.change({ text: '> việc #hnd' })
    await pause()
    await minutes.answer()
    expect(minutes.texts()).toEqual(['> việc #hnd'])
    const first = keeper.decide(give, line())
    expect(keeper.state().inHand).toEqual(['remark 1'])
    keeper.change({ text: 'lời sau' })
    await minutes.answer()
    expect(await first).toBe(1)
    expect(given).toEqual(['> việc #hnd'])
    expect(keeper.state().line.text).toBe('lời sau')
    expect(minutes.texts()).not.toContain('> việc #hnd')
  })

  it('comes back when the decision is refused, with the reason', async () => {
    const minutes = slowMinutes()
    const keeper = createLineKeeper(minutes.io, line('> việc #hnd'))
    const refused = keeper.decide(() => Promise.reject(away), line())
    await vi.advanceTimersByTimeAsync(0)
    expect(await refused).toBeUndefined()
    expect(keeper.state()).toMatchObject({ line: { text: '> việc #hnd' }, refusal: away })
  })

  it('waits beside the next one while it cannot be stored, and is stored with it', async () => {
    const minutes = slowMinutes()
    const keeper = createLineKeeper(minutes.io, line())
    minutes.fail(away)
    keeper.change({ text: 'lời thứ nhất' })
    void keeper.finish(line())
    keeper.change({ text: 'lời thứ hai' })
    await minutes.answer()
    expect(keeper.state()).toMatchObject({ unsaved: 1, error: away, line: { text: 'lời thứ hai' } })
    minutes.fail(null)
    const stored = keeper.store()
    await minutes.answer()
    expect(await stored).toBe(true)
    expect(minutes.texts()).toEqual(['lời thứ nhất', 'lời thứ hai'])
    expect(keeper.state()).toMatchObject({ unsaved: 0, error: null })
  })

  it('says that it is not stored as long as it is not', async () => {
    const minutes = slowMinutes()
    const keeper = createLineKeeper(minutes.io, line())
    minutes.fail(away)
    keeper.change({ text: 'lời' })
    const stored = keeper.store()
    await minutes.answer()
    expect(await stored).toBe(false)
  })

  it('overwrites nothing of another window: what is typed here becomes a remark of its own', async () => {
    const minutes = slowMinutes()
    minutes.remarks.set('remark 9', { text: 'sửa nơi khác', version: 4, itemId: null })
    const keeper = createLineKeeper(minutes.io, line('cũ', { stored: { id: 'remark 9', version: 3 } }))
    keeper.change({ text: 'sửa ở đây' })
    void keeper.store()
    await minutes.answer()
    expect(minutes.texts()).toEqual(['sửa nơi khác', 'sửa ở đây'])
    expect(keeper.state().error).toBeNull()
  })

  it('keeps every word in the order it was said, however slowly the minutes answer', async () => {
    const step = fc.oneof(
      fc.constant('answer' as const),
      fc.constant('pause' as const),
      fc.constant('finish' as const),
    )
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 40 }), async (steps) => {
        const minutes = slowMinutes()
        const keeper = createLineKeeper(minutes.io, line())
        const said: string[] = []
        let words = 0
        for (const one of steps) {
          keeper.change({ text: `${keeper.state().line.text} w${++words}`.trim() })
          if (one === 'answer') await minutes.answer()
          if (one === 'pause') await pause()
          if (one === 'finish') {
            said.push(keeper.state().line.text)
            void keeper.finish(line())
          }
        }
        said.push(keeper.state().line.text)
        void keeper.finish(line())
        await minutes.answer()
        expect(minutes.texts()).toEqual(said.filter(Boolean))
      }),
      { numRuns: 60 },
    )
  })
})
