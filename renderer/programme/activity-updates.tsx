import { useMutation } from '@tanstack/react-query'
import { Button, Input } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { offerUndo } from '../app/offer-undo.ts'
import { client } from '../app/rpc.ts'
import { formatDay } from '../ui/date-text.ts'
import { DayInput } from '../ui/day-input.tsx'
import css from './form.module.css'
import type { ActivityDetail } from './types.ts'

/** What was told of an activity, day by day, each with who wrote it; Ctrl Enter adds. */
export function ActivityUpdates({ detail, today }: { detail: ActivityDetail; today: string }) {
  const { t } = useTranslation('programme')
  const [date, setDate] = useState(today)
  const [text, setText] = useState('')
  const add = useMutation({
    mutationFn: () => client.programme.addUpdate({ activityId: detail.id, date, text: text.trim() }),
    onSuccess: () => {
      setText('')
      return offerUndo(t('update.added'))
    },
  })
  const submit = () => {
    if (text.trim() !== '' && !add.isPending) add.mutate()
  }
  return (
    <>
      <h3 className={css.heading}>{t('update.title')}</h3>
      <Input.TextArea
        rows={2}
        maxLength={2000}
        aria-label={t('update.text')}
        placeholder={t('update.text')}
        value={text}
        onChange={(event) => setText(event.target.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || !event.ctrlKey) return
          event.stopPropagation()
          event.preventDefault()
          submit()
        }}
      />
      <span className={css.days}>
        <span>
          <DayInput
            size="small"
            required
            label={t('update.date')}
            today={today}
            value={date}
            onChange={(day) => day && setDate(day)}
          />
        </span>
        <Button size="small" disabled={text.trim() === ''} loading={add.isPending} onClick={submit}>
          {t('update.add')}
        </Button>
      </span>
      {detail.updates.length > 0 && (
        <ul className={css.updates}>
          {detail.updates
            .toSorted((a, b) => (a.date === b.date ? (a.at < b.at ? 1 : -1) : a.date < b.date ? 1 : -1))
            .map((update) => (
              <li key={update.id}>
                <p>{update.text}</p>
                <span className={css.by}>
                  {formatDay(update.date)} · {update.author}
                </span>
              </li>
            ))}
        </ul>
      )}
    </>
  )
}
