import { readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { attachmentsIn } from '../../../electron/workspace/attachments.ts'
import { temporaryFolders } from './temporary-folder.ts'

describe('kept files', () => {
  const folder = temporaryFolders()

  it('come back as they were, whatever they are', async () => {
    const attachments = attachmentsIn(folder())
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 5000 }), async (bytes) => {
        const { sha256, size } = await attachments.put(bytes)
        expect(size).toBe(bytes.length)
        expect(new Uint8Array(await attachments.read(sha256))).toEqual(bytes)
      }),
      { numRuns: 30 },
    )
  })

  it('are stored once, under the hash of their content, and nothing is left beside them', async () => {
    const base = folder()
    const attachments = attachmentsIn(base)
    const [one, other] = await Promise.all([
      attachments.put(Buffer.from('abc')),
      attachments.put(Buffer.from('abc')),
    ])
    expect(one).toEqual(other)
    const sha256 = 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad'
    expect(one.sha256).toBe(sha256)
    expect(readdirSync(join(base, 'ba'))).toEqual([sha256])
  })

  it('that were changed or lost are not given out, and are healed when they come again', async () => {
    const attachments = attachmentsIn(folder())
    const { sha256 } = await attachments.put(Buffer.from('abc'))
    writeFileSync(attachments.path(sha256), 'abd')
    await expect(attachments.read(sha256, 'bao cao.xlsx')).rejects.toMatchObject({
      code: 'kept-file-damaged',
      params: { file: 'bao cao.xlsx' },
    })
    await attachments.put(Buffer.from('abc'))
    expect(Buffer.from(await attachments.read(sha256)).toString()).toBe('abc')
    await expect(attachments.read('0'.repeat(64))).rejects.toMatchObject({ code: 'kept-file-damaged' })
  })
})
