import { readFile } from 'node:fs/promises'
import { plusDays } from '../../shared/domain/day-text.ts'
import type { ReadConnection, Writes } from '../database/database.ts'
import type { ActivityFields } from '../programme/activity-fields.ts'
import { activityDetail, addUpdate, attach, followUp, setHighlight } from '../programme/follow-up.ts'
import { linkReported, saveReportedActivity } from '../programme/reported.ts'
import { resourceFile } from '../resource-file.ts'
import type { Attachments } from './attachments.ts'
import {
  changeActivity,
  type SampleActivity,
  sampleActivities,
  sampleProgramme,
} from './sample-programme-completing.ts'
import { type SampleCourse, sampleCourse, sampleReported } from './sample-programme-course.ts'
import { type SampleIds, sampleIds } from './sample-programme-entries.ts'

type Act = { command<T>(command: string, work: (writes: Writes) => Promise<T>): Promise<T> }
type When = { year: number; today: string; yearEnds: boolean }

const author = 'Đ/c Mai Thị V'

/** Follows up every activity whose days have come by `today`, and takes in what units and bodies say they did. */
export async function carryOut(
  reads: ReadConnection,
  act: Act,
  when: When,
  attachments: Attachments,
): Promise<void> {
  const { year, today } = when
  const { id: programmeId } = await sampleProgramme(reads, year)
  const ids = await sampleIds(reads)
  const activities = await sampleActivities(reads, year, today)
  const courses = activities
    .filter(({ time }) => time.from <= today)
    .map((activity) => ({ activity, course: sampleCourse[year]?.[activity.content] ?? {} }))
  await act.command('programme.followUp', async (writes) => {
    for (const { activity, course } of courses) {
      if (course.silent) continue
      const version = await changeActivity(writes, programmeId, activity, withResults(activity, course, ids))
      await followUp(writes, { id: activity.id, version, ...outcomeOf(activity, course, when) }, today)
    }
  })
  await act.command('programme.addUpdate', async (writes) => {
    for (const { activity, course } of courses)
      for (const [date, text] of course.updates ?? [])
        await addUpdate(writes, { activityId: activity.id, date, text }, author)
  })
  for (const { activity, course } of courses)
    if (course.picture) await showPicture(reads, act, activity.id, { ...course.picture, today }, attachments)
  await act.command('programme.saveReportedActivity', (writes) =>
    takeInReported(writes, activities, ids, year),
  )
}

/** The fields of an activity with what was reached and spent. */
function withResults({ fields }: SampleActivity, course: SampleCourse, ids: SampleIds): ActivityFields {
  const { real = {}, resources = [], directive } = course
  const reported = new Map(Object.entries(real).map(([code, figure]) => [ids.indicator(code), figure]))
  return {
    ...fields,
    targets: fields.targets.map((target) => ({
      ...target,
      real: reported.get(target.indicatorId) ?? null,
    })),
    resources: [
      ...fields.resources,
      ...resources.map((resource) => ({ ...resource, stage: 'real' as const })),
    ],
    origin: directive === undefined ? fields.origin : { kind: 'directive', id: null, text: directive },
  }
}

function outcomeOf(
  { time }: SampleActivity,
  course: SampleCourse,
  { today, yearEnds }: When,
): Omit<Parameters<typeof followUp>[1], 'id' | 'version'> {
  const { decision, trouble } = course
  const from = course.from ?? time.from
  const preparing = plusDays(from, -14)
  return {
    realFrom: decision && course.from === undefined ? null : from,
    realTo: decision ? null : endOf(time, course, { today, yearEnds }),
    preparingFrom: preparing <= today ? preparing : null,
    decision: decision?.decision ?? null,
    decisionReason: decision?.reason ?? null,
    postponedTo: decision?.postponedTo ?? null,
    health: trouble === undefined ? null : 'risk',
    healthSentence: trouble ?? null,
    notDoneReason: decision?.reason ?? null,
  }
}

/** The last real day; at the end of a year what goes on all year ends with it. */
function endOf(
  time: SampleActivity['time'],
  { to = time.to }: SampleCourse,
  { today, yearEnds }: Pick<When, 'today' | 'yearEnds'>,
): string | null {
  if (yearEnds) return to < today ? to : today
  return to <= today && time.kind !== 'regular' ? to : null
}

async function showPicture(
  reads: ReadConnection,
  act: Act,
  activityId: string,
  { file, caption, today }: NonNullable<SampleCourse['picture']> & { today: string },
  attachments: Attachments,
): Promise<void> {
  const bytes = new Uint8Array(await readFile(resourceFile('sample-programme', file)))
  await act.command('programme.attach', (writes) =>
    attach(writes, attachments, { activityId, kind: 'picture', caption, file: new File([bytes], file) }),
  )
  const kept = (await activityDetail(reads, activityId, today)).attachments
  await act.command('programme.setHighlight', async (writes) => {
    for (const { id, version } of kept) await setHighlight(writes, { id, version, highlight: true })
  })
}

async function takeInReported(
  writes: Writes,
  activities: readonly SampleActivity[],
  ids: SampleIds,
  year: number,
): Promise<void> {
  for (const { unit, body, date, content, place, result, of } of sampleReported[year] ?? []) {
    const { id } = await saveReportedActivity(writes, {
      id: null,
      version: 0,
      year,
      unitId: unit === undefined ? null : ids.unit(unit),
      bodyId: body === undefined ? null : ids.body(body),
      date,
      content,
      place: place ?? null,
      result: result ?? null,
    })
    if (of === undefined) continue
    const activity = activities.find(({ content }) => content === of)
    if (!activity) throw new Error(`the sample's programme of ${year} holds no ${of}`)
    await linkReported(writes, { id, version: 1, activityId: activity.id })
  }
}
