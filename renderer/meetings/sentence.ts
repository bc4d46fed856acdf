import i18next from 'i18next'
import type { MessageParams } from '../../shared/domain/draft.ts'
import { meetingSentence as english } from '../../shared/words/meetings-en.ts'
import { meetingSentence as vietnamese } from '../../shared/words/meetings-vi.ts'

/** What the server says of a meeting or a conclusion (code and params), in the language of the screen; the code where it has none. */
export function sentence({ code, params }: { code: string; params: MessageParams }): string {
  const words = i18next.language === 'en' ? english : vietnamese
  return words.knows(code) ? words(code, params) : code
}
