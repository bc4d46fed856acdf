import { expect, it } from 'vitest'
import { comparable, madeUpSheet } from './made-up-sheets.ts'
import { codesOf, readSheets } from './tracking-sheets.ts'

const sheets = Array.from({ length: 120 }, (_, seed) => seed)

it('every row of a tracking sheet is read once, whatever its layout; nothing wrong and nothing doubtful is sure', async () => {
  let [sure, plain] = [0, 0]
  for (const seed of sheets) {
    const { layout, truths } = madeUpSheet(seed)
    const { tasks } = await readSheets(layout)
    const of = `sheet ${seed}`
    expect(
      tasks.map(({ content }) => content),
      of,
    ).toEqual(truths.map(({ content }) => content))
    tasks.forEach((task, at) => {
      const truth = truths[at]!
      const row = `${of}, row ${task.row}`
      for (const trap of truth.traps) expect(codesOf(task), row).toContain(trap)
      if (task.confidence === 'sure') expect(comparable(task), row).toEqual(comparable(truth))
      if (task.confidence === 'sure') sure += 1
      if (truth.traps.length === 0) plain += 1
    })
  }
  // A reader that doubts everything would be right, and of no use.
  expect(sure / plain).toBeGreaterThan(0.85)
}, 60_000)
