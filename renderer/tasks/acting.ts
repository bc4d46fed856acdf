import type { ActKind, TaskDetail } from './types.ts'

/** What the panel of a task is asked to do besides showing it. */
export type Acting = { kind: 'edit' | 'evidence' } | { kind: 'act'; act: ActKind; bodyId: string | null }

/** What may be done with a task as it stands: one that ended takes nothing but its reopening. */
export function possibleActs({ status, acceptedDate, deadlineKind }: TaskDetail): ActKind[] {
  if (status.code === 'done' || status.code === 'cancelled') return ['reopen']
  return [
    'remind',
    ...(deadlineKind === 'regular' ? [] : (['extend'] as const)),
    'close',
    'update',
    ...(acceptedDate === null ? (['accept'] as const) : []),
    'answer',
    'reassign',
    'askEvidence',
    ...(status.code === 'correcting' ? (['corrected'] as const) : (['correct'] as const)),
    'cancel',
  ]
}

/** Keys of the acts that have one, by key code. */
export const actKeys = {
  remind: 'KeyD',
  extend: 'KeyH',
  close: 'KeyK',
  update: 'KeyU',
  answer: 'KeyP',
  reassign: 'KeyR',
} as const satisfies Partial<Record<ActKind, `Key${string}`>>

/** "H" for the key of an act, null where it has none. */
export const keyOf = (kind: ActKind): string | null =>
  kind in actKeys ? actKeys[kind as keyof typeof actKeys].slice(3) : null
