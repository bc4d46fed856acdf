import { Button, Input } from 'antd'
import { useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { formatNumber } from '../../shared/domain/number-text.ts'
import { parseVietnameseNumber } from '../../shared/domain/vietnamese-number.ts'
import css from './decisions.module.css'
import { figureText } from './words.ts'

type FigureInputProps = {
  value: number | null
  unit: string | null
  onSave: (value: number) => void
  onCancel: () => void
}

/** A figure as a person types it: "258,3 triệu", "1.234", "12,5". Enter saves, Esc gives up. */
export function FigureInput({ value, unit, onSave, onCancel }: FigureInputProps) {
  const { t } = useTranslation('intake')
  const [typed, setTyped] = useState(value === null ? '' : formatNumber(value, { most: 6 }))
  const [asked, setAsked] = useState(false)
  const messageId = useId()
  const read = parseVietnameseNumber(typed)
  const figure = read && read.others.length === 0 ? read.value : null
  const save = () => (figure === null ? setAsked(true) : onSave(figure))
  return (
    <div className={css.figure}>
      <Input
        autoFocus
        value={typed}
        status={asked && figure === null ? 'error' : ''}
        aria-label={t('decide.newValue')}
        aria-describedby={messageId}
        onFocus={(event) => event.target.select()}
        onChange={(event) => setTyped(event.target.value)}
        onPressEnter={save}
        onKeyDown={(event) => event.key === 'Escape' && onCancel()}
      />
      <p id={messageId} className={css.figureNote} data-bad={asked && figure === null}>
        {figure === null
          ? asked && t('decide.notNumber')
          : t('decide.readAs', { value: figureText(figure, unit) })}
      </p>
      <div className={css.figureActs}>
        <Button type="primary" size="small" onClick={save}>
          {t('decide.save')}
        </Button>
        <Button size="small" onClick={onCancel}>
          {t('decide.cancel')}
        </Button>
      </div>
    </div>
  )
}
