import { setTimeout } from 'node:timers/promises'
import { describe, expect, it } from 'vitest'
import { gathering } from '../../../../electron/intake/desk/gathering.ts'

describe('what comes one by one', () => {
  it('is dealt with in groups, in order, none left out and never two groups at a time', async () => {
    const groups: number[][] = []
    let busy = 0
    const gathered = gathering<number>(5, async (group) => {
      expect(++busy).toBe(1)
      await setTimeout(10)
      groups.push(group)
      busy--
    })
    for (let number = 1; number <= 20; number++) {
      gathered.add(number)
      await setTimeout(2)
    }
    await gathered.finish()
    expect(groups.flat()).toEqual(Array.from({ length: 20 }, (_, index) => index + 1))
    expect(groups.length).toBeGreaterThan(1)
    expect(groups.length).toBeLessThan(20)
  })

  it('waits for the end where everything comes at once', async () => {
    const groups: string[][] = []
    const gathered = gathering<string>(60_000, async (group) => void groups.push(group))
    gathered.add('a')
    gathered.add('b')
    expect(groups).toEqual([])
    await gathered.finish()
    expect(groups).toEqual([['a', 'b']])
  })

  it('tells at the end what went wrong on the way, and goes on with the others', async () => {
    const done: number[] = []
    const gathered = gathering<number>(0, async (group) => {
      if (group.includes(1)) throw new Error('not this one')
      done.push(...group)
    })
    await setTimeout(2)
    gathered.add(1)
    await setTimeout(5)
    gathered.add(2)
    await expect(gathered.finish()).rejects.toThrow('not this one')
    expect(done).toEqual([2])
  })
})
