import { Input, type InputRef } from 'antd'
import { Search } from 'lucide-react'
import { useRef } from 'react'
import { useKeys } from './use-keys.ts'

type SearchInputProps = {
  value: string
  onChange: (text: string) => void
  /** What is searched: "Tìm đơn vị"; also its name for `/` in F1. */
  label: string
  width?: number
}

/** The search field at the right of a filter line; `/` goes to it, Esc clears it. */
export function SearchInput({ value, onChange, label, width = 150 }: SearchInputProps) {
  const input = useRef<InputRef>(null)
  useKeys(label, [{ keys: 'Slash', label, run: () => input.current?.focus() }])
  return (
    <Input
      ref={input}
      size="small"
      allowClear
      prefix={<Search size={14} aria-hidden />}
      placeholder={label}
      aria-label={label}
      value={value}
      onChange={(event) => onChange(event.target.value)}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || value === '') return
        event.stopPropagation()
        onChange('')
      }}
      style={{ width: `${width / 16}rem` }}
    />
  )
}
