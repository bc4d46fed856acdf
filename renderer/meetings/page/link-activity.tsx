import { useMutation, useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { offerUndo } from '../../app/offer-undo.ts'
import { api, client } from '../../app/rpc.ts'
import { ChoiceField } from '../../ui/form-fields.tsx'
import { YearSelect } from '../../ui/year-select.tsx'
import css from '../form.module.css'
import type { Conclusion, Meeting } from '../types.ts'

const everyActivity = {
  groupCodes: [],
  bodyIds: [],
  role: 'any' as const,
  unitIds: [],
  months: [],
  tagIds: [],
  states: [],
  text: '',
}

type LinkActivityProps = {
  conclusion: Conclusion
  sentence: string
  meeting: Meeting
  onDone: () => void
}

/** Ties the words of a conclusion to an activity of the programme that answers them. */
export function LinkActivity({ conclusion, sentence, meeting, onDone }: LinkActivityProps) {
  const { t } = useTranslation('meetings')
  const [year, setYear] = useState(Number(meeting.date.slice(0, 4)))
  const [activityId, setActivityId] = useState('')
  const query = useQuery(api.programme.activities.queryOptions({ input: { year, filter: everyActivity } }))
  const rows = query.data?.rows ?? []
  const link = useMutation({
    mutationFn: () => client.meetings.linkActivity({ conclusionId: conclusion.id, sentence, activityId }),
    onSuccess: () => {
      onDone()
      offerUndo(t('activity.linked'))
    },
  })
  return (
    <section className={css.card} aria-label={t('activity.link')}>
      <YearSelect value={year} onChange={setYear} />
      <ChoiceField
        label={t('activity.one')}
        autoFocus
        hint={!query.isPending && rows.length === 0 ? t('activity.none', { year }) : t('activity.hint')}
        value={activityId}
        options={rows.map(({ id, code, content }) => ({ value: id, label: `${code} ${content}` }))}
        onChange={setActivityId}
      />
      <div className={css.buttons}>
        <Button
          type="primary"
          size="small"
          disabled={activityId === ''}
          loading={link.isPending}
          onClick={() => link.mutate()}
        >
          {t('activity.link')}
        </Button>
        <Button size="small" onClick={onDone}>
          {t('giveUp')}
        </Button>
      </div>
    </section>
  )
}
