import { v7 as uuidv7 } from 'uuid'
import { listGroups } from '../../../electron/committee/service.ts'
import type { Database, Writes } from '../../../electron/database/database.ts'
import { listActivities, noFilter } from '../../../electron/programme/activities.ts'
import type { ActivityFields } from '../../../electron/programme/activity-fields.ts'
import { createProgramme } from '../../../electron/programme/copy-year.ts'
import { saveObjective } from '../../../electron/programme/objectives.ts'
import { saveActivity } from '../../../electron/programme/save-activity.ts'
import { listTags } from '../../../electron/programme/tags.ts'
import { seededCommittee } from '../committee/committee-workspace.ts'

/** A committee with its lists and the programme of 2024: two groups, one of them with an objective. */
export async function programmeOffice(database: Database) {
  const committee = await seededCommittee(database)
  const { reads } = database
  const command = <T>(work: (writes: Writes) => Promise<T>, actor = 'Thư ký') =>
    database.command(
      { command: 'test', commandId: uuidv7(), actor, at: new Date(Date.UTC(2024, 2, 22)).toISOString() },
      work,
    )
  const { id: programmeId } = await command((writes) =>
    createProgramme(
      writes,
      { year: 2024, title: 'Chương trình phối hợp năm 2024', copyFromYear: null },
      '2024-01-05',
    ),
  )
  const groups = new Map((await listGroups(reads)).map((group) => [group.code, group.id]))
  const addObjective = (title: string, more: { parentId?: string; group?: string; before?: string } = {}) =>
    command((writes) =>
      saveObjective(writes, {
        id: null,
        version: 0,
        programmeId,
        parentId: more.parentId ?? null,
        contentGroupId: more.group ? groups.get(more.group)! : null,
        title,
        purpose: null,
        targets: [],
        before: more.before ?? null,
      }),
    ).then(({ id }) => id)
  const welfare = await addObjective('An sinh xã hội', { group: 'E' })
  const gratitude = await addObjective('Đền ơn đáp nghĩa', { group: 'F' })
  const visits = await addObjective('Thăm, tặng quà', { parentId: gratitude })
  const tags = await listTags(reads)
  const bodies = {
    army: (await committee.body('btltp')).id,
    police: (await committee.body('catp')).id,
    women: (await committee.body('hlhpn')).id,
    youth: (await committee.body('td')).id,
  }
  const plain: ActivityFields = {
    objectiveId: visits,
    alsoUnder: [],
    content: 'Thăm gia đình chính sách',
    leadBodyId: bodies.army,
    supports: [],
    allUnits: false,
    unitIds: [],
    place: null,
    time: { kind: 'dates', text: '15/6', from: '2024-06-15', to: '2024-06-15', dayOfYear: null },
    expectedResult: null,
    targets: [],
    resources: [],
    tagIds: [],
    contactPerson: null,
    note: null,
    origin: { kind: 'own', id: null, text: null },
  }
  return {
    ...committee,
    database,
    command,
    programmeId,
    objectives: { welfare, gratitude, visits },
    bodies,
    addObjective,
    tag: (code: string) => tags.find((tag) => tag.code === code)!.id,
    fields: (more: Partial<ActivityFields> = {}): ActivityFields => ({ ...plain, ...more }),
    on: (from: string, to = from): ActivityFields['time'] => ({
      kind: 'dates',
      text: from,
      from,
      to,
      dayOfYear: null,
    }),
    save: (more: Partial<ActivityFields> = {}, seen: { id: string; version: number } | null = null) =>
      command((writes) =>
        saveActivity(writes, {
          id: seen?.id ?? null,
          version: seen?.version ?? 0,
          programmeId,
          fields: { ...plain, ...more },
        }),
      ),
    /** Stores an activity nothing stands against, and gives its id. */
    add: async (more: Partial<ActivityFields> = {}) => {
      const saved = await command((writes) =>
        saveActivity(writes, { id: null, version: 0, programmeId, fields: { ...plain, ...more } }),
      )
      if (saved.id === null) throw new Error(JSON.stringify(saved.problems))
      return saved.id
    },
    rows: async (filter: Partial<typeof noFilter> = {}, today = '2024-03-22', year = 2024) =>
      (await listActivities(reads, { year, filter: { ...noFilter, ...filter } }, today)).rows,
  }
}
export type ProgrammeOffice = Awaited<ReturnType<typeof programmeOffice>>
