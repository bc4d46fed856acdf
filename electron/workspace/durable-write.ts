import { randomUUID } from 'node:crypto'
import { constants } from 'node:fs'
import { copyFile, open, rename, rm } from 'node:fs/promises'
import { dirname } from 'node:path'
import { setTimeout } from 'node:timers/promises'

/** A virus scanner or an indexer holds a fresh file for a moment; Windows then refuses to rename it. */
const passing = new Set(['EACCES', 'EBUSY', 'EPERM'])
const waits = [20, 50, 100, 250, 500, 1000]

/** Writes a file whole or not at all: a power cut leaves the old one, or none. */
export async function writeDurably(path: string, bytes: Uint8Array | string): Promise<void> {
  await withPartial(path, async (partial) => {
    const handle = await open(partial, 'wx')
    try {
      await handle.writeFile(bytes)
      await handle.sync()
    } finally {
      await handle.close()
    }
  })
}

/** Copies a file whole or not at all. */
export async function copyDurably(from: string, to: string): Promise<void> {
  await withPartial(to, async (partial) => {
    await copyFile(from, partial, constants.COPYFILE_EXCL)
    await syncFile(partial)
  })
}

/** Brings a file that exists under another name to its place, once its bytes are on the disk. */
export async function renameDurably(from: string, to: string): Promise<void> {
  await syncFile(from)
  await renamePatiently(from, to)
  await syncFolder(dirname(to))
}

/** Renames, waiting out who holds the file for a moment. */
export async function renamePatiently(from: string, to: string): Promise<void> {
  for (const wait of [...waits, 0]) {
    try {
      return await rename(from, to)
    } catch (error) {
      const code = error instanceof Error && 'code' in error ? String(error.code) : ''
      if (wait === 0 || !passing.has(code)) throw error
      await setTimeout(wait)
    }
  }
}

async function withPartial(path: string, write: (partial: string) => Promise<void>) {
  const partial = `${path}.${randomUUID()}.part`
  try {
    await write(partial)
    await renamePatiently(partial, path)
    await syncFolder(dirname(path))
  } catch (error) {
    await rm(partial, { force: true })
    throw error
  }
}

async function syncFile(path: string) {
  const handle = await open(path, 'r+')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}

/** Makes the new name last too. Windows has no such call; its file system keeps names in a journal. */
async function syncFolder(folder: string) {
  if (process.platform === 'win32') return
  const handle = await open(folder, 'r')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}
