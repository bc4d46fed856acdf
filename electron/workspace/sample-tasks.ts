import { listBodies } from '../committee/service.ts'
import type { ReadConnection } from '../database/database.ts'
import { allActivities } from '../programme/activities.ts'
import { actOnTask, type Act as TaskAct } from '../tasks/act-on-task.ts'
import { createTask, type Making, makeTasks } from '../tasks/create-task.ts'
import { storedTask } from '../tasks/save-task.ts'
import type { TaskFields } from '../tasks/task-record.ts'
import { type Act, officer } from './sample-meeting-steps.ts'
import type { SampleTaskRow, Step } from './sample-task-steps.ts'
import { takenOver, tasksYearBefore } from './sample-tasks-before.ts'
import { tasksOfYear } from './sample-tasks-of-year.ts'

/** Ids by what the sample calls things: codes of bodies, contents of activities and of tasks already given. */
type Known = {
  bodies: ReadonlyMap<string, string>
  activities: ReadonlyMap<string, string>
  tasks: Map<string, string>
}

/** Something that happens on a day between other things of the sample. */
export type Happening = { day: string; happen: () => Promise<void> }

/**
 * What happens with the tasks of the sample that come from an older sheet, documents, leaders and the programme, in the
 * order of its days; it leaves tasks in every state. Those of meetings stand with the meetings. Each is given and acted
 * on with the services an officer would use.
 */
export function sampleTasks(reads: ReadConnection, act: Act): Happening[] {
  const tasks = new Map<string, string>()
  const events = [...tasksYearBefore, ...tasksOfYear].flatMap((row): Happening[] => [
    { day: row.issued, happen: async () => give(act, row, await knownAt(reads, row.issued, tasks)) },
    ...(row.steps ?? []).map((step) => ({
      day: step.date,
      happen: async () => take(act, row, step, await knownAt(reads, step.date, tasks)),
    })),
  ])
  return [
    { day: takenOverOn, happen: async () => takeOver(act, await knownAt(reads, takenOverOn, tasks)) },
    ...events.sort((one, other) => (one.day < other.day ? -1 : one.day > other.day ? 1 : 0)),
  ]
}

async function knownAt(reads: ReadConnection, day: string, tasks: Known['tasks']): Promise<Known> {
  const activities = await allActivities(reads, Number(day.slice(0, 4)), day)
  return {
    bodies: await bodiesByCode(reads),
    activities: new Map(activities.map(({ content, id }) => [content, id])),
    tasks,
  }
}

async function bodiesByCode(reads: ReadConnection): Promise<Map<string, string>> {
  const bodies = await listBodies(reads, { on: '2024-03-22', all: true })
  return new Map(bodies.map(({ code, id }) => [code, id]))
}

async function give(act: Act, row: SampleTaskRow, known: Known): Promise<void> {
  const { id } = await act.command('tasks.create', (writes) =>
    createTask(writes, fieldsOf(row, known), { actor: officer, today: row.issued }),
  )
  known.tasks.set(row.content, id)
}

async function take(act: Act, row: SampleTaskRow, step: Step, known: Known): Promise<void> {
  const id = named(known.tasks, row.content)
  await act.command('tasks.act', async (writes) => {
    const { version } = await storedTask(writes, id)
    await actOnTask(writes, { id, version, act: actOf(step, known) }, { actor: officer, today: step.date })
  })
}

function actOf(step: Step, { bodies }: Known): TaskAct {
  switch (step.kind) {
    case 'remind':
    case 'answer': {
      const { body, ...said } = step
      return { ...said, bodyId: body === null ? null : named(bodies, body) }
    }
    case 'reassign': {
      const { lead, ...said } = step
      return { ...said, leadBodyId: named(bodies, lead) }
    }
    default:
      return step
  }
}

function fieldsOf(row: SampleTaskRow, known: Known): TaskFields {
  const { due, from } = row
  const dated = typeof due === 'string' && due !== 'onIssue' && due !== 'regular'
  return {
    content: row.content,
    leadBodyId: named(known.bodies, row.lead),
    leadPerson: row.person ?? null,
    supports: (row.with ?? []).map((code) => ({
      bodyId: named(known.bodies, code),
      part: null,
      deadline: null,
    })),
    responsibility: row.clear?.[0] ?? null,
    authority: row.clear?.[1] ?? null,
    deliverable: row.product,
    urgency: row.urgency ?? 'normal',
    source: {
      kind: 'document' in from ? 'document' : 'leader' in from ? 'leader' : 'programme',
      text: 'document' in from ? from.document : 'leader' in from ? from.leader : null,
      meetingId: null,
      conclusionId: null,
      sentence: null,
      activityId: 'activity' in from ? named(known.activities, from.activity) : null,
    },
    issuedDate: row.issued,
    deadlineKind: typeof due === 'object' ? 'waiting' : dated ? 'date' : due,
    deadline: dated ? due : null,
    condition: typeof due === 'object' ? due.waiting : null,
  }
}

const takenOverOn = '2023-01-09'

/** What came from the sheet the office kept before: deadlines left blank, a body nobody named, "done" without evidence. */
async function takeOver(act: Act, known: Known): Promise<void> {
  const day = takenOverOn
  const tasks = takenOver.map(({ done, lead, deadline, ...row }): Making => {
    const fields = fieldsOf({ ...row, lead: lead ?? 'bdvtu', due: deadline ?? 'regular' }, known)
    return {
      fields: {
        ...fields,
        deadlineKind: 'date',
        leadBodyId: lead === null ? null : fields.leadBodyId,
      },
      stood: done
        ? { percent: 100, updated: done, done, doneText: 'Hoàn thành', recorded: day }
        : { percent: 0, updated: null, done: null, doneText: null, recorded: day },
    }
  })
  await act.command('tasks.applySheet', (writes) => makeTasks(writes, tasks, { actor: officer, today: day }))
}

function named(ids: ReadonlyMap<string, string>, name: string): string {
  const id = ids.get(name)
  if (id === undefined) throw new Error(`the sample has no ${name}`)
  return id
}
