import { v7 as uuidv7 } from 'uuid'
import { seedReference } from '../../electron/committee/seed-reference.ts'
import { listBodies } from '../../electron/committee/service.ts'
import type { Database } from '../../electron/database/database.ts'
import { type Making, makeTasks } from '../../electron/tasks/create-task.ts'
import { plusDays } from '../../shared/domain/day-text.ts'

const verbs = ['Xây dựng kế hoạch', 'Tổ chức hội nghị', 'Rà soát', 'Thăm, tặng quà', 'Báo cáo kết quả']
const things = ['gia đình chính sách', 'phong trào thi đua', 'mô hình tự quản', 'công tác tuyển quân']

/**
 * Fills an empty, migrated database with a committee's lists and `count` tasks given over ten years. What each is
 * follows from its place, so that two runs give the same: six in ten done, a third of them late, every tenth regular.
 */
export async function fillLargeTasks(database: Database, count: number): Promise<string[]> {
  return database.command(
    { command: 'bench', commandId: uuidv7(), actor: 'bench', at: '2024-06-20T02:00:00.000Z' },
    async (writes) => {
      await seedReference(writes, 'city')
      const bodies = (await listBodies(writes, { on: '2024-06-01', all: false })).map(({ id }) => id)
      const tasks = Array.from({ length: count }, (_, index) => taskAt(index, count, bodies))
      const made = await makeTasks(writes, tasks, { actor: 'bench', today: '2024-06-20' })
      return made.map(({ id }) => id)
    },
  )
}

function taskAt(index: number, count: number, bodies: readonly string[]): Making {
  const issuedDate = plusDays('2014-07-01', Math.floor((index / count) * 3640))
  const deadline = plusDays(issuedDate, 20 + (index % 90))
  const kind = index % 10 === 0 ? 'regular' : index % 35 === 0 ? 'waiting' : 'date'
  const done = kind === 'date' && index % 10 < 6 ? plusDays(deadline, (index % 3) * 4 - 5) : null
  const body = (offset: number) => bodies[(index + offset) % bodies.length]!
  return {
    fields: {
      content: `${verbs[index % verbs.length]} ${things[index % things.length]} đợt ${index}`,
      leadBodyId: body(0),
      leadPerson: index % 2 === 0 ? 'Đ/c Trần Văn B' : null,
      supports: [1, 2].map((offset) => ({ bodyId: body(offset), part: null, deadline: null })),
      responsibility: null,
      authority: null,
      deliverable: 'Báo cáo',
      urgency: 'normal',
      source: {
        kind: 'document',
        text: `Thông báo số ${index % 300}-TB/BCĐ`,
        meetingId: null,
        conclusionId: null,
        sentence: null,
        activityId: null,
      },
      issuedDate,
      deadlineKind: kind,
      deadline,
      condition: kind === 'waiting' ? 'chờ kinh phí' : null,
    },
    stood:
      done === null
        ? null
        : { percent: 100, updated: done, done, doneText: 'đã hoàn thành', recorded: plusDays(done, 3) },
    evidence:
      done !== null && index % 4 !== 0
        ? [
            {
              document_number: `${index}-BC`,
              document_date: done,
              note: null,
              sha256: null,
              name: null,
            },
          ]
        : [],
  }
}
