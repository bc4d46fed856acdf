/** What a machine remembers for its user, outside any workspace. */
export type PreferenceValues = {
  recent: { folder: string; name: string; openedAt: string }[]
  appearance: { theme: 'light' | 'dark' | 'system'; locale: 'vi' | 'en'; textSize: 'medium' | 'large' | 'larger' }
  window: { x?: number; y?: number; width: number; height: number; maximized: boolean }
}

export type Preferences = {
  get<K extends keyof PreferenceValues>(name: K): PreferenceValues[K]
  set<K extends keyof PreferenceValues>(name: K, value: PreferenceValues[K]): void
}

const defaults: PreferenceValues = {
  recent: [],
  appearance: { theme: 'light', locale: 'vi', textSize: 'medium' },
  window: { width: 1366, height: 768, maximized: false },
}

/** What both conf and electron-store offer: the same author, the same file format. */
type Store = {
  get<K extends keyof PreferenceValues>(name: K): PreferenceValues[K] | undefined
  set<K extends keyof PreferenceValues>(name: K, value: PreferenceValues[K]): void
}

export function preferencesOver(store: Store): Preferences {
  return {
    get: (name) => store.get(name) ?? defaults[name],
    set: (name, value) => store.set(name, value),
  }
}

/** Preferences that last as long as the object: for tests and for commands that leave no trace. */
export function passingPreferences(): Preferences {
  const values = new Map<keyof PreferenceValues, unknown>()
  return preferencesOver({
    get: <K extends keyof PreferenceValues>(name: K) => values.get(name) as PreferenceValues[K] | undefined,
    set: (name, value) => void values.set(name, value),
  })
}

const recentAtMost = 8

/** Puts a workspace first among the recent ones. */
export function rememberRecent(preferences: Preferences, folder: string, name: string, openedAt: string): void {
  const others = preferences.get('recent').filter((entry) => entry.folder !== folder)
  preferences.set('recent', [{ folder, name, openedAt }, ...others].slice(0, recentAtMost))
}

export function forgetRecent(preferences: Preferences, folder: string): void {
  preferences.set(
    'recent',
    preferences.get('recent').filter((entry) => entry.folder !== folder),
  )
}
