import type { FileErrorCode, ReasonCode, WarningCode } from '../domain/draft.ts'
import { sentences } from './params.ts'
import { periodInWords } from './period-names.ts'

const after = (text: string, before = ' ') => (text === '' ? '' : `${before}${text}`)
const quoted = (text: string) => (text === '' ? '' : `“${text}”`)
const placeOf = (where: string) =>
  where === 'file-name' ? 'the file name' : where === 'sheet-name' ? 'a sheet name' : 'the sheet'

/** What is doubtful about a figure, what was seen in a file, and why a file could not be read. */
export const intakeSentence = sentences<ReasonCode | WarningCode | FileErrorCode>({
  // a figure to be looked at
  'label-similar': (p) =>
    `The row's name is close to ${quoted(p('name'))} but not the same. Check the indicator.`,
  'label-ambiguous': (p) => `The row's name may also mean ${quoted(p('other'))}. Choose the right indicator.`,
  'unit-mismatch': (p) =>
    p('expected') !== ''
      ? `The file counts in ${quoted(p('found')) || 'another unit'}, the indicator in ${quoted(p('expected'))}. Check that it is the same thing.`
      : `Taken as the report of ${p('chosen')}, but ${placeOf(p('where'))} says ${p('other')}. Check the unit.`,
  'money-unit-of-row-only': (p) =>
    `Only this row is in ${quoted(p('unit'))}; the other amounts use another unit. Check the amount.`,
  'money-unit-unclear': (p) =>
    `The amount does not fit the money unit assumed (${p('assumed')}). Check whether it is đồng, thousand or million.`,
  'number-ambiguous': (p) => `The number may be ${p('read')} or ${p('other')}. ${p('read')} is taken.`,
  'number-words': (p) => `The number is written in words, understood as ${p('read')}. Check it.`,
  'group-mismatch': (p) =>
    `The row stands in another group than the indicator's${after(p('group'), ': ')}. Check the indicator.`,
  'duplicate-indicator': (p) =>
    p('name') === ''
      ? `This indicator also stands in cell ${p('otherCell')} with ${p('otherValue')}. Choose the right figure.`
      : `${p('name')} has two different figures: ${p('otherValue')} in cell ${p('otherCell')} and ${p('value')}. Choose the right one.`,
  'total-mismatch': (p) =>
    `${p('label') === '' ? 'The total' : quoted(p('label'))} says ${p('written')}, its parts add up to ${p('recomputed')}, a difference of ${p('difference').replace('-', '')}. Check the parts.`,
  'percent-out-of-range': (p) =>
    `The percentage${after(p('value'))}${p('value') === '' ? '' : '%'} is outside the possible range. Check it.`,
  negative: () => 'A negative number. Check it.',
  'not-whole': (p) => `A count with decimals${after(p('value'), ': ')}. Check it.`,
  'date-like': (p) =>
    `The cell looks like a date${after(quoted(p('text')))}; the spreadsheet may have changed it. Type the right figure.`,
  'error-cell': (p) =>
    `The cell shows the error ${p('text')}${after(quoted(p('label')), ' at ')}; there is no figure. Ask the unit.`,
  'formula-without-value': (p) =>
    `The formula was never computed${after(quoted(p('label')), ' at ')}; there is no figure. Ask the unit.`,
  'several-numbers-in-cell': (p) =>
    `Several numbers in one cell: ${quoted(p('text'))}. Choose the right one.`,
  'column-unclear': (p) =>
    `Which column holds this period is not said; ${quoted(p('heading')) || 'this one'} is taken.`,
  'summed-from-parts': (p) => `Added up from ${p('count')} rows or wards; the report states no total.`,
  'outlier-history': (p) =>
    `Far from the unit's earlier periods (previous ${p('previous')}${after(p('times'), '; this is ')}${p('times') === '' ? '' : ' times that'}).`,
  'outlier-peers': (p) =>
    `Far from units of its size (typically ${p('typical')}${after(p('times'), '; this is ')}${p('times') === '' ? '' : ' times that'}).`,
  'cumulative-mismatch': (p) =>
    `The unit's cumulative figure is ${p('written')}, by its periods it is ${p('recomputed')}. Check both.`,
  'encoding-uncertain': () => 'The decoded text may be wrong. Compare it with the original.',

  // seen in the file
  'legacy-encoding': (p) =>
    `Text in ${p('encoding')} was turned into Unicode: ${quoted(p('example'))} became ${quoted(p('decoded'))}.`,
  'hidden-sheet': (p) => `The hidden sheet ${quoted(p('sheet'))} holds a table; it was not taken.`,
  'hidden-row': (p) => `The hidden row or column ${quoted(p('label'))} holds ${p('text')}; it was not taken.`,
  approximate: (p) =>
    p('word') === ''
      ? `${quoted(p('label'))} is approximate: ${quoted(p('text'))}.`
      : `The report says “${p('word')}”: an estimate, not an exact figure.`,
  'period-mismatch': (p) =>
    `Taken as ${periodInWords(p('chosen'), 'en')}, but ${placeOf(p('where'))} says ${periodInWords(p('other'), 'en')}. Check the period.`,
  'external-links': () => 'Formulas point to other files; the values saved in this file are taken.',
  'rows-skipped': (p) => `${p('count')} rows have figures but no name; they were not taken.`,
  'no-table': (p) =>
    `No table of figures was found${after(quoted(p('sheet')), ' in ')}. Check the file or ask the unit to send it again.`,

  // why a file could not be read; nothing of it is stored
  'not-a-workbook': () =>
    'Could not be read: this is not a workbook. Nothing was taken from it. Ask the unit for the Excel file.',
  'old-word-document': () =>
    'Not read: an old Word document (.doc). Nothing was imported. Open it in Word, save it as .docx and import that.',
  'empty-file': () =>
    'Could not be read: the file is empty. Nothing was taken from it. Ask the unit to send it again.',
  truncated: () =>
    'Could not be read: the file is cut off or damaged. Nothing was taken from it. Download it again or ask the unit.',
  'password-protected': () =>
    'Could not be opened: the file has a password. Nothing was taken from it. Ask the unit for one without.',
  'zip-bomb': () =>
    'Not read: the file unpacks to a size that may harm this computer. Nothing was taken from it. Ask the unit for another file.',
  'too-many-parts': () =>
    'Not read: the file has too many parts. Nothing was taken from it. Import the workbooks one by one.',
  'nested-archive': () =>
    'Not read: the archive holds another archive. Nothing was taken from it. Unpack it and import the workbooks.',
  'xml-not-allowed': () =>
    'Not read: the file holds an unsafe declaration. Nothing was taken from it. Ask the unit to save it again in Excel.',
  'too-large': (p) =>
    `Not read: the file is too large${after(p('limit'), ' (at most ')}${p('limit') === '' ? '' : ' MB)'}. Nothing was taken from it. Remove pictures and spare sheets.`,
  'too-many-cells': (p) =>
    `Not read: a sheet has too many cells${after(p('limit'), ' (at most ')}${p('limit') === '' ? '' : ')'}. Nothing was taken from it. Remove spare rows and columns.`,
  'file-gone': () =>
    'Could not be read: the file is no longer there. Nothing was taken from it. Find it and import it again.',
  'file-name-invalid': () =>
    'Not read: the file has an invalid name. Nothing was taken from it. Rename it and import it again.',
  'reading-stopped': () =>
    'Reading was stopped on request. Nothing was taken from the file. Import it again when needed.',
  'reading-too-long': (p) =>
    `Stopped: reading took too long${after(p('seconds'), ' (over ')}${p('seconds') === '' ? '' : ' seconds)'}. Nothing was taken from it. Ask the unit for a smaller file.`,
  'read-failed': () =>
    'The file could not be read. Nothing was taken from it. Save it again in Excel; if that fails, ask the unit to send it again.',
})
