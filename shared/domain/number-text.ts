const formats = new Map<string, Intl.NumberFormat>()

function format(least: number, most: number): Intl.NumberFormat {
  const key = `${least}-${most}`
  const known = formats.get(key)
  if (known) return known
  const made = new Intl.NumberFormat('vi-VN', { minimumFractionDigits: least, maximumFractionDigits: most })
  formats.set(key, made)
  return made
}

/** How many decimals to show: at least `least` (default 0), at most `most` (default 2, or `least` when that is more). */
export type Decimals = { least?: number; most?: number }

/** A figure as the office writes it: 1234567.8 is "1.234.567,8". */
export function formatNumber(value: number, { least = 0, most = Math.max(2, least) }: Decimals = {}): string {
  // Counts mostly; the first formatter a page makes costs it more than all the rest of its words.
  if (least === 0 && Number.isInteger(value) && Math.abs(value) < 1000 && !Object.is(value, -0))
    return `${value}`
  return format(least, most).format(value)
}

/** Đồng in triệu đồng, for comparisons: 258300000 is "258,3". */
export function formatMillions(value: number): string {
  return formatNumber(value / 1_000_000, { most: 1 })
}

/** A share of 100 with one decimal at most: "85,8%". */
export function formatPercent(value: number): string {
  return `${formatNumber(value, { most: 1 })}%`
}
