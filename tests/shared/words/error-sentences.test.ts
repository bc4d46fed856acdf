import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import type { ErrorCode } from '../../../shared/words/error-codes.ts'
import { errorSentence as english } from '../../../shared/words/errors-en.ts'
import { errorSentence as vietnamese } from '../../../shared/words/errors-vi.ts'

const source = readFileSync(new URL('../../../shared/words/error-codes.ts', import.meta.url), 'utf8')
const codes = [...source.matchAll(/^ {2}\| '([a-z-]+)'(?: \/\/ \{([^}]*)\})?/gm)].map(([, code, params]) => ({
  code: code as ErrorCode,
  params: Object.fromEntries(
    (params ?? '')
      .split(', ')
      .filter(Boolean)
      .map((name) => [name, `<${name}>`]),
  ),
}))

describe('errors a user can act on', () => {
  test('are read from the list of codes', () => {
    expect(codes.length).toBeGreaterThan(30)
  })

  test.each(codes)(
    '$code is a whole sentence in both languages, with its facts or without',
    ({ code, params }) => {
      for (const sentence of [vietnamese, english]) {
        for (const given of [params, {}]) {
          const text = sentence(code, given)
          expect(text).toMatch(/^["<\p{Lu}\d: ].*[.]$/su)
          expect(text).not.toMatch(/undefined|null|NaN|\[object/)
        }
      }
    },
  )

  test('days, instants and figures in them are written as the office writes them', () => {
    const text = vietnamese('locked', {
      program: 'Hiệp Đồng',
      user: '',
      host: '',
      since: '2024-09-19T00:31:00Z',
    })
    expect(text).toContain('19/9/2024 07:31')
    expect(vietnamese('still-in-use', { count: 12000 })).toContain('12.000')
  })
})
