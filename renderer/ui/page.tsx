import type { ReactNode } from 'react'
import css from './page.module.css'

type PageProps = {
  title: ReactNode
  /** One line of facts beside the title. */
  facts?: ReactNode
  /** Buttons at right; one of them primary. */
  actions?: ReactNode
  tabs?: ReactNode
  /** One line of filters; put `<FilterSpace />` in it to send the rest to the right. */
  filters?: ReactNode
  /** Printed under the title only: what is filtered, and the day of the figures. */
  printNote?: ReactNode
  /** Printed on A4 across: pages that are a wide table. */
  landscape?: boolean
  children: ReactNode
}

/** A page: head, optional tabs and filters, then panels that fill the height. Only panels scroll. */
export function Page({ title, facts, actions, tabs, filters, printNote, landscape, children }: PageProps) {
  return (
    <div className={css.page} data-print={landscape ? 'landscape' : undefined}>
      <header className={css.head}>
        <h1 className={css.title}>{title}</h1>
        <div className={css.facts}>{facts}</div>
        <div className={css.actions}>{actions}</div>
      </header>
      {printNote && <p data-print-only>{printNote}</p>}
      {tabs && <div className={css.tabs}>{tabs}</div>}
      {filters && <div className={css.filters}>{filters}</div>}
      <div className={css.body}>{children}</div>
    </div>
  )
}

/** Pushes what follows it in a filter line to the right. */
export function FilterSpace() {
  return <span className={css.space} />
}

/** Panels side by side that fill the height; on narrow windows they shrink, they do not wrap. */
export function Columns({ children }: { children: ReactNode }) {
  return <div className={css.columns}>{children}</div>
}

/** Panels one under the other inside a column; `width` fixes the column, in px at normal text size. */
export function Stack({ children, width }: { children: ReactNode; width?: number }) {
  const style = width === undefined ? undefined : { flex: 'none', width: `${width / 16}rem` }
  return (
    <div className={css.stack} style={style}>
      {children}
    </div>
  )
}
