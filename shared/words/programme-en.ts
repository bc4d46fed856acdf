import { sentences } from './params.ts'
import type { ProgrammeCode } from './programme-codes.ts'

/** Sentences of the annual programme. */
export const programmeSentence = sentences<ProgrammeCode>({
  'lead-unknown': () => 'No lead body has been chosen.',
  'lead-not-in-force': (p) => `${p('name')} is not active at that time. Choose its successor.`,
  'lead-also-supports': (p) => `${p('name')} leads already and cannot support as well.`,
  'support-twice': (p) => `${p('name')} stands twice among the supporting bodies.`,
  'support-unknown': () => 'A supporting body is not in the list.',
  'support-not-in-force': (p) => `${p('name')} is not active at that time.`,
  'unit-unknown': () => 'A unit is not in the list.',
  'unit-not-in-force': (p) => `${p('name')} is not there at that time.`,
  'end-before-start': (p) => `The end, ${p('to')}, comes before the start, ${p('from')}.`,
  'time-outside-programme': (p) => `The time lies outside ${p('year')}, the programme's year.`,
  'target-unknown': () => 'An indicator is not in the catalogue.',
  'target-without-unit': (p) => `Indicator ${p('name')} has no unit. Enter one in the catalogue.`,
  'target-twice': (p) => `Indicator ${p('name')} stands twice.`,
  'target-not-positive': (p) => `The target of ${p('name')} must be more than 0.`,
  'resource-without-unit': (p) => `Resource ${p('name')} has a quantity but no unit.`,
  'resource-without-amount': (p) => `Resource ${p('name')} has neither quantity nor value.`,
  'objective-unknown': () => 'Choose a group or an objective of this programme.',
  'tag-unknown': () => 'A tag is not in the list.',
  'changed-by-another': (p) =>
    `${p('by') || 'Another window'} has just changed it${p('at') && ` at ${p('at')}`}. Look again, then change it.`,
  'overlap-days': (p) =>
    p('from') === p('to')
      ? `both on ${p('from')} (+${p('points')})`
      : `${p('days')} days in common, ${p('from')} - ${p('to')} (+${p('points')})`,
  'overlap-near': (p) => `${p('days')} days apart (+${p('points')})`,
  'overlap-same-place': (p) => `same place, ${p('place')} (+${p('points')})`,
  'overlap-same-units': (p) => `both in ${p('units')} (+${p('points')})`,
  'overlap-containing': (p) => `one of them takes place in all units (+${p('points')})`,
  'overlap-beneficiaries': (p) => `same beneficiaries, ${p('names')} (+${p('points')})`,
  'overlap-themes': (p) => `same movement or theme, ${p('names')} (+${p('points')})`,
  'progress-done': () => 'Done: 100%.',
  'progress-by-targets': (p) =>
    `${p('percent')}%: mean of what ${p('targets')} targets have reached, each 100% at most.`,
  'progress-no-result': () => 'No result yet: counted as 0%.',
  'progress-cancelled': () => 'Cancelled: not counted.',
  'progress-of-parts': (p) => `${p('percent')}%: progress of ${p('parts')} parts, each times its share.`,
  'forecast-final': (p) =>
    `The year is over: ${p('done')} = ${p('units')} from units + ${p('bodies')} from bodies.`,
  'forecast-by-plan': (p) =>
    `${p('done')} (${p('units')} from units + ${p('bodies')} from bodies) ÷ ${p('planned')} planned so far × ${p('total')} planned for the year = ${p('forecast')}.`,
  'forecast-by-quarters': (p) =>
    `${p('done')} (${p('units')} from units + ${p('bodies')} from bodies) ÷ ${p('quarters')} quarters with figures × 4 quarters = ${p('forecast')}.`,
  'forecast-level': (p) => `A level does not add up: the latest, ${p('done')} (quarter ${p('quarters')}).`,
  'forecast-nothing-yet': () => 'No figures yet, so no forecast.',
  'match-unit': (p) => `same ${p('name')}`,
  'match-body': (p) => `${p('name')} leads or supports`,
  'match-days': (p) =>
    p('days') === '0' ? 'within the planned time' : `${p('days')} days off the planned time`,
  'match-words': (p) => `text ${p('percent')}% alike`,
})
