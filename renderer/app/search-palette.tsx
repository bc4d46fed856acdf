import { useQuery } from '@tanstack/react-query'
import { Input, Modal } from 'antd'
import { Search } from 'lucide-react'
import { type KeyboardEvent, useDeferredValue, useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useNavigate } from 'react-router'
import { periodOf } from '../../shared/domain/period.ts'
import { fold } from '../../shared/domain/vietnamese-text.ts'
import { periodName } from '../../shared/words/period-names.ts'
import { pages } from './pages.ts'
import { api } from './rpc.ts'
import css from './search-palette.module.css'
import type { TypeAhead } from './type-ahead.ts'

type Hit = { key: string; title: string; detail: string; kind: string; target: string }

/** Ctrl K: pages by name, then everything the program finds; arrows and Enter, or a press. */
export default function SearchPalette({ ahead, onClose }: { ahead: TypeAhead; onClose: () => void }) {
  const { t } = useTranslation('shell')
  const navigate = useNavigate()
  const [typed, setTyped] = useState('')
  const [at, setAt] = useState(0)
  const id = useId()
  const hits = useHits(useDeferredValue(typed.trim()))
  const current = Math.min(at, hits.length - 1)

  const go = (hit: Hit | undefined) => {
    if (!hit) return
    onClose()
    void navigate(hit.target)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
    if (step !== 0) setAt(Math.max(0, Math.min(hits.length - 1, current + step)))
    else if (event.key === 'Enter') go(hits[current])
    else return
    event.preventDefault()
  }
  return (
    <Modal open onCancel={onClose} footer={null} closable={false} width={620} style={{ top: 52 }}>
      <Input
        autoFocus
        onFocus={() => setTyped((before) => before + ahead.taken())}
        prefix={<Search size={16} aria-hidden />}
        placeholder={t('search.prompt')}
        aria-label={t('search.prompt')}
        role="combobox"
        aria-expanded
        aria-controls={id}
        aria-activedescendant={hits[current] ? `${id}-${current}` : undefined}
        value={typed}
        onChange={(event) => {
          setTyped(event.target.value)
          setAt(0)
        }}
        onKeyDown={onKeyDown}
      />
      <div id={id} role="listbox" aria-label={t('search.results')} className={css.hits}>
        {hits.map((hit, index) => (
          <div
            key={hit.key}
            id={`${id}-${index}`}
            role="option"
            tabIndex={-1}
            aria-selected={index === current}
            className={css.hit}
            onPointerMove={() => setAt(index)}
            onClick={() => go(hit)}
            onKeyDown={onKeyDown}
          >
            <span className={css.kind}>{hit.kind}</span>
            <span className={css.title}>{hit.title}</span>
            <span className={css.detail}>{hit.detail}</span>
          </div>
        ))}
      </div>
      <p className={css.count} role="status">
        {hits.length === 0 ? t('search.nothing') : t('search.count', { count: hits.length })}
      </p>
    </Modal>
  )
}

function useHits(text: string): Hit[] {
  const { t, i18n } = useTranslation('shell')
  const locale = i18n.language === 'en' ? 'en' : 'vi'
  const words = fold(text)
  const ofPages = pages
    .map((page) => ({
      key: page.key,
      title: t(`pages.${page.key}`),
      detail: `Alt ${page.digit}`,
      kind: t('search.page'),
      target: `/${page.key}`,
    }))
    .filter((hit) => fold(hit.title).includes(words))
  const found = useQuery(
    api.search.find.queryOptions({
      input: { text },
      enabled: text.length > 1,
      placeholderData: (previous) => previous,
    }),
  )
  if (text.length < 2) return ofPages
  const ofRecords = (found.data ?? []).map((hit) => ({
    ...hit,
    title: hit.period === null ? hit.title : `${hit.title} – ${periodName(periodOf(hit.period), locale)}`,
    key: `${hit.entity}:${hit.entityId}`,
    kind: t(`search.entity.${hit.entity}`),
  }))
  return [...ofPages, ...ofRecords]
}
