import Conf from 'conf'
import { type Preferences, type PreferenceValues, preferencesOver } from './preferences.ts'

/**
 * The machine's preferences for hosts that run under Node; HIEPDONG_PREFERENCES names another folder. A file that can
 * no longer be read starts afresh: a window's size is not worth a program that does not open.
 */
export function filePreferences(): Preferences {
  const folder = process.env.HIEPDONG_PREFERENCES
  return preferencesOver(
    new Conf<PreferenceValues>({
      projectName: 'hiepdong',
      projectSuffix: '',
      clearInvalidConfig: true,
      ...(folder ? { cwd: folder } : {}),
    }),
  )
}
