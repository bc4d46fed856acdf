/** The clock rules ask. Tests set it; a sample workspace stands still on its own day. */
export type Clock = {
  /** Instant as ISO UTC. */
  now(): string
  /** Business day in Asia/Ho_Chi_Minh, YYYY-MM-DD. */
  today(): string
}

const businessDay = new Intl.DateTimeFormat('en-CA', {
  timeZone: 'Asia/Ho_Chi_Minh',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
})

/** The business day an instant (ISO UTC) falls on. */
export function businessDayOf(instant: string): string {
  return businessDay.format(new Date(instant))
}

export const systemClock: Clock = {
  now: () => new Date().toISOString(),
  today: () => businessDay.format(new Date()),
}

/** A clock whose day is fixed while its instants go on: for the sample workspace and for tests. */
export function clockOfDay(day: string, instants: Clock = systemClock): Clock {
  return { now: () => instants.now(), today: () => day }
}
