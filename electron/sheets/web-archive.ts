const boundaryOf = /\bboundary="?([^"\r\n;]+)"?/i

/**
 * The pages of a web archive ("Single File Web Page", .mht, often named .xls by the report servers that write it), one
 * behind another: the HTML parts without their pictures. Null for a text that is none.
 */
export function htmlOfWebArchive(bytes: Uint8Array): Uint8Array | null {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length)
  const start = buffer.toString('latin1', 0, 2000)
  const boundary = /^MIME-Version:/im.test(start) ? boundaryOf.exec(start)?.[1] : undefined
  if (boundary === undefined || /^\s*</.test(start)) return null
  const parts = buffer.toString('latin1').split(`--${boundary}`).slice(1)
  const pages = parts.flatMap((part) => pageOf(part) ?? [])
  return pages.length === 0 ? null : Buffer.concat(pages)
}

/** An HTML part decoded; its headers end at the first empty line. */
function pageOf(part: string): Buffer | null {
  const [head = '', ...rest] = part.split(/\r?\n\r?\n/)
  if (!/^Content-Type:\s*text\/html/im.test(head)) return null
  const body = rest.join('\n\n')
  const encoding = /^Content-Transfer-Encoding:\s*([\w-]+)/im.exec(head)?.[1]?.toLowerCase()
  if (encoding === 'base64') return Buffer.from(body, 'base64')
  return Buffer.from(encoding === 'quoted-printable' ? unquoted(body) : body, 'latin1')
}

function unquoted(body: string): string {
  return body
    .replace(/=[ \t]*\r?\n/g, '')
    .replace(/=([\dA-F]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
}
