import { call } from '@orpc/server'
import PizZip from 'pizzip'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { issuedDocumentsRoutes } from '../../../electron/documents/issued-routes.ts'
import { passingPreferences } from '../../../electron/preferences/preferences.ts'
import type { RequestContext } from '../../../electron/rpc.ts'
import { safetyRoutes } from '../../../electron/safety/routes.ts'
import { createTask } from '../../../electron/tasks/create-task.ts'
import { WorkspaceHolder } from '../../../electron/workspace-holder.ts'
import { run, stampOf } from '../database/stamp.ts'
import { committee, temporaryWorkspaces } from '../workspace/workspaces.ts'

describe('papers, as the windows ask for them', () => {
  const workspaces = temporaryWorkspaces()
  let context: RequestContext
  let bodyIds: string[]

  beforeEach(async () => {
    const holder = new WorkspaceHolder()
    context = { holder, preferences: passingPreferences() }
    await holder.replace(await workspaces.create())
    const { database, clock } = holder.current!
    const today = clock.today()
    const bodies = await database.reads.selectFrom('body').select(['id', 'code']).orderBy('code').execute()
    bodyIds = ['catp', 'btltp'].map((code) => bodies.find((body) => body.code === code)!.id)
    for (const leadBodyId of bodyIds) {
      await run(
        database,
        (writes) =>
          createTask(
            writes,
            {
              content: 'Xây dựng kế hoạch',
              leadBodyId,
              leadPerson: null,
              supports: [],
              responsibility: null,
              authority: null,
              deliverable: 'Kế hoạch',
              urgency: 'normal',
              source: {
                kind: 'leader',
                text: 'Trưởng Ban',
                meetingId: null,
                conclusionId: null,
                sentence: null,
                activityId: null,
              },
              issuedDate: today,
              deadlineKind: 'date',
              deadline: today,
              condition: null,
            },
            { actor: committee.officerName, today },
          ),
        stampOf('tasks.create', committee.officerName),
      )
    }
  })
  afterEach(() => context.holder.replace(null))

  const nothing = { kinds: [], books: [], meetingId: null, bodyId: null, text: '', offset: 0, limit: 50 }
  const register = () => call(issuedDocumentsRoutes.register, nothing, { context })
  const issue = () =>
    call(
      issuedDocumentsRoutes.issue,
      {
        kind: 'taskSheet',
        meetingId: null,
        bodyIds,
        date: context.holder.current!.clock.today(),
        signer: null,
        answerBy: null,
      },
      { context, path: ['issuedDocuments', 'issue'] },
    )

  it('go out together, stand in the register with who issued them, and download as one archive', async () => {
    const issued = await issue()
    expect((await register()).rows).toHaveLength(2)
    expect((await register()).rows.map(({ author }) => author)).toEqual([
      committee.officerName,
      committee.officerName,
    ])
    const file = await call(
      issuedDocumentsRoutes.issuedFiles,
      { ids: issued.map(({ id }) => id) },
      { context },
    )
    const zip = new PizZip(new Uint8Array(await file.arrayBuffer()))
    expect(Object.keys(zip.files)).toEqual(issued.map(({ fileName }) => fileName))
    const one = await call(issuedDocumentsRoutes.issuedFiles, { ids: [issued[0]!.id] }, { context })
    expect(one.name).toBe(issued[0]!.fileName)
  })

  it('cannot be taken back once issued: their numbers have left the house', async () => {
    await issue()
    const { entries } = await call(
      safetyRoutes.history,
      { before: null, entity: 'issued_document', entityId: null, search: '' },
      { context },
    )
    expect(entries.map(({ canUndo }) => canUndo)).toEqual([false])
    await expect(
      call(safetyRoutes.undo, { commandId: entries[0]!.commandId }, { context, path: ['safety', 'undo'] }),
    ).rejects.toMatchObject({ code: 'nothing-to-undo' })
    expect((await register()).total).toBe(2)
  })
})
