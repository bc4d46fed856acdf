import { describe, expect, it } from 'vitest'
import { newIds } from '../../../electron/database/new-ids.ts'

describe('ids made together', () => {
  it('are all different, rise in their order, and are UUIDs of version 7', () => {
    const ids = [...newIds(2000), ...newIds(2000)]
    expect(new Set(ids).size).toBe(4000)
    expect(ids.slice(0, 2000)).toEqual(ids.slice(0, 2000).toSorted())
    for (const id of ids)
      expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
  })
})
