import { useEffect, useRef } from 'react'
import { type Combination, isPlain, matches } from './key-press.ts'

export type KeyBinding = {
  keys: Combination
  /** What it does, as F1 lists it; the same words as its button. */
  label: string
  run: (event: KeyboardEvent) => void
  /** Set false while it cannot act; it is then neither taken nor listed. */
  when?: boolean
  /** Acts also while a text field has the focus; default only for combinations with Ctrl, Alt or a function key. */
  whileTyping?: boolean
}

type Layer = { section: string; bindings: () => KeyBinding[] }

const layers: Layer[] = []

/** Keys that act now, newest layer first, for the panel of F1. */
export function activeKeys(): { section: string; bindings: KeyBinding[] }[] {
  return layers
    .toReversed()
    .map(({ section, bindings }) => ({
      section,
      bindings: bindings().filter((binding) => binding.when !== false),
    }))
    .filter(({ bindings }) => bindings.length > 0)
}

/**
 * Shortcuts of a page or panel while it is mounted. `section` heads them in F1. What is mounted later is asked first; a
 * single letter stays silent while a text field has the focus, and everything but dialogs while a question is open.
 */
export function useKeys(section: string, bindings: KeyBinding[]): void {
  const latest = useRef(bindings)
  useEffect(() => {
    latest.current = bindings
  })
  useEffect(() => {
    const layer: Layer = { section, bindings: () => latest.current }
    layers.push(layer)
    if (layers.length === 1) window.addEventListener('keydown', onKeyDown)
    return () => {
      layers.splice(layers.indexOf(layer), 1)
      if (layers.length === 0) window.removeEventListener('keydown', onKeyDown)
    }
  }, [section])
}

function onKeyDown(event: KeyboardEvent): void {
  if (event.defaultPrevented || event.isComposing) return
  const target = event.target instanceof Element ? event.target : null
  if (target?.closest('[aria-modal="true"]')) return
  const typing = isTextField(target)
  const pressing =
    (event.code === 'Enter' || event.code === 'Space') && !!target?.closest('button, a, summary, input')
  for (const layer of layers.toReversed()) {
    const binding = layer
      .bindings()
      .find(
        (candidate) =>
          candidate.when !== false && matches(candidate.keys, event) && mayAct(candidate, typing, pressing),
      )
    if (binding) {
      event.preventDefault()
      binding.run(event)
      return
    }
  }
}

/** `pressing`: Enter or Space on a button or link, which then does what it says itself. */
function mayAct(binding: KeyBinding, typing: boolean, pressing: boolean): boolean {
  const plain = isPlain(binding.keys)
  if (pressing && plain) return false
  return !typing || (binding.whileTyping ?? !plain)
}

function isTextField(element: Element | null): boolean {
  if (!element) return false
  if (element instanceof HTMLInputElement)
    return !['checkbox', 'radio', 'button', 'submit'].includes(element.type)
  return element.matches('textarea, [contenteditable="true"], [role="combobox"]')
}
