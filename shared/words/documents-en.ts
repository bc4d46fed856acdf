import type { DocumentProblemCode } from './documents-codes.ts'
import type { Sentence } from './params.ts'

const within = (p: (name: string) => string) => (p('list') === '' ? '' : ` inside the list {#${p('list')}}`)

/** What stands against a paper or its template, then the way out. */
export const documentProblems: Record<DocumentProblemCode, Sentence> = {
  'template-unreadable': () =>
    'The template is no Word .docx that can be read. Open it in Word and save it as .docx, or use the shipped one.',
  'template-mark-open': (p) => `A brace is missing at “${p('mark')}”. Each field needs one { and one }.`,
  'template-list-open': (p) => `The list {#${p('field')}} is not closed. Add {/${p('field')}} at its end.`,
  'template-list-not-begun': (p) => `There is {/${p('field')}} without {#${p('field')}} before it.`,
  'template-field-unknown': (p) =>
    `There is no field {${p('field')}}${within(p)}.${p('near') === '' ? '' : ` Is it {${p('near')}}?`}`,
  'template-field-missing': (p) =>
    `The template has no field {${p('field')}}${within(p)} any more: this would not be printed.`,
  'template-has-problems': (p) =>
    `The template needs ${p('count')} corrections, so nothing was printed. ${p('first')} Mend it in Word, or use the shipped one.`,
  'document-meeting-needed': () => 'Choose the meeting this paper is about.',
  'document-body-needed': () => 'Choose the body this paper goes to.',
  'document-meeting-unknown': (p) =>
    `No meeting has the code ${p('meeting')}.${p('known') === '' ? ' There is no meeting yet.' : ` The last ones: ${p('known')}.`}`,
  'document-body-unknown': (p) =>
    `No body has the code ${p('body')}.${p('known') === '' ? ' There is no body yet.' : ` Codes in use: ${p('known')}.`}`,
  'document-not-written': (p) =>
    `${p('file')} could not be written. See whether its folder is there, may be written to, and the file is not open.`,
  'document-nothing-to-say': (p) => `${p('body')} has no task or report to put into this paper.`,
  'document-number-taken': (p) =>
    `Number ${p('symbol')} is taken. Numbers are not used again: choose another.`,
  'document-has-no-file': () => 'This paper was entered by hand in the register and has no file.',
}
