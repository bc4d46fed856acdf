import { v7 as uuidv7 } from 'uuid'
import { openSqlite } from '../../../electron/database/sqlite/open-sqlite.ts'
import { saveConclusion } from '../../../electron/meetings/conclusions.ts'
import { saveRemark } from '../../../electron/meetings/remarks.ts'

// A program of its own that takes the minutes of a meeting, says what is stored, and is killed meanwhile by kill.test.ts.
const [file, meetingId] = process.argv.slice(2) as [string, string]
const database = await openSqlite(file, { fileMustExist: true })
const stamp = () => ({
  command: 'meetings.saveRemark',
  commandId: uuidv7(),
  actor: 'Thư ký',
  at: new Date().toISOString(),
})
type Seen = { id: string; version: number }

async function type(text: string, seen: Seen | null): Promise<Seen> {
  const stored = await database.command(stamp(), (writes) =>
    saveRemark(writes, {
      meetingId,
      id: seen?.id ?? null,
      version: seen?.version ?? 0,
      remark: { agendaItemId: null, attendeeId: null, speaker: 'Đ/c A', text, time: '08:10' },
    }),
  )
  process.stdout.write(`remark ${text}\n`)
  return stored
}

for (let number = 1; number <= 400; number++) {
  const begun = await type(`Ý kiến ${number}`, null)
  await type(`Ý kiến ${number}, nói tiếp`, begun)
  const text = `Kết luận ${number}`
  await database.command(stamp(), (writes) =>
    saveConclusion(
      writes,
      {
        meetingId,
        id: null,
        version: 0,
        fields: { agendaItemId: null, attendeeId: null, kind: 'directive', text },
      },
      new Date().toISOString(),
    ),
  )
  process.stdout.write(`conclusion ${text}\n`)
}
process.stdout.write('done\n')
