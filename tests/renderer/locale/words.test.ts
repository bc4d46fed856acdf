import { describe, expect, test } from 'vitest'
import en from '../../../renderer/locale/en/index.ts'
import vi from '../../../renderer/locale/vi/index.ts'
import { contract } from '../../../shared/contract/index.ts'

type Words = { [key: string]: string | Words }

/** Every text with the path of its key; a count's forms are one key. */
function texts(words: Words, path = ''): Map<string, string> {
  const found = new Map<string, string>()
  for (const [key, value] of Object.entries(words)) {
    const at = path ? `${path}.${key}` : key
    if (typeof value === 'string') found.set(at.replace(/_one$/, '_other'), value)
    else for (const [inner, text] of texts(value, at)) found.set(inner, text)
  }
  return found
}
const vietnamese = texts(vi)
const english = texts(en)
const variables = (text: string) => [...new Set(text.match(/\{\{\w+\}\}/g))].sort()

describe('the words of the screen', () => {
  test('are there in English as in Vietnamese', () => {
    expect([...english.keys()].sort()).toEqual([...vietnamese.keys()].sort())
  })

  test('name the same facts in both languages', () => {
    for (const [key, text] of vietnamese) {
      if (key.endsWith('_other')) continue
      expect([key, variables(english.get(key) ?? '')]).toEqual([key, variables(text)])
    }
  })

  test('are never empty', () => {
    expect([...vietnamese, ...english].filter(([, text]) => text.trim() === '')).toEqual([])
  })

  test('are office Vietnamese: no OK, no pleading, no exclamation, no computer words', () => {
    const forbidden = /\b(OK|Submit|import|file|record|backup|database|click)\b|(^|\s)(bạn|vui lòng)(\s|$)|!/i
    const notWords = /\{\{\w+\}\}|thư mục backups/g
    expect([...vietnamese].filter(([, text]) => forbidden.test(text.replace(notWords, '')))).toEqual([])
  })
})

/** What only asks or is no act on the data; everything else in the contract is a command and stands in the history. */
const notCommands = {
  workspace: [
    'state',
    'checkFolder',
    'open',
    'openSample',
    'restoreBackup',
    'forgetRecent',
    'close',
    'appearance',
    'setAppearance',
  ],
  committee: [
    'listBodies',
    'listUnits',
    'listIndicators',
    'listGroups',
    'usage',
    'listAliases',
    'listPeople',
  ],
  intake: ['list', 'stop', 'detail', 'item', 'sheet', 'decoded', 'differences', 'runs'],
  reports: [
    'periods',
    'yearSetting',
    'matrix',
    'cell',
    'summary',
    'trends',
    'grid',
    'byUnit',
    'sources',
    'sourceExcerpt',
    'valueHistory',
    'checks',
  ],
  safety: ['history', 'backups', 'backUpNow', 'restore'],
}

describe('the history', () => {
  test.each(Object.entries(notCommands))('has words for each act of %s', (feature, asking) => {
    const named = (vi.history.commands as Words)[feature] as Words
    const acts = Object.keys((contract as Record<string, object>)[feature] ?? {}).filter(
      (name) => !asking.includes(name),
    )
    expect(acts.filter((act) => !(act in named))).toEqual([])
  })
})
