import { join } from 'node:path'

/** What lies where in a workspace folder. */
export const layout = {
  database: (folder: string) => join(folder, 'hiepdong.db'),
  attachments: (folder: string) => join(folder, 'attachments'),
  backups: (folder: string) => join(folder, 'backups'),
  /** Files that a backup took the place of, damaged ones too: never deleted by the program. */
  setAside: (folder: string) => join(folder, 'set-aside'),
  lock: (folder: string) => join(folder, 'hiepdong.lock'),
  /** Who holds the lock, in words; the lock itself says nothing. */
  lockHolder: (folder: string) => join(folder, 'hiepdong.lock.json'),
}
