import { afterEach } from 'vitest'
import type { Clock } from '../../../electron/clock.ts'
import {
  createWorkspace,
  type OpenOptions,
  openWorkspace,
  type Workspace,
} from '../../../electron/workspace/workspace.ts'
import { temporaryFolders } from './temporary-folder.ts'

export const committee = {
  committeeName:
    'Ban Chỉ đạo điều hành phối hợp hoạt động giữa lực lượng vũ trang với các tổ chức chính trị - xã hội',
  level: 'city' as const,
  year: 2024,
  officerName: 'Nguyễn Thị Lan',
}

/** A clock whose hands a test sets. */
export function handClock(start: string): Clock & { set(instant: string): void } {
  let now = start
  return {
    now: () => now,
    today: () => now.slice(0, 10),
    set: (instant) => {
      now = instant
    },
  }
}

/** Makes and opens workspaces in temporary folders, and closes them after each test. Once in a test file. */
export function temporaryWorkspaces() {
  const folder = temporaryFolders()
  const opened: Workspace[] = []
  afterEach(async () => {
    for (const workspace of opened.splice(0)) await workspace.close()
  })
  const keep = async (workspace: Promise<Workspace>) => {
    opened.push(await workspace)
    return workspace
  }
  return {
    folder,
    create: (options: OpenOptions = {}, at = folder()) =>
      keep(createWorkspace({ folder: at, ...committee }, options)),
    open: (at: string, options: OpenOptions = {}) =>
      keep(openWorkspace(at, { dailyBackup: false, ...options })),
  }
}
