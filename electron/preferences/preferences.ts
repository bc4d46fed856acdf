import * as z from 'zod'

/** The shape of each, and what a new machine starts with; also instead of what someone broke by hand. */
const shapes = {
  recent: z.array(z.object({ folder: z.string(), name: z.string(), openedAt: z.string() })).catch([]),
  appearance: z
    .object({
      theme: z.enum(['light', 'dark', 'system']),
      locale: z.enum(['vi', 'en']),
      textSize: z.enum(['medium', 'large', 'larger']),
    })
    .catch({ theme: 'light', locale: 'vi', textSize: 'medium' }),
  window: z
    .object({
      x: z.number().exactOptional(),
      y: z.number().exactOptional(),
      width: z.number(),
      height: z.number(),
      maximized: z.boolean(),
    })
    .catch({ width: 1366, height: 768, maximized: false }),
}

/** What a machine remembers for its user, outside any workspace. */
export type PreferenceValues = { [Name in keyof typeof shapes]: z.output<(typeof shapes)[Name]> }

export type Preferences = {
  get<K extends keyof PreferenceValues>(name: K): PreferenceValues[K]
  set<K extends keyof PreferenceValues>(name: K, value: PreferenceValues[K]): void
}

/** What both conf and electron-store offer: the same author, the same file format. */
export type PreferenceStore = {
  get(name: keyof PreferenceValues): unknown
  set<K extends keyof PreferenceValues>(name: K, value: PreferenceValues[K]): void
}

/** Preferences over a store: conf where Node is the host, electron-store in the window's main process. */
export function preferencesOver(store: PreferenceStore): Preferences {
  return {
    get: <K extends keyof PreferenceValues>(name: K) =>
      shapes[name].parse(store.get(name)) as PreferenceValues[K],
    set: (name, value) => store.set(name, value),
  }
}

/** Preferences that last as long as the object: for tests and for commands that leave no trace. */
export function passingPreferences(): Preferences {
  const values = new Map<keyof PreferenceValues, unknown>()
  return preferencesOver({
    get: (name) => values.get(name),
    set: (name, value) => void values.set(name, value),
  })
}

const recentAtMost = 8

/** Puts a workspace first among the recent ones. */
export function rememberRecent(
  preferences: Preferences,
  folder: string,
  name: string,
  openedAt: string,
): void {
  const others = preferences.get('recent').filter((entry) => entry.folder !== folder)
  preferences.set('recent', [{ folder, name, openedAt }, ...others].slice(0, recentAtMost))
}

/** Takes a workspace off the recent ones; its folder stays as it is. */
export function forgetRecent(preferences: Preferences, folder: string): void {
  preferences.set(
    'recent',
    preferences.get('recent').filter((entry) => entry.folder !== folder),
  )
}
