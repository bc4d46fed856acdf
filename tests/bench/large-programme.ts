import { v7 as uuidv7 } from 'uuid'
import { seedReference } from '../../electron/committee/seed-reference.ts'
import { listBodies, listGroups, listIndicators, listUnits } from '../../electron/committee/service.ts'
import type { Database } from '../../electron/database/database.ts'
import type { ActivityFields } from '../../electron/programme/activity-fields.ts'
import { createProgramme } from '../../electron/programme/copy-year.ts'
import { saveObjective } from '../../electron/programme/objectives.ts'
import { addActivities } from '../../electron/programme/save-activity.ts'
import { listTags } from '../../electron/programme/tags.ts'
import { plusDays } from '../../shared/domain/day-text.ts'

const year = 2024

/**
 * Fills an empty, migrated database with a committee's lists and a programme of `count` activities. What each is
 * follows from its place, so that two runs give the same: a fifth in all units, the others in one to three, events of
 * a day beside months and quarters, two supporting bodies and three tags each.
 */
export async function fillLargeProgramme(
  database: Database,
  count: number,
): Promise<{ fields: ActivityFields[] }> {
  return database.command(
    { command: 'bench', commandId: uuidv7(), actor: 'bench', at: '2024-01-02T00:00:00.000Z' },
    async (writes) => {
      await seedReference(writes, 'city')
      const { id: programmeId } = await createProgramme(
        writes,
        { year, title: 'Bench', copyFromYear: null },
        '2024-01-02',
      )
      const on = { on: '2024-06-01', all: false }
      const objectives: string[] = []
      for (const { id, name } of await listGroups(writes)) {
        const common = { id: null, version: 0, programmeId, purpose: null, targets: [], before: null }
        const group = await saveObjective(writes, {
          ...common,
          parentId: null,
          contentGroupId: id,
          title: name,
        })
        for (let number = 1; number <= 3; number++) {
          const title = `${name} ${number}`
          const objective = await saveObjective(writes, {
            ...common,
            parentId: group.id,
            contentGroupId: null,
            title,
          })
          objectives.push(objective.id)
        }
      }
      const make = maker({
        objectives,
        bodies: (await listBodies(writes, on)).map(({ id }) => id),
        units: (await listUnits(writes, on)).map(({ id }) => id),
        indicators: (await listIndicators(writes, on)).map(({ id }) => id),
        tags: (await listTags(writes)).map(({ id }) => id),
      })
      const fields = Array.from({ length: count }, (_, index) => make(index))
      await addActivities(
        writes,
        { id: programmeId, year },
        fields.map((each) => ({ fields: each, importCommandId: null })),
      )
      return { fields }
    },
  )
}

type Ids = { objectives: string[]; bodies: string[]; units: string[]; indicators: string[]; tags: string[] }

function maker(ids: Ids): (index: number) => ActivityFields {
  const pick = (list: string[], number: number) => list[number % list.length]!
  return (index) => {
    const from = plusDays(`${year}-01-01`, (index * 37) % 330)
    const length = [0, 0, 1, 2, 6, 29, 90][index % 7]!
    const lead = index * 5
    return {
      objectiveId: pick(ids.objectives, index * 7),
      alsoUnder: [],
      content: `Thăm, tặng quà, khám bệnh cho gia đình chính sách, hộ nghèo, đợt ${index}`,
      leadBodyId: pick(ids.bodies, lead),
      supports: [1, 2].map((step) => ({ bodyId: pick(ids.bodies, lead + step), part: null })),
      allUnits: index % 5 === 0,
      unitIds: Array.from({ length: 1 + (index % 3) }, (_, step) => pick(ids.units, index * 11 + step)),
      place: index % 4 === 0 ? `Nhà văn hóa phường ${index % 60}` : null,
      time: { kind: 'dates', text: from, from, to: plusDays(from, length), dayOfYear: null },
      expectedResult: null,
      targets: [{ indicatorId: pick(ids.indicators, index), planned: 10, real: null }],
      resources: [],
      tagIds: [...new Set([0, 5, 13].map((step) => pick(ids.tags, index * 3 + step)))],
      contactPerson: null,
      note: null,
      origin: { kind: 'own', id: null, text: null },
    }
  }
}
