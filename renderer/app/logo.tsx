import css from './logo.module.css'

/** The sign and the name of the program. */
export function Logo() {
  return (
    <span className={css.logo}>
      <span className={css.sign} aria-hidden>
        HĐ
      </span>
      Hiệp Đồng
    </span>
  )
}
