import { readFile } from 'node:fs/promises'
import { plusDays } from '../../shared/domain/day-text.ts'
import type { ReadConnection, Writes } from '../database/database.ts'
import { type ActivityRecord, activityRecords } from '../programme/activity-store.ts'
import { addUpdate, attach, followUp, setHighlight } from '../programme/follow-up.ts'
import { attachmentRows } from '../programme/follow-up-store.ts'
import { programmeOfYear } from '../programme/open-programme.ts'
import { linkReported, saveReportedActivity } from '../programme/reported.ts'
import { resourceFile } from '../resource-file.ts'
import type { Attachments } from './attachments.ts'
import { changeActivity } from './sample-programme-completing.ts'
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
  const { id } = await programmeOfYear(reads, year)
  const ids = await sampleIds(reads)
  const records = await activityRecords(reads, id)
  const come = records.filter(({ from_date }) => from_date <= today)
  const courses = come.map((record) => ({ record, course: sampleCourse[year]?.[record.content] ?? {} }))
  await act.command('programme.followUp', async (writes) => {
    for (const { record, course } of courses)
      if (!course.silent) await follow(writes, record, course, ids, when)
  })
  await act.command('programme.addUpdate', async (writes) => {
    for (const { record, course } of courses)
      for (const [date, text] of course.updates ?? [])
        await addUpdate(writes, { activityId: record.id, date, text }, author)
  })
  for (const { record, course } of courses)
    if (course.picture) await showPicture(act, record.id, course.picture, attachments)
  await act.command('programme.saveReportedActivity', (writes) => takeInReported(writes, records, ids, year))
}

/** Figures and resources first, as the form saves them, then days and decisions. */
async function follow(
  writes: Writes,
  record: ActivityRecord,
  course: SampleCourse,
  ids: SampleIds,
  { today, yearEnds }: When,
): Promise<void> {
  const { real = {}, resources = [], directive, decision, trouble } = course
  const reported = new Map(Object.entries(real).map(([code, figure]) => [ids.indicator(code), figure]))
  const version = await changeActivity(writes, record, (fields) => ({
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
  }))
  const from = course.from ?? record.from_date
  const preparing = plusDays(from, -14)
  await followUp(
    writes,
    {
      id: record.id,
      version,
      realFrom: decision && course.from === undefined ? null : from,
      realTo: decision ? null : endOf(record, course, { today, yearEnds }),
      preparingFrom: preparing <= today ? preparing : null,
      decision: decision?.decision ?? null,
      decisionReason: decision?.reason ?? null,
      postponedTo: decision?.postponedTo ?? null,
      health: trouble === undefined ? null : 'risk',
      healthSentence: trouble ?? null,
      notDoneReason: decision?.reason ?? null,
    },
    today,
  )
}

/** The last real day; at the end of a year what goes on all year ends with it. */
function endOf(
  { to_date, time_kind }: ActivityRecord,
  { to = to_date }: SampleCourse,
  { today, yearEnds }: Pick<When, 'today' | 'yearEnds'>,
): string | null {
  if (yearEnds) return to < today ? to : today
  return to <= today && time_kind !== 'regular' ? to : null
}

async function showPicture(
  act: Act,
  activityId: string,
  { file, caption }: NonNullable<SampleCourse['picture']>,
  attachments: Attachments,
): Promise<void> {
  const bytes = new Uint8Array(await readFile(resourceFile('sample-programme', file)))
  await act.command('programme.attach', (writes) =>
    attach(writes, attachments, { activityId, kind: 'picture', caption, file: new File([bytes], file) }),
  )
  await act.command('programme.setHighlight', async (writes) => {
    const [picture] = await attachmentRows(writes, activityId)
    if (picture) await setHighlight(writes, { id: picture.id, version: picture.version, highlight: true })
  })
}

async function takeInReported(
  writes: Writes,
  records: readonly ActivityRecord[],
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
    const record = records.find((one) => one.content === of)
    if (!record) throw new Error(`the sample's programme of ${year} holds no ${of}`)
    await linkReported(writes, { id, version: 1, activityId: record.id })
  }
}
