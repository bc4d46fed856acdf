import i18next from 'i18next'
import { errorSentence as errorsEn } from '../../shared/words/errors-en.ts'
import { errorSentence as errorsVi } from '../../shared/words/errors-vi.ts'
import { intakeSentence as intakeEn } from '../../shared/words/intake-en.ts'
import { intakeSentence as intakeVi } from '../../shared/words/intake-vi.ts'
import { taskSentence as tasksEn } from '../../shared/words/tasks-en.ts'
import { taskFileSentence as filesEn } from '../../shared/words/tasks-files-en.ts'
import { taskFileSentence as filesVi } from '../../shared/words/tasks-files-vi.ts'
import { taskSentence as tasksVi } from '../../shared/words/tasks-vi.ts'
import type { Message } from './types.ts'

/** What the server says of tasks and their sheets (code and params) as a sentence in the language of the screen; the code where it has none. */
export function sentence({ code, params }: Message): string {
  const isEnglish = i18next.language === 'en'
  const tasks = isEnglish ? tasksEn : tasksVi
  if (tasks.knows(code)) return tasks(code, params)
  const sheets = isEnglish ? filesEn : filesVi
  if (sheets.knows(code)) return sheets(code, params)
  const files = isEnglish ? intakeEn : intakeVi
  if (files.knows(code)) return files(code, params)
  const errors = isEnglish ? errorsEn : errorsVi
  return errors.knows(code) ? errors(code, params) : code
}
