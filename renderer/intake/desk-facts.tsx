import { useMutation } from '@tanstack/react-query'
import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import { api, client } from '../app/rpc.ts'
import { useWorkspace } from '../app/workspace.tsx'
import { DayInput } from '../ui/day-input.tsx'
import { undoToast } from '../ui/undo-toast.tsx'
import css from './decisions.module.css'
import type { IntakeDetail } from './intake-types.ts'

/** The day a file was received, and putting it aside. */
export function DeskFacts({ detail }: { detail: IntakeDetail }) {
  const { t } = useTranslation('intake')
  const { today } = useWorkspace()
  const receive = useMutation(api.intake.setReceivedDate.mutationOptions())
  const discard = useDiscard()
  const { id, version } = detail
  return (
    <>
      <span className={css.received}>
        {t('receivedDate')}
        <DayInput
          size="small"
          label={t('receivedDate')}
          value={detail.receivedDate}
          today={today}
          required
          disabled={detail.state === 'applied'}
          onChange={(day) => day && receive.mutate({ id, version, receivedDate: day })}
        />
      </span>
      {detail.state !== 'applied' && (
        <span className={css.discard}>
          <Button type="text" size="small" onClick={() => discard(detail)}>
            {t('discard')}
          </Button>
        </span>
      )}
    </>
  )
}

/** Puts a file aside at once, with "Hoàn tác". */
export function useDiscard(): (file: { id: string; version: number; name: string }) => void {
  const { t } = useTranslation('intake')
  const discard = useMutation({
    mutationFn: (file: { id: string; version: number; name: string }) =>
      client.intake.discard({ files: [{ id: file.id, version: file.version }] }),
    onSuccess: ({ commandId }, file) =>
      undoToast(t('discarded', { file: file.name }), () => client.safety.undo({ commandId })),
  })
  return discard.mutate
}
