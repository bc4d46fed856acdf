const kinds = ['thành phố', 'quận', 'huyện', 'phường', 'xã', 'đặc khu']
const collator = new Intl.Collator('vi', { numeric: true })

/** The order units are listed in: thành phố, quận, huyện (phường, xã, đặc khu), then by name, Quận 2 before Quận 10. */
export function compareUnits(a: { kind: string; name: string }, b: { kind: string; name: string }): number {
  return rank(a.kind) - rank(b.kind) || collator.compare(a.name, b.name)
}

function rank(kind: string): number {
  const known = kinds.indexOf(kind)
  return known === -1 ? kinds.length : known
}
