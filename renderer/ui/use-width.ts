import { type RefObject, useLayoutEffect, useState } from 'react'

/** Pixels of a rem: 16 at normal text size. */
export const remPixels = () => Number.parseFloat(getComputedStyle(document.documentElement).fontSize)

/** Width of an element in px at normal text size, kept up to date; Infinity before it is known. */
export function useWidth(ref: RefObject<HTMLElement | null>): number {
  const [width, setWidth] = useState(Number.POSITIVE_INFINITY)
  useLayoutEffect(() => {
    const element = ref.current
    if (!element) return
    const measure = () => setWidth(Math.round((element.clientWidth / remPixels()) * 16))
    measure()
    const observer = new ResizeObserver(measure)
    observer.observe(element)
    return () => observer.disconnect()
  }, [ref])
  return width
}
