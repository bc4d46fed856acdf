import { v7 as uuidv7 } from 'uuid'
import { openWorkspace } from '../../../electron/workspace/workspace.ts'

/**
 * A second program for tests: it opens the workspace in the folder it is given, adds one person in a whole command,
 * then begins a command that goes on for ever. It says "open" and "inside" and waits to be killed.
 */
const workspace = await openWorkspace(process.argv[2]!, {
  program: 'Chương trình thứ hai',
  dailyBackup: false,
})
const stamp = (command: string) => ({
  command,
  commandId: uuidv7(),
  actor: 'Máy khác',
  at: new Date().toISOString(),
})
const person = (full_name: string, note: string | null = null) => ({
  id: uuidv7(),
  full_name,
  rank: null,
  phone: null,
  note,
})
await workspace.database.command(stamp('whole'), (writes) =>
  writes.insertInto('person').values(person('Trọn vẹn')).execute(),
)
console.log('open')
await workspace.database.command(stamp('half'), async (writes) => {
  for (let count = 1; ; count++) {
    await writes
      .insertInto('person')
      .values(person(`Dở dang ${count}`, 'x'.repeat(4000)))
      .execute()
    // Past the page cache, so that half a command has reached the disk.
    if (count % 500 === 0) await new Promise((resolve) => setImmediate(resolve))
    if (count === 5000) console.log('inside')
  }
})
