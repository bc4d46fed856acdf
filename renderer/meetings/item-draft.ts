import type { Item, ItemFields } from './types.ts'

/** A new item under a title that is typed over. */
export function blankItem(title: string): ItemFields {
  return {
    kind: 'discussion',
    title,
    presenterBodyId: null,
    presenter: null,
    askedBy: null,
    minutesPlanned: 15,
    note: null,
  }
}

/** What a form changes of an item. */
export const fieldsOfItem = (item: Item): ItemFields => ({
  kind: item.kind,
  title: item.title,
  presenterBodyId: item.presenterBodyId,
  presenter: item.presenter,
  askedBy: item.askedBy,
  minutesPlanned: item.minutesPlanned,
  note: item.note,
})

/**
 * Before which item (null: at the end) the one at `from` stands after it moved to `to`, places counted from 0 in the
 * order as it is; undefined when it stays where it is or there is no such place.
 */
export function beforeOf(ids: readonly string[], from: number, to: number): string | null | undefined {
  if (from === to || from < 0 || from >= ids.length || to < 0 || to >= ids.length) return undefined
  return (to > from ? ids[to + 1] : ids[to]) ?? null
}
