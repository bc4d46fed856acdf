import { type Handler, Parser } from 'htmlparser2'
import { FileError } from './file-error.ts'
import { maxDepth } from './limits.ts'

/**
 * Runs through HTML or XML from its start, telling `handler` of tags and text. Elements nested deeper than any workbook's
 * are refused (`read-failed`): the time a parser takes grows with the square of their depth.
 */
export function parseMarkup(markup: string, handler: Partial<Handler>, kind: 'html' | 'xml'): void {
  let depth = 0
  const parser = new Parser(
    {
      ...handler,
      onopentag(name, attributes, isImplied) {
        depth += 1
        if (depth > maxDepth) throw new FileError('read-failed')
        handler.onopentag?.(name, attributes, isImplied)
      },
      onclosetag(name, isImplied) {
        depth -= 1
        handler.onclosetag?.(name, isImplied)
      },
    },
    { xmlMode: kind === 'xml' },
  )
  parser.end(markup)
}
