/** Errors of meetings and conclusions a user can act on. Sentences in meetings-problems-vi.ts and -en.ts. */
export type MeetingProblemCode =
  | 'meeting-cancelled'
  | 'meeting-step-wrong'
  | 'meeting-people-missing'
  | 'meeting-agenda-missing'
  | 'meeting-day-to-come' // {day}
  | 'meeting-checks-open' // {count}
  | 'meeting-fixed' // {title}: approved or locked minutes
  | 'meeting-begun' // {title}: what began cannot be called off
  | 'meeting-not-frozen' // {title}
  | 'meeting-not-under-way' // {title}
  | 'item-carried-already' // {title}
  | 'proposal-settled' // {title}
  | 'conclusion-numbered' // {number}
  | 'conclusion-overtaken-circle'
  | 'sentence-not-in-conclusion'
