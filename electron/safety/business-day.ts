/** Ho Chi Minh City has had one time the year round since 1975: UTC+7. */
const offset = '+07:00'

/** The instant (ISO UTC) at which a business day (YYYY-MM-DD) begins. */
export function businessDayStart(day: string): string {
  return new Date(`${day}T00:00:00${offset}`).toISOString()
}

/** The instant (ISO UTC) at which it is over: the first that no longer belongs to it. */
export function businessDayEnd(day: string): string {
  return new Date(Date.parse(businessDayStart(day)) + 86_400_000).toISOString()
}
