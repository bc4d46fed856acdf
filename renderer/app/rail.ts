import { useEffect, useState, useSyncExternalStore } from 'react'
import { useMedia } from '../ui/use-media.ts'
import type { ShellPage } from './pages.ts'

let wishes = 0
const listeners = new Set<() => void>()

function change(step: 1 | -1): void {
  wishes += step
  for (const listener of listeners) listener()
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** A docked detail asks for the room of the navigation while it is open. */
export function useRailWish(wished: boolean): void {
  useEffect(() => {
    if (!wished) return
    change(1)
    return () => change(-1)
  }, [wished])
}

/** Whether something on the page needs the room of the navigation in a window this wide. */
function useRailWished(): boolean {
  const isMiddling = useMedia('(max-width: 1599px)')
  return useSyncExternalStore(subscribe, () => wishes > 0) && isMiddling
}

const storageKey = 'hiepdong-rail'

/**
 * Whether the navigation is a rail, and `Ctrl B`. The choice is kept, save on pages of three columns and beside an open
 * detail, where the rail comes by itself and a press holds until the page is left.
 */
export function useRail(page: ShellPage | undefined): { isRail: boolean; toggle: () => void } {
  const [kept, setKept] = useState(() => window.localStorage.getItem(storageKey) === 'rail')
  const [forPage, setForPage] = useState<{ page: ShellPage | undefined; isRail: boolean } | null>(null)
  const wished = useRailWished() || page?.startsOnRail === true
  const isRail = forPage?.page === page && forPage ? forPage.isRail : wished || kept
  const toggle = () => {
    if (wished) return setForPage({ page, isRail: !isRail })
    setForPage(null)
    setKept(!isRail)
    window.localStorage.setItem(storageKey, isRail ? 'wide' : 'rail')
  }
  return { isRail, toggle }
}
