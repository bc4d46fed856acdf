import { documentProblems } from './documents-en.ts'
import type { ErrorCode } from './error-codes.ts'
import { meetingProblems } from './meetings-problems-en.ts'
import { sentences } from './params.ts'
import { taskProblems } from './tasks-problems-en.ts'

const after = (text: string, before = ' ') => (text === '' ? '' : `${before}${text}`)

/** Each states the fact, then the way out. */
export const errorSentence = sentences<ErrorCode>({
  ...documentProblems,
  ...meetingProblems,
  ...taskProblems,
  'no-workspace': () => 'No data is open. Choose the data to work with.',
  locked: (p) =>
    `The data is open in ${p('program') || 'another program'}${after(p('user'), ', user ')}${after(p('host'), ', computer ')}${after(p('since'), ' since ')}. Close it there, then open it again.`,
  'newer-version': (p) =>
    `The data was written by a newer Hiệp Đồng (${p('found')}; this one reads up to ${p('known')}). Update the program, then open it again.`,
  'older-version': () =>
    'The data was written by an older version and must be opened for work once before it can be viewed. Copy the whole folder to a place that can be written to, then open it there.',
  'view-only': () => 'The data is open to view only. Open it for work, then do it again.',
  'nothing-to-view': () => 'The data file is too damaged to be viewed. Open a backup.',
  'part-damaged': () =>
    'This part of the data is damaged and cannot be read. See another page, or open a backup.',
  damaged: (p) =>
    p('backup') === ''
      ? 'The data file is damaged and was not opened. The damaged file is kept. There is no sound backup in this folder.'
      : `The data file is damaged and was not opened. The damaged file is kept. The backup of ${p('backupAt') || p('backup')} is sound${after(p('lastChangeAt'), '; last written ')}${p('changes') === '' ? '' : `, ${p('changes')} changes after the backup would be lost`}${p('files') === '' || p('files') === '0' ? '' : `; ${p('files')} original files received since are kept and can be read again`}.`,
  'read-only-folder': () => 'The folder is read-only. Choose another folder or ask for the right to write.',
  'disk-full': (p) =>
    `The disk is full${after(p('free'), ', ')}${p('free') ? ' MB left' : ''}${after(p('needed'), ', ')}${p('needed') ? ' MB needed' : ''}. Free some space or choose another disk.`,
  'kept-file-damaged': (p) => `The stored original ${p('file')} is damaged. Ask the unit to send it again.`,
  'backup-damaged': (p) => `The backup ${p('backup')} is damaged. Choose another backup.`,
  'network-drive': () =>
    'The folder is on a network drive. Live data must be on a local disk; backups may go there.',
  'synced-folder': (p) =>
    `The folder is synced by ${p('service')}. Syncing while writing can damage the data, so it cannot be kept here. Backups can.`,
  'not-a-workspace': () =>
    'There is no hiepdong.db in this folder. Choose a folder with data or create new data.',
  'folder-not-empty': () => 'The folder holds other files. Choose an empty or a new folder.',
  'folder-missing': () => 'The folder was not found. Check the path or plug the disk in again.',
  'migration-failed': (p) =>
    `The data could not be brought to the new version${after(p('step'), ' (step ')}${p('step') ? ')' : ''}. It is unchanged${after(p('backup'), '; backup: ')}.`,
  'runtime-too-old': (p) =>
    `The program needs Node ${p('needed')} or newer; this computer has ${p('found')}. Ask your IT staff to update it.`,
  'changed-meanwhile': (p) =>
    `This was just changed by ${p('by') || 'someone else'}${after(p('at'), ' at ')}. Look again, then go on; nothing was overwritten.`,
  'not-found': () => 'This is no longer there. It may just have been removed or taken back.',
  'already-exists': (p) => `${p('name')} exists already. Open it or choose another name.`,
  'still-in-use': (p) =>
    `In use in ${p('count')} places, so it cannot be removed. Give it a last day instead.`,
  'code-taken': (p) => `The code ${p('code')} belongs to ${p('name')}. Choose another code.`,
  'name-taken': (p) =>
    `"${p('text')}" is a name of ${p('name')}${after(p('code'), ' (')}${p('code') ? ')' : ''}. Choose another name.`,
  'validity-backwards': (p) =>
    `${p('name')}: the last day ${p('to')} is before the first day ${p('from')}. Correct one of them.`,
  'figures-after-end': (p) =>
    `${p('name')} has ${p('count')} figures after ${p('day')}${after(p('period'), ', from ')}. Choose a later day or move those figures first.`,
  'successor-without-end': (p) => `${p('name')} has a successor but no last day. Fill in the last day.`,
  'successor-circle': (p) =>
    `${p('name')} and ${p('successor')} would succeed each other. Choose another successor.`,
  'successor-not-in-force': (p) =>
    `${p('name')} is not in force on ${p('day')}. Choose another successor or another day.`,
  'body-not-in-force': (p) =>
    `${p('name')} is not in force on ${p('day')}. Choose another body or another day.`,
  'meaning-fixed': (p) =>
    `${p('name')} has ${p('count')} figures, so its unit and kind are fixed. End this indicator and add a new one.`,
  'renaming-unclear': (p) => `${p('name')} is in use. Say from which day the new name holds.`,
  'invalid-input': (p) =>
    `Something typed is not right${after(p('field'), ': ')}. Check the field just filled in.`,
  'undo-overtaken': (p) =>
    `Cannot be undone: ${p('by') || 'someone else'} changed it again${after(p('at'), ' at ')}. Undo the later change first.`,
  'nothing-to-undo': () => 'There is nothing left to undo.',
  'unit-missing': () => 'It is not clear whose report this is. Choose the unit, then apply.',
  'period-missing': () => 'The period is not clear. Choose the period, then apply.',
  contradicts: (p) =>
    `${p('count')} figures differ from ${p('file')}, applied before. Choose to keep the old or take the new.`,
  'already-applied': () => 'This file is applied already. Take that import back to read it again.',
  'already-taken-back': () => 'This import was taken back already. There is nothing left to take back.',
  'figure-taken': (p) =>
    `The file already gives ${p('name')} a figure in cell ${p('cell')}. Ignore that one first if this is the right one.`,
  'not-read-yet': (p) => `The file ${p('file')} has not been read yet. Wait until it is, then go on.`,
  'nothing-to-apply': () => 'No figure is accepted yet, so there is nothing to apply.',
  'file-unreadable': (p) => `${p('file')} could not be read. Ask the unit to send it again.`,
  'programme-missing': (p) => `There is no programme for ${p('year')} yet. Start one for that year first.`,
  'import-row-invalid': (p) =>
    `Row ${p('row')} (“${p('content')}”) is not complete: ${{ leadBodyId: 'no valid lead body', supports: 'a supporting body is not valid', time: 'the time is not valid', content: 'the content is empty or too long' }[p('field')] ?? 'a cell is too long or not valid'}. Nothing was imported. Correct the row and import again.`,
  'programme-closed': (p) =>
    `The programme of ${p('year')} is closed and cannot be changed. Undo the closing if it must be.`,
  'programme-issued': (p) => `The programme of ${p('year')} is issued already. To change it, adjust it.`,
  'programme-not-issued': (p) =>
    `The programme of ${p('year')} is not issued yet. Issue it before adjusting or closing it.`,
  'edition-backwards': (p) => `${p('day')} comes before the last edition (${p('last')}). Choose a later day.`,
  'objective-circle': (p) => `${p('name')} cannot stand below itself. Choose another group or objective.`,
  'real-backwards': (p) =>
    `The real end, ${p('to')}, comes before the start, ${p('from')}. Correct one of the two days.`,
  'real-start-missing': () => 'There is a real end but no start. Enter the start.',
  'day-to-come': (p) => `${p('day')} has not come yet and cannot be a real day. Choose a day up to today.`,
  'reason-needed': () => 'Postponing or cancelling needs a reason. Enter it, then save.',
  'health-sentence-needed': () => 'Say in a sentence why it is at risk or blocked, then save.',
})
