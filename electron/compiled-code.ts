import nodeModule from 'node:module'
import { homedir } from 'node:os'
import { join } from 'node:path'

/**
 * Lets Node keep what it compiles of the program's own files for the next start, in the user's own cache folder: in one
 * that others can write to they could slip us their code. Node before 22.8 has no such thing, and Node itself goes
 * without where the folder cannot be written to.
 */
export function keepCompiledCode(): void {
  if (!('enableCompileCache' in nodeModule)) return
  process.env.NODE_COMPILE_CACHE ||= join(process.env.HIEPDONG_PREFERENCES || userCacheFolder(), 'compiled')
  nodeModule.enableCompileCache(process.env.NODE_COMPILE_CACHE)
}

/** The same in a thread, where the program that started it keeps its own: threads do not take that over by themselves. */
export function keepCompiledCodeOfThread(): void {
  if (process.env.NODE_COMPILE_CACHE) keepCompiledCode()
}

/** Writes what was compiled so far; otherwise it is written as the program ends, which one that is killed never does. */
export function writeCompiledCode(): void {
  if ('flushCompileCache' in nodeModule) nodeModule.flushCompileCache()
}

function userCacheFolder(): string {
  const { LOCALAPPDATA, XDG_CACHE_HOME } = process.env
  if (process.platform === 'win32')
    return join(LOCALAPPDATA || join(homedir(), 'AppData', 'Local'), 'hiepdong')
  if (process.platform === 'darwin') return join(homedir(), 'Library', 'Caches', 'hiepdong')
  return join(XDG_CACHE_HOME || join(homedir(), '.cache'), 'hiepdong')
}
