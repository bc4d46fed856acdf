import type { DraftWarning } from '../../../shared/domain/draft.ts'
import { fold } from '../../../shared/domain/vietnamese-text.ts'
import type { GridCell } from '../../sheets/grid.ts'
import type { SheetView } from '../../sheets/sheet-view.ts'
import { decodeVni, encodingOfFont, type LegacyEncoding } from '../../sheets/vietnamese-encoding.ts'

/** Tells once for each legacy encoding that text was decoded from it, with the most telling cell as the example. */
export function legacyEncodingWarnings(views: readonly SheetView[]): DraftWarning[] {
  const examples = new Map<LegacyEncoding, { cell: GridCell; sheet: string }>()
  for (const { grid } of views) {
    for (const cell of grid.cells) {
      if (cell.undecoded === null) continue
      const encoding = encodingOf(cell)
      const known = examples.get(encoding)
      if (!known || (words(known.cell.text) < 3 && words(cell.text) >= 3))
        examples.set(encoding, { cell, sheet: grid.name })
    }
  }
  return [...examples].map(([encoding, { cell, sheet }]) => ({
    code: 'legacy-encoding',
    params: { encoding, example: cell.undecoded ?? '', decoded: cell.text },
    sheet,
    cell: cell.address,
  }))
}

function encodingOf({ undecoded, font, text }: GridCell): LegacyEncoding {
  const byFont = encodingOfFont(font)
  if (byFont) return byFont
  return fold(decodeVni(undecoded ?? '')) === fold(text) && fold(undecoded ?? '') !== fold(text)
    ? 'VNI'
    : 'TCVN3'
}

function words(text: string): number {
  return text.split(' ').length
}
