import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fitted, pictureOf } from '../../../electron/documents/picture.ts'
import { jpegHead, madePng } from './made-pictures.ts'

describe('a picture for a workbook', () => {
  it('is known by its head, with its size', () => {
    expect(pictureOf(madePng(30, 20))).toMatchObject({ extension: 'png', width: 30, height: 20 })
    expect(pictureOf(jpegHead(4000, 3000))).toMatchObject({ extension: 'jpeg', width: 4000, height: 3000 })
    const gif = new Uint8Array([...Buffer.from('GIF89a'), 10, 0, 5, 1])
    expect(pictureOf(gif)).toMatchObject({ extension: 'gif', width: 10, height: 261 })
  })

  it('is refused when it is none, or broken off', () => {
    fc.assert(
      fc.property(fc.nat({ max: 23 }), (length) => {
        expect(pictureOf(madePng(3, 3).slice(0, length))).toBeNull()
        expect(pictureOf(jpegHead(8, 8).slice(0, Math.min(length, 18)))).toBeNull()
      }),
    )
    expect(pictureOf(new Uint8Array(Buffer.from('RIFF0000WEBPVP8 ')))).toBeNull()
  })

  it('fits its box with its proportions, and is never blown up', () => {
    expect(fitted({ width: 800, height: 400 }, { width: 400, height: 400 })).toEqual({
      width: 400,
      height: 200,
    })
    expect(fitted({ width: 80, height: 40 }, { width: 400, height: 400 })).toEqual({ width: 80, height: 40 })
  })
})
