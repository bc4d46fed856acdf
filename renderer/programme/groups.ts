import type { Objective, Programme } from './types.ts'

export type ProgrammeGroup = {
  /** As rows and filters name it: the code of its content group, or of its root where it is in none. */
  code: string
  /** As the programme prints it: "II". */
  outlineCode: string
  title: string
}

/** The groups the activities of a programme are counted by, in the order of the programme. */
export function groupsOf(
  programme: Programme,
  contentGroups: readonly { id: string; code: string }[],
): ProgrammeGroup[] {
  const codes = new Map(contentGroups.map(({ id, code }) => [id, code]))
  const ofObjective = new Map<string, string>()
  const groups = new Map<string, ProgrammeGroup>()
  // Parents come before their parts.
  for (const { id, parentId, contentGroupId, code: outlineCode, title } of programme.objectives) {
    const own = contentGroupId === null ? undefined : codes.get(contentGroupId)
    const code = own ?? ofObjective.get(parentId ?? '') ?? outlineCode
    ofObjective.set(id, code)
    if (!groups.has(code)) groups.set(code, { code, outlineCode, title })
  }
  return [...groups.values()]
}

/** Where an objective stands, its group first: "I. Tuyên truyền › 1. Hội thi". */
export function pathOf(objectives: readonly Objective[], id: string): Objective[] {
  const byId = new Map(objectives.map((objective) => [objective.id, objective]))
  const path: Objective[] = []
  for (let at = byId.get(id); at; at = at.parentId === null ? undefined : byId.get(at.parentId))
    path.unshift(at)
  return path
}

/** The code of an activity without its year, which the page says already: "HD-2024-012" is "012". */
export const shortCode = (code: string): string => code.replace(/^HD-\d{4}-(?=\d)/, '')
