import { type RefObject, useLayoutEffect, useState } from 'react'

export type Scrolled = { top: number; left: number; width: number; height: number }

/** Steps of scrolling that draw anew: what is drawn reaches beyond the edges by more than this. */
const step = 120

const rounded = (position: number) => Math.floor(position / step) * step

/** How far an element is scrolled (in steps) and how large it is, in px of the screen. */
export function useScrolled(ref: RefObject<HTMLElement | null>): Scrolled {
  const [scrolled, setScrolled] = useState<Scrolled>({ top: 0, left: 0, width: 0, height: 0 })
  useLayoutEffect(() => {
    const element = ref.current
    if (!element) return
    const look = () => {
      const now = {
        top: rounded(element.scrollTop),
        left: rounded(element.scrollLeft),
        width: element.clientWidth,
        height: element.clientHeight + step,
      }
      setScrolled((before) =>
        before.top === now.top &&
        before.left === now.left &&
        before.width === now.width &&
        before.height === now.height
          ? before
          : now,
      )
    }
    look()
    const observer = new ResizeObserver(look)
    observer.observe(element)
    element.addEventListener('scroll', look, { passive: true })
    return () => {
      observer.disconnect()
      element.removeEventListener('scroll', look)
    }
  }, [ref])
  return scrolled
}
