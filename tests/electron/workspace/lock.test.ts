import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, statSync, writeFileSync } from 'node:fs'
import { hostname } from 'node:os'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { afterEach, describe, expect, it } from 'vitest'
import { doFileTask } from '../../../electron/database/sqlite/file-task.ts'
import { layout } from '../../../electron/workspace/folder-layout.ts'
import { readHolder } from '../../../electron/workspace/lock.ts'
import { temporaryWorkspaces } from './workspaces.ts'

const second = fileURLToPath(new URL('./held-by-another.ts', import.meta.url))

describe('a workspace another program has open', () => {
  const workspaces = temporaryWorkspaces()
  const children: ChildProcess[] = []
  afterEach(() => {
    for (const child of children.splice(0)) child.kill('SIGKILL')
  })

  /** Starts the second program and waits until it has said `word`. */
  async function startSecond(folder: string, word: 'open' | 'inside') {
    const child = spawn(process.execPath, [second, folder], { stdio: ['ignore', 'pipe', 'inherit'] })
    children.push(child)
    for await (const line of createInterface(child.stdout!)) if (line === word) break
    return child
  }

  async function kill(child: ChildProcess) {
    const ended = once(child, 'exit')
    child.kill('SIGKILL')
    await ended
  }

  it('is refused with who has it and since when', async () => {
    const { folder, close } = await workspaces.create()
    await close()
    const child = await startSecond(folder, 'open')
    const refused = await workspaces.open(folder).catch((error) => error)
    expect(refused).toMatchObject({
      code: 'locked',
      params: { program: 'Chương trình thứ hai', pid: child.pid, host: hostname() },
    })
    expect(Date.now() - Date.parse(refused.params.since)).toBeLessThan(60_000)
  })

  it('can be opened when that program was killed, and holds its whole command and nothing of the half one', async () => {
    const { folder, close } = await workspaces.create()
    await close()
    const child = await startSecond(folder, 'inside')
    // The half command is on the disk, so it is the recovery that is seen here.
    expect(statSync(`${layout.database(folder)}-wal`).size).toBeGreaterThan(1_000_000)
    await kill(child)
    expect(readHolder(folder)?.pid).toBe(child.pid)
    const workspace = await workspaces.open(folder)
    const people = await workspace.database.reads.selectFrom('person').select('full_name').execute()
    expect(people).toEqual([{ full_name: 'Trọn vẹn' }])
    const half = await workspace.database.reads
      .selectFrom('history')
      .select('seq')
      .where('command', '=', 'half')
      .execute()
    expect(half).toEqual([])
    expect(doFileTask({ kind: 'check', file: layout.database(folder) })).toEqual([])
    expect(readHolder(folder)?.pid).toBe(process.pid)
  })

  it('is refused to this same program too, and free again after it was closed', async () => {
    const workspace = await workspaces.create()
    await expect(workspaces.open(workspace.folder)).rejects.toMatchObject({ code: 'locked' })
    await workspace.close()
    expect(existsSync(layout.lockHolder(workspace.folder))).toBe(false)
    await expect(workspaces.open(workspace.folder)).resolves.toBeDefined()
  })

  it('is not locked by what a program that is gone has left written', async () => {
    const workspace = await workspaces.create()
    await workspace.close()
    writeFileSync(layout.lockHolder(workspace.folder), '{"program": "cụt')
    await expect(workspaces.open(workspace.folder)).resolves.toBeDefined()
  })
})
