import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Attending, isThere, quorumAt } from '../../../shared/domain/quorum.ts'

const member = (id: string, more: Partial<Attending> = {}): Attending => ({
  id,
  bodyId: id,
  role: 'member',
  people: 1,
  attendance: 'present',
  arrivedAt: null,
  leftAt: null,
  ...more,
})
const twoThirds = { of: 'members' as const, share: 2 / 3 }
const anyTime = { time: null }

describe('the quorum of members', () => {
  it('is met by exactly the share, and lost by one less', () => {
    const twelve = Array.from({ length: 12 }, (_, index) => member(`m${index}`))
    const absent = (count: number) =>
      twelve.map((one, index) => (index < count ? { ...one, attendance: 'absent' as const } : one))
    expect(quorumAt(absent(4), twoThirds, anyTime)).toEqual({
      of: 'members',
      present: 8,
      total: 12,
      needed: 8,
      met: true,
    })
    expect(quorumAt(absent(5), twoThirds, anyTime).met).toBe(false)
  })

  it('counts who stands in for a member, and nobody whose attendance is not known yet', () => {
    const people = [member('a', { attendance: 'delegate' }), member('b', { attendance: 'unknown' })]
    expect(quorumAt(people, twoThirds, anyTime)).toMatchObject({ present: 1, total: 2 })
  })

  it('leaves out guests, the press, who attends and directs, and the secretary', () => {
    const others = (['directing', 'invitee', 'press', 'secretary'] as const).map((role) =>
      member(role, { role }),
    )
    expect(
      quorumAt(
        [member('a', { role: 'chair' }), member('b', { role: 'deputy' }), ...others],
        twoThirds,
        anyTime,
      ),
    ).toMatchObject({
      present: 2,
      total: 2,
    })
  })

  it('counts every person a line stands for', () => {
    expect(
      quorumAt([member('a', { people: 3 }), member('b', { attendance: 'absent' })], twoThirds, anyTime),
    ).toMatchObject({
      present: 3,
      total: 4,
      met: true,
    })
  })

  it('is never met by an empty room, whatever the share', () => {
    expect(quorumAt([], { of: 'members', share: 0 }, anyTime)).toMatchObject({ needed: 1, met: false })
    expect(quorumAt([member('a', { attendance: 'absent' })], { of: 'bodies', share: 0 }, anyTime).met).toBe(
      false,
    )
  })
})

describe('the quorum of bodies', () => {
  const ofBodies = { of: 'bodies' as const, share: 1 }

  it('has a body there when one of its members is', () => {
    const people = [member('a', { bodyId: 'army' }), member('b', { bodyId: 'army', attendance: 'absent' })]
    expect(quorumAt(people, ofBodies, anyTime)).toMatchObject({ present: 1, total: 1, met: true })
  })

  it('counts nobody who speaks for no body', () => {
    expect(quorumAt([member('a', { bodyId: null }), member('b')], ofBodies, anyTime)).toMatchObject({
      total: 1,
    })
  })
})

describe('who is there at a moment', () => {
  it('from the minute of arrival until the minute of leaving', () => {
    const late = member('a', { arrivedAt: '08:30', leftAt: '10:00' })
    expect(['08:29', '08:30', '09:59', '10:00'].map((time) => isThere(late, { time }))).toEqual([
      false,
      true,
      true,
      false,
    ])
  })

  it('not for an item they were away for', () => {
    const people = [member('a'), member('b')]
    expect(quorumAt(people, twoThirds, { time: '09:00', absentIds: new Set(['a']) })).toMatchObject({
      present: 1,
      met: false,
    })
  })
})

const someone = fc.record({
  id: fc.uuid(),
  bodyId: fc.option(fc.constantFrom('a', 'b', 'c')),
  role: fc.constantFrom('chair', 'deputy', 'secretary', 'member', 'directing', 'invitee', 'press'),
  people: fc.integer({ min: 1, max: 9 }),
  attendance: fc.constantFrom('unknown', 'present', 'delegate', 'absent'),
  arrivedAt: fc.option(fc.constantFrom('08:00', '09:00')),
  leftAt: fc.option(fc.constantFrom('09:30', '11:00')),
}) as fc.Arbitrary<Attending>
const rule = fc.record({
  of: fc.constantFrom('members' as const, 'bodies' as const),
  share: fc.double({ min: 0, max: 1, noNaN: true }),
})

it('never has more present than there are, and is met by everybody', () => {
  fc.assert(
    fc.property(fc.array(someone), rule, (people, by) => {
      const { present, total, needed } = quorumAt(people, by, { time: '09:00' })
      expect(present).toBeLessThanOrEqual(total)
      expect(needed).toBeLessThanOrEqual(Math.max(1, total))
      const all = people.map((one) => ({ ...one, attendance: 'present' as const }))
      const full = quorumAt(all, by, { time: null })
      expect(full.met).toBe(full.total > 0)
    }),
  )
})

it('only falls when somebody leaves', () => {
  fc.assert(
    fc.property(fc.array(someone, { minLength: 1 }), rule, fc.nat(), (people, by, who) => {
      const before = quorumAt(people, by, { time: '10:00' })
      const left = people.map((one, index) =>
        index === who % people.length ? { ...one, leftAt: '10:00' } : one,
      )
      expect(quorumAt(left, by, { time: '10:00' }).present).toBeLessThanOrEqual(before.present)
    }),
  )
})
