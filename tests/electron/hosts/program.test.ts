import { describe, expect, it } from 'vitest'
import { passingPreferences } from '../../../electron/preferences/preferences.ts'
import { openProgram } from '../../../electron/program.ts'
import { WorkspaceHolder } from '../../../electron/workspace-holder.ts'

const asked = {
  overview: 'inbox',
  committee: 'listGroups',
  intake: 'runs',
  programme: 'tags',
  reports: 'matrix',
  documents: 'meetingWorkbook',
  safety: 'backups',
  search: 'find',
}

describe('the program behind the page', () => {
  it.each(Object.entries(asked))(
    'answers for %s, though it loads only when first asked',
    async (feature, call) => {
      const log: unknown[] = []
      const answer = await openProgram(new WorkspaceHolder(), {
        preferences: passingPreferences(),
        workspace: null,
        log: (_reference, error) => log.push(error),
      })
      const response = await answer(
        new Request(`http://127.0.0.1/rpc/${feature}/${call}`, {
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          body: '{}',
        }),
      )
      const { json } = (await response.json()) as { json: { code: string } }
      // No workspace is open, or what was sent is not what the call takes: both are answers of the feature itself.
      expect(['USER_ERROR', 'BAD_REQUEST']).toContain(json.code)
      expect(log).toEqual([])
    },
  )
})
