import * as z from 'zod'

const shapes = {
  recentWorkspaces: z
    .array(z.object({ folder: z.string(), name: z.string(), openedAt: z.string() }))
    .catch([]),
  theme: z.enum(['light', 'dark', 'system']).catch('system'),
  locale: z.enum(['vi', 'en']).catch('vi'),
  textSize: z.enum(['medium', 'large', 'larger']).catch('medium'),
  window: z
    .object({
      x: z.number().optional(),
      y: z.number().optional(),
      width: z.number(),
      height: z.number(),
      maximized: z.boolean(),
    })
    .nullable()
    .catch(null),
}

/** What this machine remembers; nothing of the committee's work is here. */
export type PreferenceValues = { [Key in keyof typeof shapes]: z.output<(typeof shapes)[Key]> }

export type Preferences = {
  /** The stored value, or the one for a new machine when it is absent or was changed into nonsense by hand. */
  get<Key extends keyof PreferenceValues>(key: Key): PreferenceValues[Key]
  set<Key extends keyof PreferenceValues>(key: Key, value: PreferenceValues[Key]): void
}

/** What `conf` and `electron-store` have in common. */
export type PreferenceStore = { get(key: string): unknown; set(key: string, value: unknown): void }

/** Preferences over a store: `conf` where Node is the host, `electron-store` in the window's main process. */
export function storedPreferences(store: PreferenceStore): Preferences {
  return {
    get: <Key extends keyof PreferenceValues>(key: Key) =>
      shapes[key].parse(store.get(key)) as PreferenceValues[Key],
    set: (key, value) => store.set(key, value),
  }
}
