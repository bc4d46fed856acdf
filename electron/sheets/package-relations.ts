import type { PackageParts } from './gate.ts'

/** The worksheet part of each sheet of an OOXML workbook, by the relation id the workbook names it with. */
export function sheetPartsById(parts: PackageParts): ReadonlyMap<string, string> {
  const found = new Map<string, string>()
  for (const [name, content] of parts) {
    const match = /^(.*?)_rels\/workbook\.(?:xml|bin)\.rels$/i.exec(name)
    if (!match) continue
    for (const [, attributes] of new TextDecoder()
      .decode(content)
      .matchAll(/<(?:\w+:)?Relationship\s([^>]*)>/g)) {
      const id = attribute(attributes!, 'Id')
      const target = attribute(attributes!, 'Target')
      if (id !== null && target !== null) found.set(id, resolve(match[1]!, target))
    }
  }
  return found
}

function attribute(attributes: string, name: string): string | null {
  return new RegExp(`\\b${name}\\s*=\\s*["']([^"']*)["']`).exec(attributes)?.[1] ?? null
}

/** Targets are relative to the folder of the workbook part, or absolute in the package. */
function resolve(folder: string, target: string): string {
  if (target.startsWith('/')) return target.slice(1)
  return new URL(target, `file:///${folder}`).pathname.slice(1)
}
