import Docxtemplater, { type DXT } from 'docxtemplater'
import PizZip from 'pizzip'
import { UserError } from '../../user-error.ts'

/** What a template is filled with: text, or a list of such, which stands once for each element. */
export type Fields = { [name: string]: string | Fields[] }

/**
 * Fills a template with fields. An empty list leaves out what stands between its marks. What a template asks for and
 * `fields` does not hold stays empty: `checkTemplate` told so before. Throws a UserError when the file is no template.
 */
export function fillTemplate(template: Uint8Array, fields: Fields): Uint8Array {
  return openTemplate(template).render(fields).toBuffer({ compression: 'DEFLATE' })
}

/** Opens a template; errors of its marks are thrown as docxtemplater makes them. */
export function openTemplate(template: Uint8Array, modules: DXT.Module[] = []) {
  let zip: PizZip
  try {
    zip = new PizZip(template)
  } catch (error) {
    if (error instanceof Error) throw new UserError('template-unreadable')
    throw error
  }
  return new Docxtemplater(zip, {
    paragraphLoop: true,
    linebreaks: true,
    nullGetter: () => '',
    // Errors of a template are told to whoever edits it, not to a log.
    errorLogging: false,
    modules,
  })
}
