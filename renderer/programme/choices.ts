import type { Programme, TagKind } from './types.ts'
import type { Names } from './use-names.ts'

export const tagKinds = ['posture', 'movement', 'beneficiary', 'theme'] as const satisfies TagKind[]

/** Tags by their kind, for selects. */
export const tagOptions = (names: Names, label: (kind: TagKind) => string) =>
  tagKinds.map((kind) => ({
    label: label(kind),
    options: names.tags
      .filter((tag) => tag.kind === kind)
      .map(({ id, name }) => ({ value: id, label: name })),
  }))

/** Objectives as choices, set in by their depth. */
export const objectiveOptions = (programme: Programme) =>
  programme.objectives.map(({ id, code, title, depth }) => ({
    value: id,
    label: `${'\u2003'.repeat(depth)}${code}. ${title}`,
  }))
