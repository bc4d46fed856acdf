import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { command } from '../../../electron/rpc.ts'
import en from '../../../renderer/locale/en/index.ts'
import vi from '../../../renderer/locale/vi/index.ts'

const electron = join(import.meta.dirname, '../../../electron')

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

  test('have a singular in English wherever they count', () => {
    const keys = (words: Words, path = ''): string[] =>
      Object.entries(words).flatMap(([key, value]) =>
        typeof value === 'string' ? [`${path}${key}`] : keys(value, `${path}${key}.`),
      )
    const all = new Set(keys(en))
    const plurals = [...all].filter((key) => key.endsWith('_other'))
    expect(plurals.filter((key) => !all.has(key.replace(/_other$/, '_one')))).toEqual([])
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

const deskActs = ['add', 'read', 'readAgain', 'setPeriod', 'setKeepEncoding', 'decide']
/** Commands stamped outside the router: a new workspace, and what the desk does over several of its own. */
const stampedElsewhere = ['workspace.create', 'intake.apply', ...deskActs.map((act) => `intake.${act}`)]

/** Every command of a router, by the path it is stamped with. */
function commandsOf(router: object, path: string[]): string[] {
  return Object.entries(router).flatMap(([name, inner]: [string, object]) => {
    const at = [...path, name]
    if (!('~orpc' in inner)) return commandsOf(inner, at)
    const { middlewares } = inner['~orpc'] as { middlewares: unknown[] }
    return middlewares.includes(command) ? [at.join('.')] : []
  })
}

/** The routers of the program, each under the name of its feature's folder. */
async function routers(): Promise<[feature: string, router: object][]> {
  const features = readdirSync(electron).filter((name) => existsSync(join(electron, name, 'routes.ts')))
  return Promise.all(
    features.map(async (feature): Promise<[string, object]> => {
      const module: object = await import(join(electron, feature, 'routes.ts'))
      return [feature, Object.entries(module).find(([name]) => name === `${feature}Routes`)![1]]
    }),
  )
}

describe('the history', () => {
  test('has words in both languages for each command of the program', async () => {
    const commands = [
      ...stampedElsewhere,
      ...(await routers()).flatMap(([feature, router]) => commandsOf(router, [feature])),
    ]
    expect(commands.length).toBeGreaterThan(stampedElsewhere.length + 30)
    const wordless = (known: Map<string, string>) =>
      commands.filter((name) => !known.has(`history.commands.${name}`))
    expect(wordless(vietnamese)).toEqual([])
    expect(wordless(english)).toEqual([])
  })
})
