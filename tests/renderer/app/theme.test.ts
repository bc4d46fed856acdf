import { describe, expect, test } from 'vitest'
import { cssVariables, dark, light, type Tokens } from '../../../renderer/app/theme.ts'

function luminance(hex: string): number {
  const channel = (at: number) => {
    const value = Number.parseInt(hex.slice(at, at + 2), 16) / 255
    return value <= 0.03928 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4
  }
  return 0.2126 * channel(1) + 0.7152 * channel(3) + 0.0722 * channel(5)
}
function contrast(one: string, other: string): number {
  const [low, high] = [luminance(one), luminance(other)].sort((a, b) => a - b)
  return ((high ?? 0) + 0.05) / ((low ?? 0) + 0.05)
}

describe.each<[string, Tokens]>([
  ['light', light],
  ['dark', dark],
])('the %s theme', (_name, t) => {
  test('keeps every text readable on every ground it stands on (4.5)', () => {
    const grounds = [t.surface, t.subtle, t.page]
    const pairs = [
      ...[t.text, t.text2, t.text3, t.primaryText, t.ok, t.warn, t.bad, t.info].flatMap((text) =>
        grounds.map((ground) => [text, ground] as const),
      ),
      ...[t.text, t.text2, t.primaryText].map((text) => [text, t.primarySoft] as const),
      [t.ok, t.okSoft] as const,
      [t.warn, t.warnSoft] as const,
      [t.bad, t.badSoft] as const,
      [t.info, t.infoSoft] as const,
      [t.onPrimary, t.primary] as const,
    ]
    expect(pairs.filter(([text, ground]) => contrast(text, ground) < 4.5)).toEqual([])
  })

  test('keeps borders of controls and bars in sight (3)', () => {
    const seen = [t.control, t.okBar, t.warnBar, t.badBar, t.infoBar]
    expect(seen.filter((colour) => contrast(colour, t.surface) < 2.95)).toEqual([])
  })
})

test('a token becomes a CSS variable of its name', () => {
  const variables = cssVariables(light)
  expect(variables['--line-strong']).toBe(light.lineStrong)
  expect(variables['--text-2']).toBe(light.text2)
  expect(variables['--on-primary']).toBe(light.onPrimary)
  expect(variables['--ok-soft']).toBe(light.okSoft)
})
