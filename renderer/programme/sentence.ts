import i18next from 'i18next'
import { errorSentence as errorsEn } from '../../shared/words/errors-en.ts'
import { errorSentence as errorsVi } from '../../shared/words/errors-vi.ts'
import { intakeSentence as intakeEn } from '../../shared/words/intake-en.ts'
import { intakeSentence as intakeVi } from '../../shared/words/intake-vi.ts'
import { programmeSentence as programmeEn } from '../../shared/words/programme-en.ts'
import { programmeImportSentence as importEn } from '../../shared/words/programme-import-en.ts'
import { programmeImportSentence as importVi } from '../../shared/words/programme-import-vi.ts'
import { programmeSentence as programmeVi } from '../../shared/words/programme-vi.ts'
import type { Message } from './types.ts'

/** What the server says (code and params) as a sentence in the language of the screen; the code where it has none. */
export function sentence({ code, params }: Message): string {
  const isEnglish = i18next.language === 'en'
  const programme = isEnglish ? programmeEn : programmeVi
  const reading = isEnglish ? importEn : importVi
  const errors = isEnglish ? errorsEn : errorsVi
  if (programme.knows(code)) return programme(code, params)
  if (reading.knows(code)) return reading(code, params)
  const files = isEnglish ? intakeEn : intakeVi
  if (files.knows(code)) return files(code, params)
  return errors.knows(code) ? errors(code, params) : code
}

/** Of a row that is being imported: the same codes mean what the reading of the file says. */
export function importSentence({ code, params }: Message): string {
  const reading = i18next.language === 'en' ? importEn : importVi
  return reading.knows(code) ? reading(code, params) : sentence({ code, params })
}
