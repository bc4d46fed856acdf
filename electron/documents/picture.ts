/** A picture as a workbook can hold it, with its size in pixels. */
export type Picture = { bytes: Uint8Array; extension: 'png' | 'jpeg' | 'gif'; width: number; height: number }

/** Reads kind and size from the head of a PNG, JPEG or GIF; null for anything else, also where the head is broken. */
export function pictureOf(bytes: Uint8Array): Picture | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const size = pngSize(view) ?? gifSize(view) ?? jpegSize(view)
  return size && size.width > 0 && size.height > 0 ? { bytes, ...size } : null
}

type Size = Pick<Picture, 'extension' | 'width' | 'height'>

function pngSize(view: DataView): Size | null {
  if (view.byteLength < 24 || view.getUint32(0) !== 0x89504e47 || view.getUint32(4) !== 0x0d0a1a0a)
    return null
  return { extension: 'png', width: view.getUint32(16), height: view.getUint32(20) }
}

function gifSize(view: DataView): Size | null {
  if (view.byteLength < 10 || view.getUint32(0) !== 0x47494638) return null
  return { extension: 'gif', width: view.getUint16(6, true), height: view.getUint16(8, true) }
}

/** Walks the segments to the frame header, which tells the size. */
function jpegSize(view: DataView): Size | null {
  if (view.byteLength < 4 || view.getUint16(0) !== 0xffd8) return null
  let at = 2
  while (at + 9 < view.byteLength && view.getUint8(at) === 0xff) {
    const marker = view.getUint8(at + 1)
    // Filling bytes may stand before a marker.
    if (marker === 0xff) {
      at += 1
      continue
    }
    const isFrame = marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker)
    if (isFrame) return { extension: 'jpeg', height: view.getUint16(at + 5), width: view.getUint16(at + 7) }
    at += 2 + view.getUint16(at + 2)
  }
  return null
}

/** The size a picture takes in a box: as large as fits, never beyond its own pixels, proportions kept. */
export function fitted(
  { width, height }: Pick<Picture, 'width' | 'height'>,
  box: { width: number; height: number },
): { width: number; height: number } {
  const scale = Math.min(1, box.width / width, box.height / height)
  return { width: Math.max(1, Math.round(width * scale)), height: Math.max(1, Math.round(height * scale)) }
}
