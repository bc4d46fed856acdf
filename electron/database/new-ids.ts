import { randomFillSync } from 'node:crypto'
import { v7 as uuidv7 } from 'uuid'

const bytesOfId = 16

/** So many new ids in rising order; asking for chance once for all of them is what makes thousands cheap. */
export function newIds(count: number): string[] {
  const random = randomFillSync(new Uint8Array(count * bytesOfId))
  const now = Date.now()
  return Array.from({ length: count }, (_, index) =>
    uuidv7({
      msecs: now,
      seq: index,
      random: random.subarray(index * bytesOfId, (index + 1) * bytesOfId),
    }),
  )
}
