/** Writes an unexpected error with the reference its user was shown. */
export function consoleLog(reference: string, error: unknown): void {
  console.error(`[${reference}]`, error)
}
