/** What a keyboard event says, without the browser around it. */
export type KeyPress = {
  code: string
  ctrlKey: boolean
  altKey: boolean
  shiftKey: boolean
  metaKey: boolean
}

/**
 * A combination as it is registered: "KeyD", "Ctrl+KeyK", "Alt+Digit1", "Shift+ArrowDown". Letters are key codes, since
 * a Vietnamese input method changes the letter but not the key. `Ctrl` is also Command on a Mac.
 */
export type Combination = string

const modifiers = ['Ctrl', 'Alt', 'Shift'] as const

/** Whether a press is the combination: the same key with exactly these modifiers. */
export function matches(combination: Combination, press: KeyPress): boolean {
  const parts = combination.split('+')
  const code = parts.pop()
  const wanted = new Set(parts)
  const held = { Ctrl: press.ctrlKey || press.metaKey, Alt: press.altKey, Shift: press.shiftKey }
  return press.code === code && modifiers.every((modifier) => wanted.has(modifier) === held[modifier])
}

/** Whether it acts without Ctrl, Alt or a function key, so that it must stay silent while someone types. */
export function isPlain(combination: Combination): boolean {
  return !/Ctrl\+|Alt\+|(^|\+)F\d/.test(combination)
}

const names: Record<string, string> = {
  ArrowUp: '↑',
  ArrowDown: '↓',
  ArrowLeft: '←',
  ArrowRight: '→',
  Escape: 'Esc',
  Delete: 'Del',
  BracketLeft: '[',
  BracketRight: ']',
  Slash: '/',
  Equal: '+',
  Minus: '−',
  PageUp: 'PgUp',
  PageDown: 'PgDn',
}

/** A combination as it stands on the keyboard: "Ctrl K", "D", "Alt 1". */
export function keyName(combination: Combination): string {
  return combination
    .split('+')
    .map((part) => names[part] ?? part.replace(/^(Key|Digit|Numpad)(?=.)/, ''))
    .join(' ')
}
