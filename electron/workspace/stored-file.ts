import type { Attachments } from './attachments.ts'

const mediaTypes: Record<string, string> = {
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  png: 'image/png',
  webp: 'image/webp',
  pdf: 'application/pdf',
}
/** Only what a page shows by itself is named; anything else is a download and nothing more. */
const mediaTypeOf = (name: string) =>
  mediaTypes[name.split('.').at(-1)?.toLowerCase() ?? ''] ?? 'application/octet-stream'

/** A kept file as it goes out, under the name it came with. */
export async function storedFile(
  attachments: Attachments,
  { sha256, name }: { sha256: string; name: string },
): Promise<File> {
  const bytes = await attachments.read(sha256, name)
  return new File([bytes as Uint8Array<ArrayBuffer>], name, { type: mediaTypeOf(name) })
}
