import { openSqlite } from '../../../../electron/database/sqlite/open-sqlite.ts'
import { applyFiles } from '../../../../electron/intake/apply/apply.ts'
import { openFiles } from '../../../../electron/intake/store.ts'
import { officer, stamp } from '../desk-fixture.ts'

// A program of its own that applies all that lies on a desk, and is killed meanwhile by kill.test.ts.
const database = await openSqlite(process.argv[2]!, { fileMustExist: true })
const files = await openFiles(database.reads)
process.stdout.write('begin\n')
await database.command(stamp('intake.apply'), (writes) =>
  applyFiles(
    writes,
    files.map(({ id, version }) => ({ id, version, onContradiction: 'ask' as const })),
    officer,
  ),
)
process.stdout.write('done\n')
