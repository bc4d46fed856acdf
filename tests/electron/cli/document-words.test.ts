import { describe, expect, it } from 'vitest'
import { documentWords } from '../../../electron/cli/document-words.ts'

const make = (...rest: string[]) => documentWords(['make', '--workspace', 'W', ...rest])
const out = ['--out', 'a.docx']

describe('the words of hiepdong documents make', () => {
  it.each(['minutes', 'conclusionNotice', 'invitation'])('ask for the meeting %s is about', (kind) => {
    expect(make('--kind', kind, '--meeting', 'HN-2024-01', ...out)).toEqual({
      folder: 'W',
      kind,
      about: { meeting: 'HN-2024-01' },
      out: 'a.docx',
    })
    const told = { wrong: expect.stringContaining(`${kind} cần --meeting MÃ, không dùng --body`) }
    expect(make('--kind', kind, ...out)).toEqual(told)
    expect(make('--kind', kind, '--body', 'catp', ...out)).toEqual(told)
    expect(make('--kind', kind, '--meeting', 'HN-2024-01', '--body', 'catp', ...out)).toEqual(told)
  })

  it.each(['taskSheet', 'reminderLetter'])('ask for the body %s goes to', (kind) => {
    expect(make('--kind', kind, '--body', 'catp', ...out)).toMatchObject({ about: { body: 'catp' } })
    const told = { wrong: expect.stringContaining(`${kind} cần --body MÃ, không dùng --meeting`) }
    expect(make('--kind', kind, ...out)).toEqual(told)
    expect(make('--kind', kind, '--meeting', 'HN-2024-01', ...out)).toEqual(told)
    expect(make('--kind', kind, '--meeting', 'HN-2024-01', '--body', 'catp', ...out)).toEqual(told)
  })

  it('are told the kinds there are when theirs is none, or missing', () => {
    const kinds = 'minutes, conclusionNotice, invitation, taskSheet, reminderLetter'
    for (const given of [[], ['--kind', 'bienban']]) {
      expect(make(...given, '--body', 'catp', ...out)).toEqual({ wrong: expect.stringContaining(kinds) })
    }
  })

  it('are told what else is missing: the act, the folder, a name that Word opens', () => {
    expect(documentWords([])).toEqual({ wrong: expect.stringContaining('documents make') })
    expect(documentWords(['make', 'minutes'])).toEqual({ wrong: expect.stringContaining('documents make') })
    expect(documentWords(['make'])).toEqual({ wrong: expect.stringContaining('--workspace') })
    for (const name of [[], ['--out', 'a.pdf']]) {
      expect(make('--kind', 'minutes', '--meeting', 'HN-2024-01', ...name)).toEqual({
        wrong: expect.stringContaining('.docx'),
      })
    }
  })
})
