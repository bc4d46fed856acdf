import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

let root: string | undefined

/** The folder that holds package.json and resources/: the source tree, or the packaged application. */
export function appRoot(): string {
  root ??= findRoot(dirname(fileURLToPath(import.meta.url)))
  return root
}

/** The path of a file in resources/, the same in source, in the bundle and packaged. */
export function resourceFile(...names: string[]): string {
  return join(appRoot(), 'resources', ...names)
}

/** The text of a file in resources/. */
export function resourceText(...names: string[]): string {
  return readFileSync(resourceFile(...names), 'utf8')
}

function findRoot(start: string): string {
  for (let folder = start; ; folder = dirname(folder)) {
    if (existsSync(join(folder, 'package.json')) && existsSync(join(folder, 'resources'))) return folder
    if (folder === dirname(folder)) throw new Error(`no resources/ above ${start}: the program is not whole`)
  }
}
