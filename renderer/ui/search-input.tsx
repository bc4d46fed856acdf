import { Input, type InputRef } from 'antd'
import { Search } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'
import { useKeys } from './use-keys.ts'

type SearchInputProps = {
  value: string
  onChange: (text: string) => void
  /** What is searched: "Tìm đơn vị"; also its name for `/` in F1. */
  label: string
  width?: number
}

/**
 * The search field at the right of a filter line; `/` goes to it, Esc clears it. What is typed stands in the field at
 * once: a filter kept in the address comes back a moment later, and a quick hand would lose letters to it.
 */
export function SearchInput({ value, onChange, label, width = 150 }: SearchInputProps) {
  const input = useRef<InputRef>(null)
  const [typed, setTyped] = useState(value)
  useEffect(() => {
    if (document.activeElement !== input.current?.input) setTyped(value)
  }, [value])
  const change = (text: string) => {
    setTyped(text)
    onChange(text)
  }
  useKeys(label, [{ keys: 'Slash', label, run: () => input.current?.focus() }])
  return (
    <Input
      ref={input}
      size="small"
      allowClear
      prefix={<Search size={14} aria-hidden />}
      placeholder={label}
      aria-label={label}
      value={typed}
      onChange={(event) => change(event.target.value)}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || typed === '') return
        event.stopPropagation()
        change('')
      }}
      style={{ width: `${width / 16}rem` }}
    />
  )
}
