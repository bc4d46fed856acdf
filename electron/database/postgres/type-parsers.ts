/** PostgreSQL sends counts, sums and averages as text; by type number, how they become numbers again. */
export const typeParsers: Record<number, (text: string) => number> = {
  20: safeInteger,
  1700: Number,
}

function safeInteger(text: string): number {
  const number = Number(text)
  if (!Number.isSafeInteger(number)) throw new RangeError(`${text} is past what a number can hold exactly`)
  return number
}
