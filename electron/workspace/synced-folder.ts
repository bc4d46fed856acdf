import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { homedir } from 'node:os'
import { dirname, join } from 'node:path'

type Surroundings = {
  env: Record<string, string | undefined>
  home: string
  /** Names in a folder; none when it cannot be read. */
  names(folder: string): string[]
  /** Text of a file; null when it cannot be read. */
  text(file: string): string | null
}

/** Services whose client rewrites files behind the database's back, told by a folder's name on the way down. */
const byName: [RegExp, string][] = [
  [/^onedrive( - .+)?$/i, 'OneDrive'],
  [/^(google ?drive|googledrive-.+|my drive|drive của tôi)$/i, 'Google Drive'],
  [/^dropbox( \(.+\))?$/i, 'Dropbox'],
  [/^(icloud ?drive|mobile documents|com~apple~clouddocs)$/i, 'iCloud'],
  [/^(zalo|zalo ?pc|zalo received files)$/i, 'Zalo'],
  [/^(nextcloud|owncloud)$/i, 'Nextcloud'],
  [/^(megasync|mega)$/i, 'MEGA'],
  [/^synologydrive$/i, 'Synology Drive'],
]

/** Files and folders that a client leaves in the top folder it keeps. */
const byMarker: [RegExp, string][] = [
  [/^\.849c9593-d756-4e56-8d6e-42412f2a707b$/i, 'OneDrive'],
  [/^\.tmp\.drive(down|up)load$/i, 'Google Drive'],
  [/^\.dropbox(\.cache)?$/i, 'Dropbox'],
  [/^\.?_?\.?sync_[0-9a-f]+\.db$|^\.owncloudsync\.log$|^\.nextcloudsync\.log$/i, 'Nextcloud'],
  [/^\.stfolder$/i, 'Syncthing'],
]

const byVariable: [string, string][] = [
  ['OneDrive', 'OneDrive'],
  ['OneDriveCommercial', 'OneDrive'],
  ['OneDriveConsumer', 'OneDrive'],
]

const real: Surroundings = {
  env: process.env,
  home: homedir(),
  names: (folder) => {
    try {
      return readdirSync(folder)
    } catch {
      // A folder above that this user may not list has no markers this user's client would have left.
      return []
    }
  },
  text: (file) => (existsSync(file) ? readFileSync(file, 'utf8') : null),
}

/**
 * The service that keeps the folder in step with a server, or null. `folder` is absolute and need not exist yet; give
 * its real path too when it has one, for Windows shows a redirected Documents folder under its old name.
 */
export function syncedBy(folder: string, surroundings: Surroundings = real): string | null {
  for (const name of folder.split(/[\\/]+/)) {
    const service = byName.find(([pattern]) => pattern.test(name))
    if (service) return service[1]
  }
  for (const [variable, service] of byVariable) {
    const root = surroundings.env[variable]
    if (root && isWithin(folder, root)) return service
  }
  for (const root of dropboxFolders(surroundings)) if (isWithin(folder, root)) return 'Dropbox'
  // The home folder holds settings of clients under the names of their markers; it is not a synced folder for that.
  for (let above = folder; above !== dirname(above); above = dirname(above)) {
    if (samePath(above, surroundings.home)) break
    const names = surroundings.names(above)
    const marker = byMarker.find(([pattern]) => names.some((name) => pattern.test(name)))
    if (marker) return marker[1]
  }
  return null
}

/** Where Dropbox says its folders are. */
function dropboxFolders({ env, home, text }: Surroundings): string[] {
  const places = [env.APPDATA, env.LOCALAPPDATA].flatMap((base) =>
    base ? join(base, 'Dropbox', 'info.json') : [],
  )
  return [...places, join(home, '.dropbox', 'info.json')].flatMap((file) => {
    const found = text(file)?.matchAll(/"path"\s*:\s*("(?:[^"\\]|\\.)*")/g) ?? []
    return [...found].map((match) => String(JSON.parse(match[1]!)))
  })
}

const plain = (path: string) =>
  path
    .replace(/[\\/]+/g, '/')
    .replace(/\/$/, '')
    .toLowerCase()
const samePath = (one: string, other: string) => plain(one) === plain(other)
const isWithin = (path: string, root: string) =>
  samePath(path, root) || plain(path).startsWith(`${plain(root)}/`)
