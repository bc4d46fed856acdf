import { Select } from 'antd'
import { useTranslation } from 'react-i18next'
import { foldedMatch } from './folded-match.ts'

type Choice = { value: string; label: string }

type FilterSelectProps = {
  label: string
  value: string[]
  options: (Choice | { label: string; options: Choice[] })[]
  onChange: (value: string[]) => void
  /** In px at normal text size while nothing is chosen; then it is as wide as a name needs. */
  width?: number
}

const chosenWidth = 116

/** A filter of several values in a filter line: its name while nothing is chosen, then what is, or how many. */
export function FilterSelect({ label, value, options, onChange, width = 86 }: FilterSelectProps) {
  const { t } = useTranslation('ui')
  return (
    <Select
      mode="multiple"
      size="small"
      aria-label={label}
      placeholder={label}
      value={value}
      options={options}
      onChange={onChange}
      maxTagCount={0}
      maxTagPlaceholder={(left) =>
        left.length === 1 ? String(left[0]?.label ?? '') : t('filter.several', { label, count: left.length })
      }
      popupMatchSelectWidth={false}
      showSearch={{ filterOption: foldedMatch }}
      style={{ width: `${(value.length > 0 ? chosenWidth : width) / 16}rem` }}
    />
  )
}
