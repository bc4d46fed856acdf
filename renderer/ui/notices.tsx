import css from './notices.module.css'

/** What is to be known before going on, a line each; the error is announced. Nothing when there is nothing to say. */
export function Notices({ lines, error }: { lines: string[]; error?: string | null }) {
  if (lines.length === 0 && !error) return null
  return (
    <ul className={css.notices}>
      {lines.map((line, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: two lines may say the same
        <li key={at}>{line}</li>
      ))}
      {error && <li role="alert">{error}</li>}
    </ul>
  )
}
