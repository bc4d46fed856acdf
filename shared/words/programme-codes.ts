/** What the server says of the programme. Each has its sentence in programme-vi.ts and programme-en.ts. */
export type ProgrammeCode =
  // what stands against an activity as typed
  | 'lead-unknown'
  | 'lead-not-in-force' // {name, from, to}
  | 'lead-also-supports' // {name}
  | 'support-twice' // {name}
  | 'support-unknown'
  | 'support-not-in-force' // {name, from, to}
  | 'unit-unknown'
  | 'unit-not-in-force' // {name, from, to}
  | 'end-before-start' // {from, to}
  | 'time-outside-programme' // {year}
  | 'target-unknown'
  | 'target-without-unit' // {name}
  | 'target-twice' // {name}
  | 'target-not-positive' // {name}
  | 'resource-without-unit' // {name}
  | 'resource-without-amount' // {name}
  | 'objective-unknown'
  | 'tag-unknown'
  | 'changed-by-another' // {by, at}
  // why two activities look alike; points add up to the score
  | 'overlap-days' // {points, from, to, days}
  | 'overlap-near' // {points, days}
  | 'overlap-same-place' // {points, place}
  | 'overlap-same-units' // {points, units, count}
  | 'overlap-containing' // {points}
  | 'overlap-beneficiaries' // {points, names}
  | 'overlap-themes' // {points, names}
  // how a figure came about
  | 'progress-done'
  | 'progress-by-targets' // {percent, targets}
  | 'progress-no-result'
  | 'progress-cancelled'
  | 'progress-of-parts' // {percent, parts}
  | 'forecast-final' // {done, units, bodies}
  | 'forecast-by-plan' // {done, units, bodies, planned, total, forecast}
  | 'forecast-by-quarters' // {done, units, bodies, quarters, forecast}
  | 'forecast-level' // {done, quarters}
  | 'forecast-nothing-yet'
  // why a reported activity may be a planned one
  | 'match-unit' // {name}
  | 'match-body' // {name}
  | 'match-days' // {days}
  | 'match-words' // {percent}
