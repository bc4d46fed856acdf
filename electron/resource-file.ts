import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

let root: string | undefined

/** The folder that holds package.json, resources/ and dist/: of the source tree, or of the packed application. */
export function appRoot(): string {
  if (root) return root
  let folder = dirname(fileURLToPath(import.meta.url))
  while (!existsSync(join(folder, 'package.json'))) {
    const parent = dirname(folder)
    if (parent === folder) throw new Error(`no package.json above ${import.meta.url}`)
    folder = parent
  }
  root = folder
  return folder
}

/** Full path of a file shipped with the product: `resourceFile('reference/units.tsv')`. */
export function resourceFile(name: string): string {
  return join(appRoot(), 'resources', name)
}
