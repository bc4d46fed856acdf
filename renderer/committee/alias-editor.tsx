import { Button, Input } from 'antd'
import { X } from 'lucide-react'
import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { fold } from '../../shared/domain/vietnamese-text.ts'
import css from './alias-editor.module.css'

type AliasEditorProps = { aliases: string[]; onChange: (aliases: string[]) => void; label: string }

/** Other names as chips; one is added by typing it, and removed by its ×. */
export function AliasEditor({ aliases, onChange, label }: AliasEditorProps) {
  const { t } = useTranslation('committee')
  const [typed, setTyped] = useState<string | null>(null)
  const add = useRef<HTMLButtonElement>(null)

  const take = (again: boolean) => {
    const name = typed?.trim() ?? ''
    const known = aliases.some((alias) => fold(alias) === fold(name))
    if (fold(name) !== '' && !known) onChange([...aliases, name])
    setTyped(again ? '' : null)
  }
  return (
    <fieldset className={css.aliases} aria-label={label}>
      {aliases.length === 0 && typed === null && <p className={css.none}>{t('alias.none')}</p>}
      {aliases.map((alias) => (
        <span key={alias} className={css.alias}>
          {alias}
          <button
            type="button"
            className={css.remove}
            aria-label={t('alias.remove', { name: alias })}
            onClick={() => {
              onChange(aliases.filter((other) => other !== alias))
              add.current?.focus()
            }}
          >
            <X size="0.9em" aria-hidden />
          </button>
        </span>
      ))}
      {typed === null ? (
        <Button ref={add} type="link" size="small" onClick={() => setTyped('')}>
          {t('alias.add')}
        </Button>
      ) : (
        <Input
          autoFocus
          size="small"
          className={css.input ?? ''}
          placeholder={t('alias.prompt')}
          aria-label={label}
          value={typed}
          onChange={(event) => setTyped(event.target.value)}
          onPressEnter={() => take(true)}
          onBlur={() => take(false)}
          onKeyDown={(event) => {
            if (event.key !== 'Escape') return
            event.stopPropagation()
            setTyped(null)
          }}
        />
      )}
    </fieldset>
  )
}
