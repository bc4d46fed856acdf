import { useMutation } from '@tanstack/react-query'
import { Button } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { client } from '../../app/rpc.ts'
import type { Bodies } from '../../app/use-bodies.ts'
import { Status } from '../../ui/status.tsx'
import { toast } from '../../ui/undo-toast.tsx'
import { decisionOf } from '../live/composer-line.ts'
import { DecisionPreview } from '../live/decision-preview.tsx'
import { putOnRecord } from '../live/put-on-record.ts'
import { seenNow } from '../seen-now.ts'
import { namedBodies } from '../speakers.ts'
import type { Meeting, Remark } from '../types.ts'

type UnrecordedProps = {
  remark: Remark
  /** The words as they now stand in the field. */
  text: string
  meeting: Meeting
  bodies: Bodies
  /** Stores what is in the field; whether it is stored. */
  flush: () => Promise<boolean>
}

/** A decision left among the remarks: it is put on record here, as at the desk, and its draft then goes. */
export function Unrecorded({ remark, text, meeting, bodies, flush }: UnrecordedProps) {
  const { t } = useTranslation('meetings')
  const [isTried, setTried] = useState(false)
  const decision = decisionOf(text, namedBodies(bodies, meeting.date), meeting.date)
  const give = useMutation({
    mutationFn: async () => {
      if (!(await flush())) return null
      const given = await putOnRecord(meeting, remark.agendaItemId, decision)
      await client.meetings.removeRemark(await seenNow(meeting.id, 'remarks', remark.id))
      return given
    },
    onSuccess: (given) => {
      if (given === null) return
      toast(given.taskCode === null ? t('live.noted') : t('give.done', { code: given.taskCode }))
    },
  })
  const record = () => {
    setTried(true)
    if (decision.problems.length === 0) give.mutate()
  }
  return (
    <>
      <Status tone="warn">{t('minutes.unrecorded')}</Status>{' '}
      <Button type="link" size="small" loading={give.isPending} onClick={record}>
        {t(decision.leadBodyId === null ? 'live.record' : 'give.verb')}
      </Button>
      <DecisionPreview decision={decision} bodies={bodies} isTried={isTried} />
    </>
  )
}
