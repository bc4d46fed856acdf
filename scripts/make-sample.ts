/** Makes the sample workspace in a new folder: `node scripts/make-sample.ts FOLDER`. */
import { resolve } from 'node:path'
import { createSampleWorkspace } from '../electron/workspace/sample.ts'

const [folder] = process.argv.slice(2)
if (!folder) {
  console.error('Usage: node scripts/make-sample.ts FOLDER')
  process.exitCode = 2
} else {
  const begun = performance.now()
  await createSampleWorkspace(resolve(folder))
  console.log(`${resolve(folder)}: made in ${Math.round(performance.now() - begun)} ms`)
}
