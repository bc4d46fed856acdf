/** One line of the attendance list as far as a quorum is concerned; times of day HH:MM. */
export type Attending = {
  id: string
  bodyId: string | null
  role: 'chair' | 'deputy' | 'secretary' | 'member' | 'directing' | 'invitee' | 'press'
  /** How many people the line stands for. */
  people: number
  attendance: 'unknown' | 'present' | 'delegate' | 'absent'
  /** When late; null when there from the start. */
  arrivedAt: string | null
  leftAt: string | null
}

export type QuorumRule = {
  /** Whether members are counted, or bodies that have at least one member there. */
  of: 'members' | 'bodies'
  /** The share that must be there, 0 to 1. */
  share: number
}

export type Quorum = { of: QuorumRule['of']; present: number; total: number; needed: number; met: boolean }

/** Who is asked about: at a time of day (null: at any time of the meeting), but for those away for one item. */
export type Moment = { time: string | null; absentIds?: ReadonlySet<string> }

/** Seats of the committee: guests, the press, who attends and directs and who writes the minutes have none. */
const seated: ReadonlySet<Attending['role']> = new Set(['chair', 'deputy', 'member'])

/** Shares are kept as fractions of two, so that 2/3 of 12 comes out a hair above 8. */
const hair = 1e-9

/** Whether somebody of the line, or who stands in for them, is in the room at that moment. */
export function isThere(attending: Attending, { time, absentIds }: Moment): boolean {
  const { attendance, arrivedAt, leftAt } = attending
  if (attendance !== 'present' && attendance !== 'delegate') return false
  if (absentIds?.has(attending.id)) return false
  if (time === null) return true
  return (arrivedAt === null || arrivedAt <= time) && (leftAt === null || time < leftAt)
}

/**
 * The quorum at a moment by the rule of the office. A delegate counts as the member; a member without a body counts
 * among members only. At least one must be there whatever the share, so that an empty room never meets a quorum.
 */
export function quorumAt(people: readonly Attending[], rule: QuorumRule, moment: Moment): Quorum {
  const members = people.filter(({ role }) => seated.has(role))
  const there = members.filter((member) => isThere(member, moment))
  const count = rule.of === 'members' ? heads : bodies
  const total = count(members)
  const present = count(there)
  const needed = Math.max(1, Math.ceil(rule.share * total - hair))
  return { of: rule.of, present, total, needed, met: present >= needed }
}

const heads = (members: readonly Attending[]) => members.reduce((sum, { people }) => sum + people, 0)
const bodies = (members: readonly Attending[]) =>
  new Set(members.flatMap(({ bodyId }) => (bodyId === null ? [] : [bodyId]))).size
