import { useMutation } from '@tanstack/react-query'
import { Button, Input, type InputRef, Select } from 'antd'
import { CornerDownLeft, X } from 'lucide-react'
import { type KeyboardEvent, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { errorText } from '../app/error-text.ts'
import { offerUndo } from '../app/offer-undo.ts'
import { client } from '../app/rpc.ts'
import { foldedMatch } from '../ui/folded-match.ts'
import { blankDraft, firstObjective, missingFields, sendable } from './activity-draft.ts'
import { objectiveOptions } from './choices.ts'
import css from './fast-row.module.css'
import { sentence } from './sentence.ts'
import type { Programme } from './types.ts'
import type { Names } from './use-names.ts'
import { timeOfText } from './year-scale.ts'

type FastRowProps = { programme: Programme; names: Names; onClose: () => void }

/** For entering many: content, objective, lead, time, Enter; the objective and the lead stay for the next one. */
export function FastRow({ programme, names, onClose }: FastRowProps) {
  const { t } = useTranslation('programme')
  const [objectiveId, setObjectiveId] = useState(() => firstObjective(programme))
  const [leadBodyId, setLeadBodyId] = useState('')
  const [content, setContent] = useState('')
  const [timeText, setTimeText] = useState('')
  const [against, setAgainst] = useState<string | null>(null)
  const first = useRef<InputRef>(null)
  const add = useMutation({
    mutationFn: async () => {
      const draft = {
        ...blankDraft(objectiveId, leadBodyId),
        content: content.trim(),
        timeText,
        time: timeOfText(timeText, programme.year),
      }
      const fields = sendable(draft, null)
      if (!fields)
        return setAgainst(
          t('notYet', {
            fields: missingFields(draft)
              .map((key) => t(`field.${key as 'content'}`).toLowerCase())
              .join(', '),
          }),
        )
      const { problems } = await client.programme.saveActivity({
        id: null,
        version: 0,
        programmeId: programme.id,
        fields,
      })
      const [problem] = problems
      if (problem) return setAgainst(sentence(problem.message))
      setAgainst(null)
      setContent('')
      setTimeText('')
      first.current?.focus()
      offerUndo(t('added', { content: fields.content }))
    },
    meta: { told: true },
    onError: (error) => setAgainst(errorText(error)),
  })
  const keys = (event: KeyboardEvent) => {
    if (event.key === 'Escape') {
      event.stopPropagation()
      onClose()
    }
    if (event.key === 'Enter' && event.target instanceof HTMLInputElement && event.target.type === 'text') {
      if (event.target.getAttribute('role') === 'combobox') return
      event.preventDefault()
      if (!add.isPending) add.mutate()
    }
  }
  return (
    // biome-ignore lint/a11y/useSemanticElements: fields in a line of a page, not a form that is sent
    <div className={css.row} role="group" aria-label={t('fast.title')} onKeyDown={keys}>
      <Input
        ref={first}
        autoFocus
        className={css.content ?? ''}
        aria-label={t('field.content')}
        placeholder={t('field.content')}
        maxLength={1000}
        value={content}
        onChange={(event) => setContent(event.target.value)}
      />
      <Select
        className={css.objective ?? ''}
        aria-label={t('field.objectiveId')}
        placeholder={t('field.objectiveId')}
        showSearch={{ filterOption: foldedMatch }}
        value={objectiveId || null}
        onChange={(id) => setObjectiveId(id ?? '')}
        options={objectiveOptions(programme)}
      />
      <Select
        className={css.lead ?? ''}
        aria-label={t('field.leadBodyId')}
        placeholder={t('field.leadBodyId')}
        showSearch={{ filterOption: foldedMatch }}
        value={leadBodyId || null}
        onChange={(id) => setLeadBodyId(id ?? '')}
        options={names.bodies
          .filter(({ validTo }) => validTo === null)
          .map(({ id, short }) => ({ value: id, label: short }))}
      />
      <Input
        className={css.time ?? ''}
        aria-label={t('field.time')}
        placeholder={t('time.short')}
        maxLength={120}
        value={timeText}
        onChange={(event) => setTimeText(event.target.value)}
      />
      <Button icon={<CornerDownLeft size={15} />} loading={add.isPending} onClick={() => add.mutate()}>
        {t('fast.add')}
      </Button>
      <Button
        type="text"
        icon={<X size={16} />}
        aria-label={t('fast.close')}
        title={`${t('fast.close')} (Esc)`}
        onClick={onClose}
      />
      {against && (
        <span className={css.problem} role="alert">
          {against}
        </span>
      )}
    </div>
  )
}
