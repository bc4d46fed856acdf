import { describe, expect, test } from 'vitest'
import { isPlain, type KeyPress, keyName, matches } from '../../../renderer/ui/key-press.ts'

const press = (code: string, held: Partial<KeyPress> = {}): KeyPress => ({
  code,
  ctrlKey: false,
  altKey: false,
  shiftKey: false,
  metaKey: false,
  ...held,
})

describe('a shortcut', () => {
  test('is the key with exactly its modifiers', () => {
    expect(matches('Ctrl+KeyK', press('KeyK', { ctrlKey: true }))).toBe(true)
    expect(matches('Ctrl+KeyK', press('KeyK', { ctrlKey: true, shiftKey: true }))).toBe(false)
    expect(matches('Ctrl+KeyK', press('KeyK'))).toBe(false)
    expect(matches('KeyK', press('KeyK', { altKey: true }))).toBe(false)
    expect(matches('Alt+Digit1', press('Digit1', { altKey: true }))).toBe(true)
  })

  test('takes Command for Ctrl on a Mac', () => {
    expect(matches('Ctrl+KeyZ', press('KeyZ', { metaKey: true }))).toBe(true)
  })

  test('is plain when a person typing would press it', () => {
    expect(['KeyD', 'Slash', 'Delete', 'Shift+ArrowDown', 'Enter'].every(isPlain)).toBe(true)
    expect(['Ctrl+KeyK', 'Alt+Digit1', 'F1', 'Shift+F6', 'F2'].some(isPlain)).toBe(false)
  })

  test('is named as it stands on the keyboard', () => {
    expect(keyName('Ctrl+KeyK')).toBe('Ctrl K')
    expect(keyName('Alt+Digit1')).toBe('Alt 1')
    expect(keyName('Shift+ArrowDown')).toBe('Shift ↓')
    expect(keyName('BracketLeft')).toBe('[')
    expect(keyName('F6')).toBe('F6')
    expect(keyName('Delete')).toBe('Del')
  })
})
