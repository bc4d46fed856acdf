import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import type { TaskCode } from '../../../shared/words/tasks-codes.ts'
import { taskSentence as english } from '../../../shared/words/tasks-en.ts'
import { taskSentence as vietnamese } from '../../../shared/words/tasks-vi.ts'

const read = (file: string) => readFileSync(new URL(`../../../shared/words/${file}`, import.meta.url), 'utf8')
const codesIn = (file: string) =>
  [...read(file).matchAll(/^ {2}\| '([a-z-]+)'(?: \/\/ \{([^}]*)\})?/gm)].map(([, code, params]) => ({
    code: code as TaskCode,
    names: (params ?? '').split(', ').filter(Boolean),
  }))
const codes = [...codesIn('tasks-codes.ts'), ...codesIn('tasks-problem-codes.ts')]

describe('what is said of tasks', () => {
  test('is read from the lists of codes', () => {
    expect(codes.length).toBeGreaterThan(60)
    expect(codes.every(({ code }) => vietnamese.knows(code) && english.knows(code))).toBe(true)
  })

  test.each(codes)('$code is a sentence in both languages and says all it knows', ({ code, names }) => {
    const params = Object.fromEntries(names.map((name) => [name, `<${name}>`]))
    for (const sentence of [vietnamese, english]) {
      const text = sentence(code, params)
      for (const name of names) expect(text).toContain(`<${name}>`)
      for (const given of [text, sentence(code, {})]) {
        expect(given.trim()).not.toBe('')
        expect(given).not.toMatch(/undefined|null|NaN|\[object/)
      }
    }
  })

  test('a lead that has ended is told behind the reason, with who follows it', () => {
    const params = { deadline: '2024-06-15', days: 3, closedBody: 'Hội A', closedOn: '2024-05-31' }
    expect(vietnamese('why-overdue', { ...params, successor: 'Hội B' })).toMatch(
      /Hội A đã kết thúc ngày 31\/5\/2024: cơ quan kế thừa là Hội B, cần giao lại\.$/,
    )
    expect(vietnamese('why-overdue', params)).toMatch(/chưa có cơ quan kế thừa, cần giao lại\.$/)
    expect(vietnamese('why-overdue', { deadline: '2024-06-15', days: 3 })).toBe(
      'Hạn 15/6/2024 đã qua 3 ngày mà chưa hoàn thành.',
    )
  })
})
