import type { Day } from '../../shared/domain/day-text.ts'
import type { BodyIndex, NamedBody } from './body-index.ts'
import { type Found, findBodies } from './find-bodies.ts'

export type BodyProblem =
  | { code: 'several-leads'; params: { names: string } }
  | { code: 'body-unknown'; params: { name: string } }
  | { code: 'body-guessed'; params: { text: string; name: string } }
  | { code: 'body-level-unclear'; params: { name: string } }
  | { code: 'body-out-of-force'; params: { name: string } }
  | { code: 'body-partly-in-force'; params: { name: string } }
  | { code: 'lead-also-supports'; params: { name: string } }

/** Who leads and who joins, by code. With a problem the whole is to be looked at; without one it is certain. */
export type MatchedBodies = {
  lead: string | null
  supports: string[]
  unknown: string[]
  problems: BodyProblem[]
}

/** What a cell's column says of the bodies in it; `either` for one column of all who take part. */
export type BodyRole = 'lead' | 'support' | 'either'
export type BodyCell = { text: string; role: BodyRole }
/** Days the bodies have to exist in. */
export type BodySpan = { from: Day; to: Day }

/**
 * Finds the bodies of the city in the cells of one activity. A text counts as a body only when the whole of it does,
 * from one separator to the next: "Công an quận 5" is no body of the city. Words such as "(chủ trì)" and "phối hợp
 * với" go before the column's own role. Where several lead, the first is kept and the others support, to be looked at.
 */
export function matchBodies(
  cells: readonly BodyCell[],
  index: BodyIndex,
  span: BodySpan | null,
): MatchedBodies {
  const leads: NamedBody[] = []
  const supports: NamedBody[] = []
  const others: NamedBody[] = []
  const unknown: string[] = []
  const problems: BodyProblem[] = []
  for (const { text, role } of cells) {
    const found = findBodies(text, index)
    const roles = rolesOf(found, role)
    found.forEach((item, at) => {
      if (item.kind === 'unknown') {
        unknown.push(item.text)
        problems.push({ code: 'body-unknown', params: { name: item.text } })
      }
      if (item.kind !== 'body') return
      const body = bodyInForce(item.bodies, span, problems)
      if (item.guessed) problems.push({ code: 'body-guessed', params: { text: item.text, name: body.name } })
      if (!item.isTheCitys || (!item.namesCity && isOfDistricts(found, at)))
        problems.push({ code: 'body-level-unclear', params: { name: item.text } })
      const list = roles[at] === 'lead' ? leads : roles[at] === 'support' ? supports : others
      if (!list.includes(body)) list.push(body)
    })
  }
  // One column for all who take part: who stands first leads, unless another is said to.
  if (leads.length === 0 && others.length > 0) {
    leads.push(others.shift()!)
    if (others.length > 0)
      problems.push({
        code: 'several-leads',
        params: { names: [...leads, ...others].map(({ short }) => short).join(', ') },
      })
  }
  const [lead = null, ...moreLeads] = leads
  if (moreLeads.length > 0)
    problems.push({ code: 'several-leads', params: { names: leads.map(({ short }) => short).join(', ') } })
  const joining = [...moreLeads, ...supports, ...others]
  if (lead && supports.includes(lead))
    problems.push({ code: 'lead-also-supports', params: { name: lead.name } })
  return {
    lead: lead?.code ?? null,
    supports: [...new Set(joining.filter((body) => body !== lead).map(({ code }) => code))],
    unknown: [...new Set(unknown)],
    problems: distinct(problems),
  }
}

/**
 * The role of each thing found: the last label before it, or the remark behind it, or the column's. A remark in brackets
 * is of the body before it alone, one without of all in the list before it ("CATP, HND phối hợp").
 */
function rolesOf(found: readonly Found[], column: BodyRole): BodyRole[] {
  const roles: BodyRole[] = []
  let present = column
  let since = 0
  found.forEach((item, at) => {
    if (item.kind === 'role') {
      const reach = item.of === 'all-before' ? since : item.of === 'before' ? Math.max(since, at - 1) : at
      for (let before = reach; before < at; before++) roles[before] = item.role
      if (item.of === 'after') present = item.role
      since = at + 1
    }
    roles.push(present)
  })
  return roles
}

/** "Công an, Ban CHQS các quận, huyện": a plain name in a list that ends in districts may be theirs. */
function isOfDistricts(found: readonly Found[], at: number): boolean {
  const own = found[at]!
  for (const item of found.slice(at + 1)) {
    if (item.kind === 'role' || own.kind !== 'body' || item.line !== own.line) return false
    if (item.kind === 'unknown' && item.district) return true
    if (item.kind === 'body' && item.namesCity) return false
  }
  return false
}

function bodyInForce(bodies: NamedBody[], span: BodySpan | null, problems: BodyProblem[]): NamedBody {
  const first = bodies[0]!
  if (span === null) {
    if (bodies.length > 1) problems.push({ code: 'body-partly-in-force', params: { name: first.name } })
    return first
  }
  const throughout = bodies.filter(
    ({ validFrom, validTo }) => (validFrom ?? '') <= span.from && (validTo ?? '9999') >= span.to,
  )
  if (throughout.length === 1) return throughout[0]!
  const partly = bodies.filter(
    ({ validFrom, validTo }) => (validFrom ?? '') <= span.to && (validTo ?? '9999') >= span.from,
  )
  const chosen = throughout[0] ?? partly[0] ?? first
  const code = throughout.length + partly.length > 0 ? 'body-partly-in-force' : 'body-out-of-force'
  problems.push({ code, params: { name: chosen.name } })
  return chosen
}

function distinct(problems: readonly BodyProblem[]): BodyProblem[] {
  return [...new Map(problems.map((problem) => [JSON.stringify(problem), problem])).values()]
}
