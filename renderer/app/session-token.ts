const storageKey = 'hiepdong-token'
const fragment = /^#token=([\w-]+)$/

/**
 * Takes the token the browser host put into the address (`#token=…`) out of it, so that it is neither bookmarked nor
 * mistaken for a page, and keeps it for this tab. Call once, before the router reads the address.
 */
export function takeTokenFromAddress(): void {
  const token = fragment.exec(window.location.hash)?.[1]
  if (!token) return
  window.sessionStorage.setItem(storageKey, token)
  window.history.replaceState(null, '', '#/')
}

/** The token of this tab, null in the desktop shell, which needs none. */
export function sessionToken(): string | null {
  return window.sessionStorage.getItem(storageKey)
}
