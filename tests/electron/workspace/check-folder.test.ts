import { chmodSync, mkdirSync, readdirSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { checkFolder, suggestFolder } from '../../../electron/workspace/check-folder.ts'
import { isSharePath, mountTypeOf } from '../../../electron/workspace/network-drive.ts'
import { syncedBy } from '../../../electron/workspace/synced-folder.ts'
import { temporaryWorkspaces } from './workspaces.ts'

describe('a folder for a new workspace', () => {
  const workspaces = temporaryWorkspaces()

  it('may be empty, not there yet, or hold only what systems leave in folders', async () => {
    const folder = workspaces.folder()
    expect(await checkFolder(folder, 'create')).toBeNull()
    expect(await checkFolder(join(folder, 'a', 'b'), 'create')).toBeNull()
    writeFileSync(join(folder, 'desktop.ini'), '')
    expect(await checkFolder(folder, 'create')).toBeNull()
    expect(readdirSync(folder)).toEqual(['desktop.ini'])
  })

  it('must not hold other things', async () => {
    const folder = workspaces.folder()
    writeFileSync(join(folder, 'ke hoach.docx'), '')
    expect(await checkFolder(folder, 'create')).toEqual({ code: 'folder-not-empty', params: { count: 1 } })
  })

  it.runIf(process.platform === 'linux')('must be one that can be written to', async () => {
    // Nobody may make a file there, not even the administrator.
    expect(await checkFolder('/sys/kernel', 'create')).toMatchObject({ code: 'folder-not-empty' })
    const folder = workspaces.folder()
    chmodSync(folder, 0o555)
    const expected = process.getuid?.() === 0 ? null : { code: 'read-only-folder', params: {} }
    expect(await checkFolder(folder, 'create')).toEqual(expected)
    chmodSync(folder, 0o755)
    expect(await checkFolder('/sys/hiepdong/2024', 'create')).toMatchObject({ code: 'read-only-folder' })
  })

  it('must be named in full', async () => {
    expect(await checkFolder('Hiep Dong', 'create')).toMatchObject({ code: 'folder-missing' })
  })

  it('must not be a file, nor lie in one', async () => {
    const folder = workspaces.folder()
    writeFileSync(join(folder, 'tep'), '')
    expect(await checkFolder(join(folder, 'tep'), 'create')).toMatchObject({ code: 'not-a-workspace' })
    expect(await checkFolder(join(folder, 'tep', '2024'), 'create')).toMatchObject({
      code: 'not-a-workspace',
    })
  })

  // Windows lets only administrators make links.
  it.skipIf(process.platform === 'win32')(
    'must not be kept in step with a server, also when a link hides it',
    async () => {
      const folder = workspaces.folder()
      mkdirSync(join(folder, 'OneDrive - UBND'))
      symlinkSync(join(folder, 'OneDrive - UBND'), join(folder, 'Tài liệu'))
      for (const name of ['OneDrive - UBND', 'Tài liệu']) {
        expect(await checkFolder(join(folder, name, '2024'), 'create')).toEqual({
          code: 'synced-folder',
          params: { service: 'OneDrive' },
        })
      }
    },
  )

  it('must not be a share of another machine', async () => {
    expect(await checkFolder('\\\\may-chu\\chung\\2024', 'create')).toMatchObject({ code: 'network-drive' })
    expect(await checkFolder('//may-chu/chung', 'create')).toMatchObject({ code: 'network-drive' })
  })

  it('is suggested where one can be made', async () => {
    const folder = await suggestFolder(2024)
    expect(folder).not.toBeNull()
    expect(await checkFolder(folder!, 'create')).toBeNull()
    expect(await suggestFolder(2024, folder!)).not.toBe(folder)
  })
})

describe('a folder to open', () => {
  const workspaces = temporaryWorkspaces()

  it('must be there and hold the file', async () => {
    const folder = workspaces.folder()
    expect(await checkFolder(join(folder, 'none'), 'open')).toMatchObject({ code: 'folder-missing' })
    expect(await checkFolder(folder, 'open')).toMatchObject({ code: 'not-a-workspace' })
    mkdirSync(join(folder, 'hiepdong.db'))
    expect(await checkFolder(folder, 'open')).toMatchObject({ code: 'not-a-workspace' })
  })

  it('is good when a workspace was made in it', async () => {
    const { folder } = await workspaces.create()
    expect(await checkFolder(folder, 'open')).toBeNull()
  })
})

describe('a folder kept in step by a service', () => {
  const surroundings = (given: Partial<Parameters<typeof syncedBy>[1]> = {}) => ({
    env: {},
    home: '/home/lan',
    names: () => [],
    text: () => null,
    ...given,
  })

  it.each([
    ['C:\\Users\\Lan\\OneDrive\\Ban Chi dao', 'OneDrive'],
    ['C:\\Users\\Lan\\OneDrive - Thanh uy\\2024', 'OneDrive'],
    ['G:\\My Drive\\2024', 'Google Drive'],
    ['G:\\Drive của tôi\\2024', 'Google Drive'],
    ['/Users/lan/Library/CloudStorage/GoogleDrive-lan@gmail.com/2024', 'Google Drive'],
    ['D:\\Dropbox (Van phong)\\2024', 'Dropbox'],
    ['C:\\Users\\Lan\\iCloudDrive\\2024', 'iCloud'],
    ['C:\\Users\\Lan\\Documents\\Zalo Received Files\\2024', 'Zalo'],
  ])('is known by its name: %s', (folder, service) => {
    expect(syncedBy(folder, surroundings())).toBe(service)
  })

  it('is known by what the client says, whatever its name', () => {
    const env = { OneDrive: 'E:\\Du lieu', APPDATA: '/app' }
    expect(syncedBy('e:\\du lieu\\2024', surroundings({ env }))).toBe('OneDrive')
    expect(syncedBy('e:\\du lieu khac\\2024', surroundings({ env }))).toBeNull()
    const text = (file: string) =>
      file.endsWith('info.json') ? '{"personal": {"path": "F:\\\\Luu tru", "host": 1}}' : null
    expect(syncedBy('F:\\Luu tru\\2024', surroundings({ text }))).toBe('Dropbox')
  })

  it('is known by the client’s mark in a folder above', () => {
    const names = (folder: string) => (folder === '/data/chung' ? ['.dropbox.cache', 'a'] : [])
    expect(syncedBy('/data/chung/2024/quy 1', surroundings({ names }))).toBe('Dropbox')
    expect(syncedBy('/data/rieng', surroundings({ names }))).toBeNull()
  })

  it('is not taken for one because of settings a client keeps in the home folder', () => {
    const names = (folder: string) => (folder === '/home/lan' ? ['.dropbox'] : [])
    expect(syncedBy('/home/lan/Hiep Dong/2024', surroundings({ names }))).toBeNull()
  })

  it.each(['D:\\Hiep Dong\\2024', 'D:\\Bao cao OneDrive cu\\2024', '/data/dropbox-cu/2024'])(
    'is not taken for one because of a likeness: %s',
    (folder) => expect(syncedBy(folder, surroundings())).toBeNull(),
  )
})

describe('a network drive', () => {
  it('is known by the form of its path', () => {
    expect(isSharePath('\\\\may-chu\\chung')).toBe(true)
    expect(isSharePath('\\\\?\\UNC\\may-chu\\chung')).toBe(true)
    expect(isSharePath('\\\\?\\D:\\Hiep Dong')).toBe(false)
    expect(isSharePath('/mnt/chung')).toBe(false)
    expect(isSharePath('D:\\Hiep Dong')).toBe(false)
  })

  it('is known by the mount it lies under', () => {
    const mounts = [
      '22 1 8:1 / / rw - ext4 /dev/sda1 rw',
      '30 22 0:40 / /mnt/o\\040chung rw - fuse.sshfs lan@may:/ rw',
      '31 22 0:41 / /mnt/o rw - nfs4 may:/ rw',
    ].join('\n')
    expect(mountTypeOf('/home/lan', mounts)).toBe('ext4')
    expect(mountTypeOf('/mnt/o chung/2024', mounts)).toBe('fuse.sshfs')
    expect(mountTypeOf('/mnt/o/2024', mounts)).toBe('nfs4')
    expect(mountTypeOf('/mnt/oto', mounts)).toBe('ext4')
  })
})
