import { Modal, Radio } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { DayInput } from '../ui/day-input.tsx'
import css from './dialog.module.css'
import type { Entry, Inputs } from './entry.ts'

type Renaming = NonNullable<Inputs['updateUnit']['renaming']>

type RenameQuestionProps = {
  entry: Entry
  today: string
  onAnswer: (renaming: Renaming) => void
  onCancel: () => void
}

/** Asks what a new name of a used entry means: another name from a day on, or a mended spelling. */
export function RenameQuestion({ entry, today, onAnswer, onCancel }: RenameQuestionProps) {
  const { t } = useTranslation('committee')
  const [kind, setKind] = useState<Renaming['kind']>('from')
  const [day, setDay] = useState<string | null>(today)
  const { name } = entry
  return (
    <Modal
      open
      title={t('rename.title', { name })}
      okText={t('rename.verb')}
      cancelText={t('confirm.no', { ns: 'ui' })}
      okButtonProps={{ disabled: kind === 'from' && day === null }}
      onOk={() => onAnswer(kind === 'correct' ? { kind } : { kind, day: day ?? today })}
      onCancel={onCancel}
      width={480}
    >
      <p className={css.detail}>{t('rename.detail', { name })}</p>
      <Radio.Group
        className={css.choices ?? ''}
        value={kind}
        onChange={(event) => setKind(event.target.value as Renaming['kind'])}
      >
        <Radio value="from">
          <span className={css.choice}>
            {t('rename.from')}
            <DayInput
              size="small"
              label={t('rename.from')}
              today={today}
              value={day}
              onChange={setDay}
              disabled={kind !== 'from'}
              required
            />
            <span className={css.hint}>{t('rename.fromDetail', { name })}</span>
          </span>
        </Radio>
        <Radio value="correct">
          <span className={css.choice}>
            {t('rename.correct')}
            <span className={css.hint}>{t('rename.correctDetail')}</span>
          </span>
        </Radio>
      </Radio.Group>
    </Modal>
  )
}
