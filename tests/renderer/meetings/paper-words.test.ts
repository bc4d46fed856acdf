import { expect, it } from 'vitest'
import { fieldsOf } from '../../../electron/documents/word/template-fields.ts'
import en from '../../../renderer/locale/en/meetings-papers.ts'
import vi from '../../../renderer/locale/vi/meetings-papers.ts'

it.each(Object.entries({ vi, en }))(
  'what differs in a paper is said in words of the office (%s)',
  (_language, words) => {
    const fields = new Set(Object.values(fieldsOf).flatMap((tree) => Object.keys(tree)))
    expect([...fields].sort()).toEqual(Object.keys(words.paperPart).sort())
  },
)
