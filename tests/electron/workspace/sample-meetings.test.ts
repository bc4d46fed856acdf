import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { meetingDetail } from '../../../electron/meetings/detail.ts'
import { meetingForDocument } from '../../../electron/meetings/for-documents.ts'
import { lastMeetings, nextMeetings, unsentMinutes } from '../../../electron/meetings/waiting.ts'
import { createSampleWorkspace, sampleDay } from '../../../electron/workspace/sample.ts'
import { openWorkspace, type Workspace } from '../../../electron/workspace/workspace.ts'

describe('the meetings of the sample workspace', () => {
  let folder: string
  let workspace: Workspace
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'hiepdong-sample-meetings-'))
    await createSampleWorkspace(join(folder, 'mau'))
    workspace = await openWorkspace(join(folder, 'mau'), { dailyBackup: false })
  })
  afterAll(async () => {
    await workspace.close()
    await rm(folder, { recursive: true, force: true })
  })
  const detail = (id: string) =>
    meetingDetail(workspace.database.reads, id, { today: sampleDay, now: `${sampleDay}T02:00:00.000Z` })
  const conference = async () =>
    (await lastMeetings(workspace.database.reads, sampleDay, 5)).find(({ date }) => date === '2024-03-06')!

  it('hold the conference of 6 March 2024 with its eight directives, locked', async () => {
    const { state, decisions, people, checks, editions } = await detail((await conference()).id)
    expect(state).toBe('locked')
    const directing = people.find(({ role }) => role === 'directing')!
    const directives = decisions.filter(({ kind }) => kind === 'directive')
    expect(directives).toHaveLength(8)
    expect(directives.every(({ attendeeId }) => attendeeId === directing.id)).toBe(true)
    expect(decisions.map(({ number }) => number)).toEqual(decisions.map((_, index) => index + 1))
    expect(editions.map(({ stage }) => stage)).toEqual(['sentForComment', 'approved', 'locked'])
    expect(checks.filter(({ blocks }) => blocks)).toEqual([])
  })

  it('show what became of it in several states, by tasks and by activities of the programme', async () => {
    const { decisions } = await detail((await conference()).id)
    const states = new Set(decisions.map(({ state }) => state))
    for (const state of ['underWay', 'partly', 'notFulfilled', 'unassigned', 'none'] as const) {
      expect([...states]).toContain(state)
    }
    const quoted = decisions.flatMap(({ text, tasks, activities }) =>
      [...tasks, ...activities].map(({ sentence }) => text.includes(sentence!)),
    )
    expect(quoted.length).toBeGreaterThan(15)
    expect(quoted).not.toContain(false)
  })

  it('open on what the year before decided', async () => {
    const { previous } = await detail((await conference()).id)
    expect(previous?.date).toBe('2023-02-24')
    expect(previous?.decisions.map(({ state }) => state)).toEqual(['fulfilled', 'fulfilled'])
  })

  it('leave a draft that has waited too long and the next quarter meeting', async () => {
    const { reads } = workspace.database
    expect(await unsentMinutes(reads, sampleDay)).toMatchObject([{ date: '2024-03-14', days: 8 }])
    expect(await nextMeetings(reads, sampleDay)).toMatchObject([{ date: '2024-03-28', state: 'convened' }])
  })

  it('give a document of the conference its names, deadlines and products', async () => {
    const { conclusions, people, quorum } = await meetingForDocument(
      workspace.database.reads,
      (await conference()).id,
    )
    const tasks = conclusions.flatMap((conclusion) => conclusion.tasks)
    expect(tasks.every(({ lead, deliverable }) => lead !== null && deliverable !== null)).toBe(true)
    expect(quorum.met).toBe(true)
    expect(people.find(({ attendance }) => attendance === 'delegate')?.delegateName).toBe('Đ/c Vũ Văn Y')
  })
})
