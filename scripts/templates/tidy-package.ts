import { strFromU8, strToU8, unzipSync } from 'fflate'
import { packDeflated } from '../../electron/sheets/zip-pack.ts'

/** Parts the library always writes and no paper of ours uses: notes, lists, a theme with other fonts, own properties. */
const unused = /^word\/(footnotes|endnotes|numbering|theme\/theme1)\.xml$|^docProps\/custom\.xml$/
const partName = (part: string) => part.replace(/^word\//, '')

/**
 * A package as an officer may open it in Word: only the styles our papers use, none of the library's, and no time of
 * making, so that the same template is the same file.
 */
export function tidyPackage(written: Uint8Array, styleIds: ReadonlySet<string>): Uint8Array {
  const parts = Object.entries(unzipSync(written)).filter(([name]) => !name.endsWith('/'))
  const dropped = parts.map(([name]) => name).filter((name) => unused.test(name))
  const isDropped = (target: string) =>
    dropped.some((part) => target === part || target === partName(part) || target === `/${part}`)
  const kept = parts.filter(
    ([name]) =>
      !dropped.includes(name) &&
      !dropped.some((part) => name.endsWith(`_rels/${part.split('/').at(-1)}.rels`)),
  )
  const texts = kept.map(([name, bytes]): [string, Uint8Array] => {
    if (name.endsWith('.rels'))
      return edited(name, bytes, (xml) =>
        xml.replace(/<Relationship [^>]*Target="([^"]*)"[^>]*\/>/g, (all, target: string) =>
          isDropped(target) ? '' : all,
        ),
      )
    if (name === '[Content_Types].xml')
      return edited(name, bytes, (xml) =>
        xml
          .replace(/<Override [^>]*PartName="([^"]*)"[^>]*\/>/g, (all, part: string) =>
            isDropped(part) ? '' : all,
          )
          .replace(/<Default [^>]*Extension="(?!rels|xml)[^"]*"[^>]*\/>/g, ''),
      )
    if (name === 'docProps/core.xml')
      return edited(name, bytes, (xml) => xml.replace(/<dcterms:(created|modified).*?<\/dcterms:\1>/g, ''))
    if (name === 'word/styles.xml')
      return edited(name, bytes, (xml) =>
        xml
          .replace(/<w:style [^>]*w:styleId="([^"]*)".*?<\/w:style>/gs, (all, id: string) =>
            styleIds.has(id) ? all : '',
          )
          // No line of a paragraph stands alone on a page.
          .replace('<w:pPrDefault/>', '<w:pPrDefault><w:pPr><w:widowControl/></w:pPr></w:pPrDefault>'),
      )
    return [name, bytes]
  })
  return packDeflated(new Map(texts))
}

const edited = (name: string, bytes: Uint8Array, edit: (xml: string) => string): [string, Uint8Array] => [
  name,
  strToU8(edit(strFromU8(bytes))),
]
