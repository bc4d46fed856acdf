import type { ReadConnection } from '../database/database.ts'
import { lastCommand } from './programme-store.ts'

type Kept = { at: number; results: Map<string, Promise<unknown>> }
const keptOf = new WeakMap<ReadConnection, Kept>()

/**
 * Works `make` out once and gives the same again until a command changes the workspace: for what is dear to derive
 * and asked by every view. Inside a command things must be worked out anew; its transaction is no ReadConnection.
 */
export async function untilChanged<T>(
  reads: ReadConnection,
  key: string,
  make: () => Promise<T>,
): Promise<T> {
  const at = await lastCommand(reads)
  let kept = keptOf.get(reads)
  if (kept?.at !== at) {
    kept = { at, results: new Map() }
    keptOf.set(reads, kept)
  }
  const known = kept.results.get(key)
  if (known) return known as Promise<T>
  const result = make()
  kept.results.set(key, result)
  result.catch(() => kept.results.delete(key))
  return result
}
