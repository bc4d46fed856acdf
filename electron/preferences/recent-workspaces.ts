import type { Preferences, PreferenceValues } from './preferences.ts'

type Recent = PreferenceValues['recentWorkspaces'][number]
const most = 8

/** Puts a workspace on top of the recent ones. */
export function rememberWorkspace(preferences: Preferences, recent: Recent): void {
  const others = preferences.get('recentWorkspaces').filter((one) => one.folder !== recent.folder)
  preferences.set('recentWorkspaces', [recent, ...others].slice(0, most))
}

/** Takes a workspace off the recent ones; its folder stays as it is. */
export function forgetWorkspace(preferences: Preferences, folder: string): void {
  preferences.set(
    'recentWorkspaces',
    preferences.get('recentWorkspaces').filter((one) => one.folder !== folder),
  )
}
