/** Long enough for any title, short enough that name and folder fit the 260 characters of Windows. */
const longestName = 120
const extension = /\.[A-Za-z0-9]{1,5}$/
/** Control characters, marks that turn the writing direction, and what Windows keeps for itself. */
const unsafe = /[\p{Cc}\p{Cf}<>:"|?*]/gu
const reservedOnWindows = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i

/**
 * The name of a file as it may be shown and stored: the last part of its path, composed (NFC), without characters a
 * file system refuses, cut in the middle where it is too long. Null where nothing of the name is left.
 */
export function safeFileName(path: string): string | null {
  const last = path.split(/[\\/]/).at(-1) ?? ''
  const name = last
    .normalize('NFC')
    .replace(unsafe, '_')
    .replace(/^\s+|[\s.]+$/g, '')
  if (name === '') return null
  return cut(reservedOnWindows.test(name) ? `_${name}` : name)
}

function cut(name: string): string {
  const letters = [...name]
  if (letters.length <= longestName) return name
  const ending = extension.exec(name)?.[0] ?? ''
  return `${letters.slice(0, longestName - ending.length - 1).join('')}…${ending}`
}

/** Files that systems leave in folders and archives and nobody means to send. */
export function isLeftByTheSystem(path: string): boolean {
  return /(?:^|[\\/])(?:__MACOSX[\\/]|\._|~\$|\.[^\\/]*$|(?:Thumbs\.db|desktop\.ini)$)/i.test(path)
}
