import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { crc32, deflateSync } from 'node:zlib'

/**
 * Draws the pictures of resources/sample-programme/: two flat scenes, made here so that the sample shows no real person
 * and belongs to nobody else. Run again, it gives the same files.
 */
const folder = join(import.meta.dirname, '../resources/sample-programme')
const width = 960
const height = 600
/** Each pixel is the mean of this many by as many points. */
const fine = 3

type Colour = readonly [red: number, green: number, blue: number]
type Shape = { colour: Colour; holds: (x: number, y: number) => boolean }

const red: Colour = [200, 44, 40]
const yellow: Colour = [250, 206, 60]
const skin: Colour = [233, 190, 150]

const rectangle = (colour: Colour, x: number, y: number, w: number, h: number): Shape => ({
  colour,
  holds: (px, py) => px >= x && px < x + w && py >= y && py < y + h,
})
const disc = (colour: Colour, x: number, y: number, rx: number, ry = rx): Shape => ({
  colour,
  holds: (px, py) => ((px - x) / rx) ** 2 + ((py - y) / ry) ** 2 <= 1,
})
/** The ground under a wave. */
const hill = (colour: Colour, y: number, rise: number, length: number, shift = 0): Shape => ({
  colour,
  holds: (px, py) => py >= y + rise * Math.sin((px + shift) / length),
})
const triangle = (
  colour: Colour,
  ...[a, b, c]: [[number, number], [number, number], [number, number]]
): Shape => {
  const side = (p: [number, number], q: [number, number], x: number, y: number) =>
    (q[0] - p[0]) * (y - p[1]) - (q[1] - p[1]) * (x - p[0])
  return {
    colour,
    holds: (x, y) => {
      const sides = [side(a, b, x, y), side(b, c, x, y), side(c, a, x, y)]
      return sides.every((each) => each >= 0) || sides.every((each) => each <= 0)
    },
  }
}
const star = (colour: Colour, x: number, y: number, radius: number): Shape => ({
  colour,
  holds: (px, py) => {
    const away = Math.hypot(px - x, py - y)
    const fifth = (2 * Math.PI) / 5
    const turned = ((Math.atan2(px - x, y - py) % fifth) + fifth) % fifth
    const fromTip = Math.min(turned, fifth - turned)
    // The straight edge from a tip to the notch between two.
    const notch = 0.382
    const edge =
      (notch * Math.sin(fifth / 2)) /
      (Math.sin(fromTip) * (1 - notch * Math.cos(fifth / 2)) +
        notch * Math.sin(fifth / 2) * Math.cos(fromTip))
    return away <= radius * edge
  },
})

const flag = (x: number, y: number, size: number): Shape[] => [
  rectangle([120, 96, 70], x - 3, y, 5, size * 2.3),
  rectangle(red, x + 2, y, size * 1.5, size),
  star(yellow, x + 2 + size * 0.75, y + size / 2, size * 0.3),
]
const person = (x: number, y: number, shirt: Colour, hat: Colour | null): Shape[] => [
  rectangle([62, 68, 58], x - 11, y + 52, 9, 38),
  rectangle([62, 68, 58], x + 3, y + 52, 9, 38),
  disc(shirt, x, y + 38, 17, 26),
  disc(skin, x, y, 13, 15),
  ...(hat
    ? [disc(hat, x, y - 10, 17, 8), disc(hat, x, y - 14, 11, 9)]
    : [disc([40, 32, 28], x, y - 7, 13, 9)]),
]
const tree = (x: number, y: number, size: number): Shape[] => [
  rectangle([112, 84, 56], x - size * 0.08, y, size * 0.16, size * 0.7),
  disc([54, 120, 70], x, y - size * 0.1, size * 0.42, size * 0.36),
  disc([76, 146, 84], x - size * 0.14, y - size * 0.2, size * 0.24, size * 0.2),
]

const green: Colour = [84, 110, 66]
const march: Shape[] = [
  disc([255, 226, 150], 770, 130, 58),
  hill([150, 182, 150], 330, 34, 120),
  hill([112, 156, 108], 380, 26, 90, 140),
  hill([214, 190, 144], 455, 10, 200),
  ...[70, 210, 880].flatMap((x) => tree(x, 330, 130)),
  ...[0, 1, 2, 3, 4, 5, 6].flatMap((at) =>
    person(
      180 + at * 100,
      420 + (at % 2) * 14,
      at % 3 === 1 ? [58, 104, 170] : green,
      at % 3 === 1 ? null : green,
    ),
  ),
  ...flag(232, 290, 62),
  ...flag(632, 290, 62),
]
const shirts: Colour[] = [
  [58, 104, 170],
  [222, 120, 70],
  [96, 150, 96],
  [170, 92, 140],
  [80, 92, 120],
]
const festival: Shape[] = [
  ...[0, 1, 2, 3, 4].flatMap((at) => [
    rectangle([188 - at * 8, 198 - at * 6, 206], 30 + at * 190, 130 + (at % 2) * 46, 150, 320),
    ...[0, 1, 2, 3].flatMap((floor) =>
      [0, 1, 2].map((bay) =>
        rectangle([236, 240, 232], 48 + at * 190 + bay * 44, 156 + (at % 2) * 46 + floor * 56, 26, 30),
      ),
    ),
  ]),
  rectangle([206, 200, 188], 0, 430, width, 170),
  rectangle([150, 96, 60], 250, 400, 460, 60),
  rectangle(red, 250, 210, 460, 84),
  ...[330, 480, 630].map((x) => star(yellow, x, 252, 26)),
  rectangle([120, 84, 60], 250, 210, 10, 200),
  rectangle([120, 84, 60], 700, 210, 10, 200),
  ...[380, 480, 580].flatMap((x) => person(x, 324, [72, 120, 84], [72, 120, 84])),
  ...[0, 1, 2, 3, 4, 5, 6, 7].flatMap((at) =>
    person(80 + at * 116, 466 + (at % 2) * 18, shirts[at % shirts.length]!, null),
  ),
  ...[140, 820].flatMap((x) => flag(x, 250, 56)),
  triangle([240, 150, 60], [250, 210], [480, 150], [710, 210]),
]

function drawn(sky: [top: Colour, bottom: Colour], shapes: readonly Shape[]): Buffer {
  const rows = Buffer.alloc(height * (1 + width * 3))
  const topDown = shapes.toReversed()
  const colourAt = (x: number, y: number): Colour => {
    const shape = topDown.find(({ holds }) => holds(x, y))
    if (shape) return shape.colour
    // In steps, so that the file stays small.
    const down = Math.round((y / height) * 24) / 24
    return [0, 1, 2].map((at) => sky[0][at]! + (sky[1][at]! - sky[0][at]!) * down) as unknown as Colour
  }
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      const sum = [0, 0, 0]
      for (let point = 0; point < fine * fine; point++) {
        const colour = colourAt(
          x + ((point % fine) + 0.5) / fine,
          y + (Math.floor(point / fine) + 0.5) / fine,
        )
        for (const at of [0, 1, 2]) sum[at]! += colour[at]!
      }
      for (const at of [0, 1, 2])
        rows[y * (1 + width * 3) + 1 + x * 3 + at] = Math.round(sum[at]! / fine ** 2)
    }
  return rows
}

function png(rows: Buffer): Uint8Array {
  const chunk = (kind: string, data: Buffer) => {
    const body = Buffer.concat([Buffer.from(kind, 'latin1'), data])
    const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)]
    length.writeUInt32BE(data.length)
    check.writeUInt32BE(crc32(body))
    return Buffer.concat([length, body, check])
  }
  const head = Buffer.alloc(13)
  head.writeUInt32BE(width, 0)
  head.writeUInt32BE(height, 4)
  // Eight bits a sample, three samples a pixel.
  head.set([8, 2], 8)
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', head),
    chunk('IDAT', deflateSync(rows, { level: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

const morning: [Colour, Colour] = [
  [164, 204, 232],
  [250, 236, 210],
]
await writeFile(join(folder, 'hanh-quan-ve-nguon.png'), png(drawn(morning, march)))
await writeFile(join(folder, 'ngay-hoi-an-ninh.png'), png(drawn(morning, festival)))
