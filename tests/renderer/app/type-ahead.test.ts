import { expect, test } from 'vitest'
import { typeAhead } from '../../../renderer/app/type-ahead.ts'

/** A window with a page that hears keys, and a hand that presses them. */
function page() {
  const window = new EventTarget()
  const heard: string[] = []
  const press = (key: string, held: { ctrlKey?: boolean } = {}) => {
    const event = Object.assign(new Event('keydown', { cancelable: true }), {
      key,
      ctrlKey: false,
      altKey: false,
      metaKey: false,
      ...held,
    })
    let stopped = false
    event.stopPropagation = () => {
      stopped = true
    }
    window.dispatchEvent(event)
    if (!stopped) heard.push(key)
  }
  return { window, heard, press }
}

test('what is typed before the search field is there goes into it, not to the page', () => {
  const { window, heard, press } = page()
  const ahead = typeAhead(window)
  for (const key of ['q', 'ậ', 'x', 'Backspace', 'n', 'ArrowDown']) press(key)
  expect(ahead.taken()).toBe('qận')
  expect(heard).toEqual([])
  press('d')
  expect(heard).toEqual(['d'])
})

test('combinations and Escape stay what they are, and Escape ends it', () => {
  const { window, heard, press } = page()
  const ahead = typeAhead(window)
  press('b', { ctrlKey: true })
  press('Escape')
  press('d')
  expect(heard).toEqual(['b', 'Escape', 'd'])
  expect(ahead.taken()).toBe('')
})
