import { existsSync, readFileSync, realpathSync } from 'node:fs'
import { statfs } from 'node:fs/promises'

/** File systems of a network, by the number Linux gives them. */
const networkTypes = new Map([
  [0x6969, 'NFS'],
  [0xff534d42, 'SMB'],
  [0xfe534d42, 'SMB'],
  [0x517b, 'SMB'],
  [0x5346414f, 'AFS'],
  [0x00c36400, 'Ceph'],
  [0x01021997, '9p'],
])
const fuse = 0x65735546
const networkFuse = /^fuse\.(sshfs|rclone|gvfsd-fuse|davfs2?|s3fs|glusterfs|smbnetfs)$/

/** Whether the path names a share of another machine: \\may-chu\chung or //may-chu/chung. */
export function isSharePath(path: string): boolean {
  return /^(\\\\|\/\/)[^\\/?.]/.test(path) || /^\\\\\?\\UNC\\/i.test(path)
}

/** The kind of network drive an existing folder lies on, or null when it is this machine's own. */
export async function networkDriveOf(folder: string): Promise<string | null> {
  if (isSharePath(folder)) return 'SMB'
  if (process.platform === 'win32') {
    // A drive letter given to a share: its real path is the share's.
    return isSharePath(realpathSync.native(folder)) ? 'SMB' : null
  }
  const { type } = await statfs(folder)
  // Some kernels give the number with its sign.
  const known = networkTypes.get(type >>> 0)
  if (known) return known
  if (type >>> 0 !== fuse || !existsSync('/proc/self/mountinfo')) return null
  const kind = mountTypeOf(folder, readFileSync('/proc/self/mountinfo', 'utf8'))
  return kind && networkFuse.test(kind) ? kind.slice('fuse.'.length) : null
}

/** The file system type of the longest mount point above `folder`, from the text of /proc/self/mountinfo. */
export function mountTypeOf(folder: string, mountinfo: string): string | null {
  let best = { point: '', type: null as string | null }
  for (const line of mountinfo.split('\n')) {
    const [left, right] = line.split(' - ')
    const point = left
      ?.split(' ')[4]
      ?.replace(/\\([0-7]{3})/g, (_, code) => String.fromCharCode(Number.parseInt(code, 8)))
    if (!point || !right) continue
    const above = folder === point || folder.startsWith(point === '/' ? '/' : `${point}/`)
    if (above && point.length >= best.point.length) best = { point, type: right.split(' ')[0] ?? null }
  }
  return best.type
}
