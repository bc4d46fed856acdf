/** What was typed since a search was asked for and its field took the focus. */
export type TypeAhead = { taken(): string }

/**
 * Keeps what is typed from the page while a search field is on its way: between the key that asks for it and its focus
 * the page behind would take each letter as its own shortcut. Ends with `taken`, or with Escape.
 */
export function typeAhead(target: EventTarget = window): TypeAhead {
  let typed = ''
  const stop = () => target.removeEventListener('keydown', take, { capture: true })
  const take = (event: Event) => {
    const { key, ctrlKey, altKey, metaKey } = event as KeyboardEvent
    if (key === 'Escape') return stop()
    if (ctrlKey || altKey || metaKey) return
    event.preventDefault()
    event.stopPropagation()
    if (key === 'Backspace') typed = typed.slice(0, -1)
    else if ([...key].length === 1) typed += key
  }
  target.addEventListener('keydown', take, { capture: true })
  return {
    taken() {
      stop()
      return typed
    },
  }
}
