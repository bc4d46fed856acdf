import css from './key-hint.module.css'

/** A key as it stands on the keyboard, beside what it does: `<KeyHint keys="↑ ↓">chọn việc</KeyHint>`. */
export function KeyHint({ keys, children }: { keys: string; children?: React.ReactNode }) {
  return (
    <span className={css.hint}>
      <kbd className={css.key}>{keys}</kbd>
      {children}
    </span>
  )
}
