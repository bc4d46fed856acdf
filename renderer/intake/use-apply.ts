import { type QueryClient, useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { pause } from '../app/pause.ts'
import { client } from '../app/rpc.ts'
import { undoToast } from '../ui/undo-toast.tsx'
import type { Answers } from './contradiction-dialog.tsx'
import type { Contradiction, IntakeFile } from './intake-types.ts'
import { decideKey } from './use-decide.ts'
import { useIntakeWords } from './words.ts'

type Asked = { files: IntakeFile[]; answers: Answers }

/** Applies files as one run; where figures differ from those that stand it asks first, and then goes on. */
export function useApply(onApplied: (ids: string[]) => void) {
  const { t } = useTranslation('intake')
  const words = useIntakeWords()
  const queries = useQueryClient()
  const [question, setQuestion] = useState<{ asked: Asked; contradictions: Contradiction[] } | null>(null)
  const { mutate, isPending } = useMutation({
    mutationFn: async ({ files, answers }: Asked) => {
      const versions = await versionsAfterOwnDecisions(queries)
      return client.intake.apply({
        files: files.map(({ id, version }) => ({
          id,
          version: versions?.get(id) ?? version,
          onContradiction: answers.get(id) ?? 'ask',
        })),
      })
    },
    onSuccess: (result, asked) => {
      if (result.outcome === 'contradicts') {
        setQuestion({ asked, contradictions: result.contradictions })
        return
      }
      setQuestion(null)
      const { run } = result
      const [file] = asked.files
      const text =
        asked.files.length === 1 && file
          ? t('applied', { count: run.values, name: words.fileName(file) })
          : t('appliedFiles', { count: run.files, values: run.values })
      undoToast(text, () => client.intake.takeBack({ importRunId: run.importRunId }))
      onApplied(asked.files.map(({ id }) => id))
    },
  })
  return {
    isApplying: isPending,
    apply: (files: IntakeFile[]) => {
      if (!isPending && files.length > 0) mutate({ files, answers: new Map() })
    },
    contradictions: question?.contradictions ?? null,
    answer: (answers: Answers) => {
      if (question)
        mutate({ files: question.asked.files, answers: new Map([...question.asked.answers, ...answers]) })
    },
    giveUp: () => setQuestion(null),
  }
}

const justNow = 3000

/**
 * Versions of the files once the decisions this window has just made are stored and what they made the program read
 * again is read; null when it made none, since then what the officer sees must be what is applied.
 */
async function versionsAfterOwnDecisions(queries: QueryClient): Promise<Map<string, number> | null> {
  const since = Date.now() - justNow
  const made = queries.getMutationCache().findAll({ mutationKey: decideKey })
  if (!made.some((mutation) => mutation.state.submittedAt > since)) return null
  while (queries.isMutating({ mutationKey: decideKey }) > 0) await pause(20)
  for (;;) {
    const { files, reading } = await client.intake.list({ appliedLimit: 0 })
    // Reading that lasts longer is of files that came, not of those decided about.
    if (reading === null || Date.now() > since + 3 * justNow)
      return new Map(files.map(({ id, version }) => [id, version]))
    await pause(50)
  }
}
