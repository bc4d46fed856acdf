import { useQuery } from '@tanstack/react-query'
import { Select } from 'antd'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { fold } from '../../shared/domain/vietnamese-text.ts'
import { api } from '../app/rpc.ts'
import type { IndicatorName } from './intake-types.ts'

type IndicatorSelectProps = {
  /** The day whose indicators can be chosen. */
  on: string
  /** Shown before all others, the likeliest first. */
  candidates: IndicatorName[]
  onChoose: (indicator: IndicatorName) => void
  onCancel: () => void
}

/** The indicators in force on a day. */
export const indicatorsOn = (on: string) =>
  api.committee.listIndicators.queryOptions({ input: { on, all: false } })

/** Chooses an indicator by typing a part of its code, name or another name, without diacritics if one likes. */
export function IndicatorSelect({ on, candidates, onChoose, onCancel }: IndicatorSelectProps) {
  const { t } = useTranslation('intake')
  const [typed, setTyped] = useState('')
  const { data } = useQuery(indicatorsOn(on))
  const options = useMemo(() => {
    const first = new Set(candidates.map(({ id }) => id))
    const all = data ?? []
    const ordered = [
      ...candidates.flatMap(({ id }) => all.find((indicator) => indicator.id === id) ?? []),
      ...all.filter(({ id }) => !first.has(id)),
    ]
    return ordered.map((indicator) => ({
      value: indicator.id,
      label: `${indicator.code} ${indicator.name} (${indicator.unit})`,
      search: fold([indicator.code, indicator.name, ...indicator.aliases].join(' ')),
    }))
  }, [data, candidates])
  return (
    <Select
      autoFocus
      defaultOpen
      // Enter twice in a hurry must not give a row the first indicator there is: something is typed or pointed at first.
      defaultActiveFirstOption={typed !== ''}
      showSearch={{
        onSearch: setTyped,
        filterOption: (words, option) =>
          fold(words)
            .split(' ')
            .every((word) => option?.search.includes(word) ?? false),
      }}
      style={{ width: '100%' }}
      placeholder={t('decide.search')}
      aria-label={t('decide.choose')}
      options={options}
      onChange={(id: string) => {
        const chosen = data?.find((indicator) => indicator.id === id)
        if (chosen) onChoose(chosen)
      }}
      onInputKeyDown={(event) => event.key === 'Escape' && onCancel()}
      onBlur={onCancel}
    />
  )
}
