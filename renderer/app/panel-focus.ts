/** Moves the focus to the next (or, −1, the previous) panel of the page, into its table where it has one. */
export function focusNextPanel(step: 1 | -1): void {
  const panels = [...document.querySelectorAll<HTMLElement>('[data-panel]')].filter(
    (panel) => panel.offsetParent !== null && !panel.querySelector('[data-panel]'),
  )
  if (panels.length === 0) return
  const at = panels.findIndex((panel) => panel.contains(document.activeElement))
  const next = at < 0 ? (step > 0 ? 0 : panels.length - 1) : (at + step + panels.length) % panels.length
  const panel = panels[next]
  const target = panel?.querySelector<HTMLElement>('[role="grid"], [role="listbox"]') ?? panel
  target?.focus()
}
