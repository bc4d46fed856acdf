import Conf from 'conf'
import { type Preferences, storedPreferences } from './preferences.ts'

/**
 * Preferences of hosts without Electron, in the user's own configuration folder. `HIEPDONG_PREFERENCES` names another
 * folder, for tests and for a second, separate installation.
 */
export function filePreferences(folder = process.env.HIEPDONG_PREFERENCES): Preferences {
  const conf = new Conf<Record<string, unknown>>({
    projectName: 'hiepdong',
    projectSuffix: '',
    clearInvalidConfig: true,
    ...(folder ? { cwd: folder } : {}),
  })
  return storedPreferences({ get: (key) => conf.get(key), set: (key, value) => conf.set(key, value) })
}
