import type { FileErrorCode, MessageParams } from '../../shared/domain/draft.ts'
import { intakeSentence } from '../../shared/words/intake-vi.ts'
import { programmeImportSentence } from '../../shared/words/programme-import-vi.ts'
import type { ReadActivity, ReadProgramme } from './read-programme.ts'

/** What `hiepdong programme read --json` prints of one file; bodies by their code, problems in Vietnamese. */
export type ProgrammeResult = {
  file: string
  year: number | null
  activities: (Omit<ReadActivity, 'problems' | 'place'> & { problems: string[] })[]
  warnings: { code: string; message: string }[]
  /** Why the file could not be read; the other files of the list go on. */
  error?: { code: FileErrorCode; message: string }
}

/** A programme as the command line prints it. */
export function toProgrammeResult(
  file: string,
  { year, activities, warnings }: ReadProgramme,
): ProgrammeResult {
  return {
    file,
    year,
    activities: activities.map(({ place: _place, problems, ...activity }) => ({
      ...activity,
      problems: problems.map(({ code, params }) => programmeImportSentence(code, params)),
    })),
    warnings: warnings.map(({ code, params }) => ({ code, message: programmeImportSentence(code, params) })),
  }
}

/** A file that could not be read, in the same list. */
export function toProgrammeFailure(
  file: string,
  code: FileErrorCode,
  params: MessageParams,
): ProgrammeResult {
  return {
    file,
    year: null,
    activities: [],
    warnings: [],
    error: { code, message: intakeSentence(code, params) },
  }
}
