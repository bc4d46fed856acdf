import { useQuery } from '@tanstack/react-query'
import { Button, Input } from 'antd'
import { FolderOpen } from 'lucide-react'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { messageSentence } from '../app/error-text.ts'
import { api } from '../app/rpc.ts'
import { desktop } from '../desktop/desktop.ts'
import { Field } from '../ui/field.tsx'
import { Status, statusIcons } from '../ui/status.tsx'
import { errorToast } from '../ui/undo-toast.tsx'
import css from './start.module.css'
import { problemMessage } from './use-doors.ts'

type FolderFieldProps = {
  value: string
  onChange: (folder: string) => void
  purpose: 'create' | 'open'
}

/** Whether the folder, as it stands now, was found good. */
export function useFolderCheck(folder: string, purpose: 'create' | 'open') {
  const settled = useSettled(folder.trim())
  const check = useQuery(
    api.workspace.checkFolder.queryOptions({
      input: { folder: settled, purpose },
      enabled: settled !== '',
      staleTime: 0,
    }),
  )
  const current = settled === folder.trim() && settled !== ''
  return {
    problem: current ? (check.data?.problem ?? null) : null,
    good: current && check.data !== undefined && check.data.problem === null,
  }
}

/** The text once the typing has paused for a quarter of a second. */
function useSettled(text: string): string {
  const [settled, setSettled] = useState(text)
  useEffect(() => {
    const timer = setTimeout(() => setSettled(text), 250)
    return () => clearTimeout(timer)
  }, [text])
  return settled
}

/** A folder, checked as it is typed; a bad one comes with a good one to take by one press. */
export function FolderField({ value, onChange, purpose }: FolderFieldProps) {
  const { t } = useTranslation('start')
  const { problem, good } = useFolderCheck(value, purpose)
  const { chooseFolder } = desktop
  const choose = async () => {
    const chosen = await chooseFolder?.(t('folder.choose'))
    if (chosen) onChange(chosen)
  }
  const suggestion = problem?.suggestion
  return (
    <Field side="left" label={t('folder.label')}>
      {({ id }) => (
        <>
          <span className={css.folder}>
            <Input
              id={id}
              value={value}
              spellCheck={false}
              aria-invalid={problem !== null}
              aria-describedby={`${id}-check`}
              {...(problem ? { status: 'warning' as const } : {})}
              onChange={(event) => onChange(event.target.value)}
            />
            {chooseFolder && (
              <Button icon={<FolderOpen size={16} />} onClick={() => void choose().catch(errorToast)}>
                {t('folder.pick')}
              </Button>
            )}
          </span>
          <span id={`${id}-check`} role="status" className={css.check}>
            {problem && (
              <>
                <Status tone="warn" icon={statusIcons.caution}>
                  {t(`problem.${problemMessage(problem).code}`, { defaultValue: t('problem.other') })}
                </Status>
                <span>{messageSentence(problemMessage(problem).code, problemMessage(problem).params)}</span>
              </>
            )}
            {good && <Status tone="ok">{t(`folder.good.${purpose}`)}</Status>}
          </span>
          {suggestion && (
            <Button size="small" onClick={() => onChange(suggestion)}>
              {t('folder.take', { folder: suggestion })}
            </Button>
          )}
        </>
      )}
    </Field>
  )
}
