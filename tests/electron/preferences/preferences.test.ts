import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import { filePreferences } from '../../../electron/preferences/file-preferences.ts'
import {
  forgetRecent,
  passingPreferences,
  preferencesOver,
  rememberRecent,
} from '../../../electron/preferences/preferences.ts'
import { temporaryFolders } from '../workspace/temporary-folder.ts'

describe('the preferences of a machine', () => {
  const folder = temporaryFolders()
  const before = process.env.HIEPDONG_PREFERENCES
  afterEach(() => {
    if (before === undefined) delete process.env.HIEPDONG_PREFERENCES
    else process.env.HIEPDONG_PREFERENCES = before
  })

  it('last from one start to the next', () => {
    process.env.HIEPDONG_PREFERENCES = folder()
    const chosen = { theme: 'dark', locale: 'en', textSize: 'large' } as const
    filePreferences().set('appearance', chosen)
    expect(filePreferences().get('appearance')).toEqual(chosen)
  })

  it('start afresh when their file was broken', () => {
    process.env.HIEPDONG_PREFERENCES = folder()
    filePreferences().set('appearance', { theme: 'dark', locale: 'en', textSize: 'large' })
    writeFileSync(join(process.env.HIEPDONG_PREFERENCES, 'config.json'), '{"appearance": ')
    expect(filePreferences().get('appearance')).toEqual({ theme: 'light', locale: 'vi', textSize: 'medium' })
  })

  it('take what someone wrote wrongly for not written', () => {
    const preferences = preferencesOver({ get: () => ({ theme: 'pink', width: 'wide' }), set: () => {} })
    expect(preferences.get('appearance').theme).toBe('light')
    expect(preferences.get('window').width).toBe(1366)
    expect(preferences.get('recent')).toEqual([])
  })

  it('keep the eight workspaces opened last, each once', () => {
    const preferences = passingPreferences()
    for (let index = 1; index <= 10; index++) rememberRecent(preferences, `/w${index}`, `W${index}`, '2024')
    rememberRecent(preferences, '/w5', 'W5 mới', '2025')
    const folders = () => preferences.get('recent').map((entry) => entry.folder)
    expect(folders()).toEqual(['/w5', '/w10', '/w9', '/w8', '/w7', '/w6', '/w4', '/w3'])
    forgetRecent(preferences, '/w9')
    expect(folders()).not.toContain('/w9')
  })
})
