import { type CSSProperties, type ReactNode, useId } from 'react'
import css from './panel.module.css'

type PanelProps = {
  title?: ReactNode
  /** At the right of the title: a link, a legend, a segmented control. */
  extra?: ReactNode
  foot?: ReactNode
  /** Accessible name when there is no title. */
  label?: string
  /** `content`: as high as what it holds; default: takes the height that is left and scrolls inside. */
  fit?: 'content' | 'fill'
  /** Inner padding of the body; a table brings its own. */
  padded?: boolean
  /** Fixed width in px at normal text size, for panels in `<Columns>`. */
  width?: number
  children: ReactNode
}

/** A white surface with an optional head and foot; its body scrolls, never the page. `F6` walks from panel to panel. */
export function Panel({
  title,
  extra,
  foot,
  label,
  fit = 'fill',
  padded = true,
  width,
  children,
}: PanelProps) {
  const titleId = useId()
  const style: CSSProperties | undefined =
    width === undefined ? undefined : { flex: 'none', width: `${width / 16}rem` }
  const name = title ? { 'aria-labelledby': titleId } : { 'aria-label': label }
  return (
    <section className={css.panel} data-fit={fit} data-panel tabIndex={-1} style={style} {...name}>
      {(title || extra) && (
        <header className={css.head}>
          {title && (
            <h2 className={css.title} id={titleId}>
              {title}
            </h2>
          )}
          {extra && <div className={css.extra}>{extra}</div>}
        </header>
      )}
      <div className={css.body} data-padded={padded}>
        {children}
      </div>
      {foot && <PanelFoot>{foot}</PanelFoot>}
    </section>
  )
}

/** The line under a panel: how many of how many, the keys, how the rows are sorted. */
export function PanelFoot({ children }: { children: ReactNode }) {
  return <footer className={css.foot}>{children}</footer>
}
