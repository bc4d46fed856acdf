import { Modal, Radio } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import css from './contradiction-dialog.module.css'
import { DifferencesTable } from './differences-table.tsx'
import type { Contradiction, OnContradiction } from './intake-types.ts'
import { useIntakeWords } from './words.ts'

export type Answers = ReadonlyMap<string, OnContradiction>

type ContradictionDialogProps = {
  contradictions: Contradiction[]
  onAnswer: (answers: Answers) => void
  onCancel: () => void
}

/** Asks, file by file, what becomes of figures that differ from those that stand. Nothing is stored before. */
export function ContradictionDialog({ contradictions, onAnswer, onCancel }: ContradictionDialogProps) {
  const { t } = useTranslation('intake')
  const fileIds = [...new Set(contradictions.map(({ fileId }) => fileId))]
  const [answers, setAnswers] = useState<Answers>(
    () => new Map(fileIds.map((id): [string, OnContradiction] => [id, 'overlapping'])),
  )
  return (
    <Modal
      open
      centered
      width={860}
      title={t('contradiction.title', { count: fileIds.length })}
      okText={t('contradiction.apply')}
      cancelText={t('contradiction.cancel')}
      onOk={() => onAnswer(answers)}
      onCancel={onCancel}
    >
      <p className={css.detail}>{t('contradiction.detail')}</p>
      <div className={css.files}>
        {fileIds.map((id, index) => (
          <FileQuestion
            key={id}
            focused={index === 0}
            parts={contradictions.filter(({ fileId }) => fileId === id)}
            answer={answers.get(id) ?? 'overlapping'}
            onAnswer={(answer) => setAnswers(new Map(answers).set(id, answer))}
          />
        ))}
      </div>
    </Modal>
  )
}

type FileQuestionProps = {
  /** The first question has the focus. */
  focused: boolean
  /** One a unit: a sheet that covers several may contradict several reports. */
  parts: Contradiction[]
  answer: OnContradiction
  onAnswer: (answer: OnContradiction) => void
}

function FileQuestion({ focused, parts, answer, onAnswer }: FileQuestionProps) {
  const { t } = useTranslation('intake')
  const words = useIntakeWords()
  const first = parts[0]
  if (!first) return null
  const differences = parts.flatMap((part) => part.differences)
  const count = (kind: string) => differences.filter((difference) => difference.kind === kind).length
  const against = [...new Set(parts.flatMap((part) => part.earlierFiles.map(({ file }) => file)))]
  const same = parts.reduce((sum, part) => sum + part.same, 0)
  const dropped = count('dropped') + count('waiting')
  return (
    <section className={css.file}>
      <h3 className={css.title}>
        {t('contradiction.file', {
          unit: [...new Set(parts.map(({ unitName }) => unitName))].join(', '),
          period: words.period(first.period),
          file: first.file,
        })}
        <span className={css.against}>{t('contradiction.against', { files: against.join(', ') })}</span>
      </h3>
      <DifferencesTable same={same} differences={differences} height={260} />
      <Radio.Group
        className={css.answers ?? ''}
        value={answer}
        aria-label={t('contradiction.answer', { file: first.file })}
        onChange={(event) => onAnswer(event.target.value as OnContradiction)}
      >
        <Radio value="overlapping" autoFocus={focused}>
          {t('contradiction.overlapping')} <small>{t('contradiction.overlappingDetail')}</small>
        </Radio>
        {dropped > 0 && (
          <Radio value="whole">
            {t('contradiction.whole')} <small>{t('contradiction.wholeDetail', { count: dropped })}</small>
          </Radio>
        )}
        <Radio value="keep">
          {t('contradiction.keep')} <small>{t('contradiction.keepDetail', { count: count('added') })}</small>
        </Radio>
      </Radio.Group>
    </section>
  )
}
