import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { everyTask } from '../../../electron/tasks/filter-store.ts'
import { taskReport } from '../../../electron/tasks/report.ts'
import { listTasks } from '../../../electron/tasks/task-rows.ts'
import { createSampleWorkspace, sampleDay } from '../../../electron/workspace/sample.ts'
import { openWorkspace, type Workspace } from '../../../electron/workspace/workspace.ts'
import { taskStatuses } from '../../../shared/domain/task-status.ts'

describe('the tasks of the sample workspace', () => {
  let folder: string
  let workspace: Workspace
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'hiepdong-sample-tasks-'))
    await createSampleWorkspace(join(folder, 'mau'))
    workspace = await openWorkspace(join(folder, 'mau'), { dailyBackup: false })
  }, 120_000)
  afterAll(async () => {
    await workspace.close()
    await rm(folder, { recursive: true, force: true })
  })

  it('are some sixty, from every source and in every state', async () => {
    const { rows, total, counts } = await listTasks(
      workspace.database.reads,
      { filter: everyTask, sort: 'urgency', page: { offset: 0, limit: 500 } },
      sampleDay,
    )
    expect(total).toBeGreaterThanOrEqual(60)
    expect(new Set(rows.map(({ sourceKind }) => sourceKind)).size).toBe(4)
    for (const status of taskStatuses) expect(counts[status], status).toBeGreaterThan(0)
  })

  it('show every band of age, every place of the state report and every question of quality', async () => {
    const { state, ageing, quality, bodies } = await taskReport(
      workspace.database.reads,
      everyTask,
      sampleDay,
    )
    for (const count of [...Object.values(state), ...Object.values(ageing), ...Object.values(quality)]) {
      expect(count).toBeGreaterThan(0)
    }
    expect(bodies.some(({ bodyId }) => bodyId === null)).toBe(true)
    expect(bodies.some(({ answersOwed }) => answersOwed > 0)).toBe(true)
  })
})
