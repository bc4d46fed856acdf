import { Input } from 'antd'
import { useTranslation } from 'react-i18next'
import type { Bodies } from '../app/use-bodies.ts'
import { DayInput } from '../ui/day-input.tsx'
import css from './form.module.css'
import type { Draft } from './task-draft.ts'

type SupportLinesProps = {
  supports: Draft['supports']
  bodies: Bodies
  today: string
  onChange: (supports: Draft['supports']) => void
}

/** Each supporting body's own part and own deadline. */
export function SupportLines({ supports, bodies, today, onChange }: SupportLinesProps) {
  const { t } = useTranslation('tasks')
  const set = (bodyId: string, change: Partial<Draft['supports'][number]>) =>
    onChange(supports.map((one) => (one.bodyId === bodyId ? { ...one, ...change } : one)))
  return supports.map(({ bodyId, part, deadline }) => {
    const name = bodies.short(bodyId)
    return (
      <div key={bodyId} className={css.line}>
        <span>{name}</span>
        <Input
          aria-label={t('partOf', { body: name })}
          placeholder={t('partHint')}
          maxLength={300}
          value={part ?? ''}
          onChange={(event) => set(bodyId, { part: event.target.value || null })}
        />
        <DayInput
          label={t('deadlineOf', { body: name })}
          today={today}
          value={deadline}
          onChange={(day) => set(bodyId, { deadline: day })}
        />
      </div>
    )
  })
}
