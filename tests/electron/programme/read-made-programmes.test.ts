import { describe, expect, it } from 'vitest'
import { readFile } from './programme-files.ts'
import { makeProgramme } from './programme-layouts.ts'

const seeds = Array.from({ length: 120 }, (_, at) => at + 1)

describe('made-up programmes of many layouts', () => {
  it.each(seeds)('seed %i: every row once, nothing wrong is sure, nothing doubtful is sure', async (seed) => {
    const { bytes, fileName, truth, layout } = await makeProgramme(seed)
    const { year, activities } = await readFile(bytes, fileName)
    expect(year, layout).toBe(2024)
    expect(
      activities.map(({ content }) => content),
      layout,
    ).toEqual(truth.map(({ content }) => content))
    activities.forEach((activity, at) => {
      const { isDoubtful, group, content, lead, supports, from, to, regular, result, note } = truth[at]!
      const told = { group, content, lead, supports: supports.toSorted(), from, to, regular, result, note }
      const read = { ...activity, supports: activity.supports.toSorted() }
      expect(read, layout).toMatchObject({ ...told, confidence: isDoubtful ? 'check' : 'sure' })
    })
  })
})
