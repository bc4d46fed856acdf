import InspectModule from 'docxtemplater/js/inspect-module.js'
import { distance } from 'fastest-levenshtein'
import type { TemplateProblem } from '../../../shared/words/documents-codes.ts'
import { UserError } from '../../user-error.ts'
import { openTemplate } from './fill-template.ts'
import { type FieldTree, fieldsOf, type WordKind } from './template-fields.ts'

/** Names farther apart than this are different names, not a slip of the hand. */
const mostSlips = 3

/**
 * What stands against printing with a template, each with its place: a mark left open, a list left open, a field nobody
 * knows (with the nearest that is known), and a field of the shipped template that is not there any more.
 */
export function checkTemplate(kind: WordKind, template: Uint8Array, shipped: Uint8Array): TemplateProblem[] {
  const asked = tagsOf(template)
  if ('problems' in asked) return asked.problems
  const usual = tagsOf(shipped)
  if ('problems' in usual) throw new Error(`the shipped template of ${kind} is broken`)
  return [...unknownFields(asked.tags, fieldsOf[kind], []), ...missingFields(asked.tags, usual.tags, [])]
}

type Tags = { [name: string]: Tags }

function tagsOf(template: Uint8Array): { tags: Tags } | { problems: TemplateProblem[] } {
  const inspect = new InspectModule()
  try {
    openTemplate(template, [inspect])
  } catch (error) {
    if (error instanceof UserError)
      return { problems: [{ code: error.code as 'template-unreadable', params: {} }] }
    return { problems: markProblems(error) }
  }
  return { tags: inspect.getAllTags() as Tags }
}

type MarkError = { properties: { id: string; xtag?: string; context?: string } }

/** Docxtemplater throws all errors of the marks as one. */
function markProblems(error: unknown): TemplateProblem[] {
  const found = (error as { properties?: { errors?: MarkError[] } }).properties
  if (!found) throw error
  const errors = found.errors ?? [error as MarkError]
  return errors.map(({ properties: { id, xtag, context } }): TemplateProblem => {
    const mark = (xtag ?? context ?? '').slice(0, 60)
    switch (id) {
      case 'unclosed_loop':
        return { code: 'template-list-open', params: { field: mark } }
      case 'unopened_loop':
      case 'closing_tag_does_not_match_opening_tag':
        return { code: 'template-list-not-begun', params: { field: mark } }
      default:
        return { code: 'template-mark-open', params: { mark } }
    }
  })
}

function unknownFields(tags: Tags, known: FieldTree, path: readonly string[]): TemplateProblem[] {
  return Object.entries(tags).flatMap(([name, inner]): TemplateProblem[] => {
    const field = known[name]
    if (field === undefined) {
      const near = nearest(name, Object.keys(known))
      const params = { field: name, ...(near ? { near } : {}), ...inList(path) }
      return [{ code: 'template-field-unknown', params }]
    }
    return field === 'text' ? [] : unknownFields(inner, field, [...path, name])
  })
}

function missingFields(tags: Tags, usual: Tags, path: readonly string[]): TemplateProblem[] {
  return Object.entries(usual).flatMap(([name, inner]): TemplateProblem[] => {
    const own = tags[name]
    return own === undefined
      ? [{ code: 'template-field-missing', params: { field: name, ...inList(path) } }]
      : missingFields(own, inner, [...path, name])
  })
}

const inList = (path: readonly string[]) => (path.length > 0 ? { list: path.join(' › ') } : {})

function nearest(name: string, known: readonly string[]): string | null {
  const [first] = known
    .map((each) => ({ each, slips: distance(name.toLowerCase(), each) }))
    .filter(({ slips }) => slips <= mostSlips)
    .sort((one, other) => one.slips - other.slips)
  return first?.each ?? null
}
