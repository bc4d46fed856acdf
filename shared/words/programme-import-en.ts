import { sentences } from './params.ts'
import type { ImportProblemCode, ImportWarningCode } from './programme-import-codes.ts'

/** Sentences of reading a programme out of a Word or Excel table. */
export const programmeImportSentence = sentences<ImportProblemCode | ImportWarningCode>({
  'content-missing': () => 'The row has no content. Write it or leave the row out.',
  'content-shared': () => 'Shares its content with the row above. See whether it is one activity or two.',
  'row-hidden': () => 'The row is hidden in the file. See whether to take it.',
  'columns-assumed': () =>
    'The table has no heading; read by the columns of the one before. Check the columns.',
  'lead-missing': () => 'The lead body is not clear. Choose it.',
  'several-leads': (p) =>
    `Several leads are named: ${p('names')}. The first is taken as lead, the others support; check.`,
  'lead-also-supports': (p) => `${p('name')} both leads and supports. Check.`,
  'body-unknown': (p) => `“${p('name')}” is no member of the committee. Choose a body or leave it out.`,
  'body-guessed': (p) => `“${p('text')}” looks like ${p('name')}. Check.`,
  'body-level-unclear': (p) => `“${p('name')}” may be that of the districts. Check the level.`,
  'body-out-of-force': (p) => `${p('name')} does not exist at this time. Choose another body.`,
  'body-partly-in-force': (p) => `${p('name')} exists for a part of this time only. Check.`,
  'time-missing': () => 'No time is given.',
  'time-unclear': () => 'The time is not fully understood. Write days, months or quarters.',
  'time-outside-year': (p) => `The time lies outside ${p('year')}. Check.`,
  'time-reversed': () => 'The second day comes before the first. Check the time.',
  'year-unknown': () => 'The file does not name the year of the programme. Choose it.',
  'details-unknown': (p) =>
    `The sheet of details names what is in no list: ${p('names')}. It will be stored without.`,
  'details-unread': (p) => `${p('count')} rows of the sheet of details could not be read: row ${p('rows')}.`,
  'details-unmatched': (p) =>
    `The sheet of details has ${p('count')} activities the appendix no longer has; they are left out.`,
  'no-programme-table': () =>
    'No table of a programme was found: it needs a column of content and one of lead, support or time.',
  'table-empty': (p) => `The table in “${p('sheet')}” has no activity.`,
  'table-without-heading': (p) =>
    `“${p('sheet')}” has no headings; read on with the columns of the table before.`,
  'sheet-repeats': (p) =>
    `“${p('sheet')}” only repeats ${p('count')} activities already read; not taken again.`,
  'hidden-sheet': (p) => `The hidden sheet “${p('sheet')}” has a table of a programme; not taken.`,
  'year-mismatch': (p) =>
    `Read as the programme of ${p('chosen')}, but the file also says ${p('other')}. Check.`,
  'time-assumed': (p) => `The row has no time; “${p('text')}” above it is taken. Check.`,
  'date-swapped': () =>
    'The column mixes typed dates and dates of Excel: day and month may be exchanged. Check the day.',
  'lead-assumed': (p) =>
    `There is no column of leads; the body of the section or sheet is taken: ${p('name')}. Check.`,
  'year-doubtful': (p) =>
    `The file speaks of ${p('chosen')} and of ${p('other')}. Check which year is meant.`,
  'activity-repeats': (p) =>
    `Repeats the activity in “${p('sheet')}”, row ${p('row')}. See whether it is one or two.`,
  'columns-unread': (p) =>
    `The table in “${p('sheet')}” has columns no programme has; not taken: ${p('names')}.`,
  'sheet-unread': (p) => `“${p('sheet')}” has a table of ${p('count')} rows that is no programme; not taken.`,
  'activity-known': (p) => `Already in the programme (${p('code')}); not taken again.`,
  'activity-alike': (p) =>
    `Same body and content as ${p('code')} at another time. See whether it is one or two.`,
})
