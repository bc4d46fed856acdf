import { useMutation } from '@tanstack/react-query'
import { Button } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { offerUndo } from '../../app/offer-undo.ts'
import { client } from '../../app/rpc.ts'
import { ChoiceField, TextField } from '../../ui/form-fields.tsx'
import css from '../form.module.css'
import { seenNow } from '../seen-now.ts'
import type { Conclusion, Meeting } from '../types.ts'
import { useConclusions } from '../use-meeting.ts'
import { noFilter } from '../use-meetings-view.ts'

type OvertakenFormProps = { conclusion: Conclusion; meeting: Meeting; onDone: () => void }

/** Says that a conclusion no longer holds: why, and which later one stands in its place. */
export function OvertakenForm({ conclusion, meeting, onDone }: OvertakenFormProps) {
  const { t } = useTranslation('meetings')
  const [reason, setReason] = useState(conclusion.overtaken?.reason ?? '')
  const [byId, setById] = useState(conclusion.overtaken?.byId ?? '')
  const later = useConclusions(noFilter).rows.filter(
    ({ id, meetingDate }) => id !== conclusion.id && meetingDate >= meeting.date,
  )
  const set = useMutation({
    mutationFn: async (words: string | null) =>
      client.meetings.setOvertaken({
        ...(await seenNow(meeting.id, 'decisions', conclusion.id)),
        byId: words === null ? null : byId || null,
        reason: words,
      }),
    onSuccess: (_done, words) => {
      onDone()
      offerUndo(t(words === null ? 'overtaken.undone' : 'overtaken.done'))
    },
  })
  return (
    <section className={css.card} aria-label={t('overtaken.verb')}>
      <TextField
        label={t('field.reason')}
        maxLength={300}
        autoFocus
        value={reason}
        onChange={(words) => setReason(words ?? '')}
      />
      <ChoiceField
        label={t('overtaken.by')}
        value={byId}
        options={[
          { value: '', label: t('overtaken.byNone') },
          ...later.map(({ id, numberText, text }) => ({
            value: id,
            label: [numberText, text].filter(Boolean).join(' '),
          })),
        ]}
        onChange={setById}
      />
      <div className={css.buttons}>
        <Button
          type="primary"
          size="small"
          disabled={reason.trim() === ''}
          loading={set.isPending}
          onClick={() => set.mutate(reason.trim())}
        >
          {t('overtaken.verb')}
        </Button>
        {conclusion.overtaken && (
          <Button size="small" onClick={() => set.mutate(null)}>
            {t('overtaken.undo')}
          </Button>
        )}
        <Button size="small" onClick={onDone}>
          {t('giveUp')}
        </Button>
      </div>
    </section>
  )
}
