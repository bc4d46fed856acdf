import { expect, it } from 'vitest'
import { bodyByCode, meetingByCode } from '../../../electron/documents/asked-by-code.ts'
import { describeOnBothDialects } from '../database/both-dialects.ts'
import { namedOffice } from '../tasks/named-office.ts'
import { today } from '../tasks/task-office.ts'

describeOnBothDialects('A body or meeting asked for by its code', (open) => {
  it('is found by code or short name, in capitals or not', async () => {
    const { reads, bodies } = await namedOffice(await open())
    for (const code of ['catp', 'CATP']) expect(await bodyByCode(reads, code, today)).toBe(bodies.police)
  })

  it('says which codes there are when it is none of them', async () => {
    const { reads } = await namedOffice(await open())
    await expect(bodyByCode(reads, 'soyte', today)).rejects.toMatchObject({
      code: 'document-body-unknown',
      params: { body: 'soyte', known: expect.stringContaining('catp') },
    })
    await expect(meetingByCode(reads, 'HN-1999-01')).rejects.toMatchObject({
      code: 'document-meeting-unknown',
      params: { meeting: 'HN-1999-01', known: '' },
    })
  })
})
