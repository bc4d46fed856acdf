import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { api, client } from '../../app/rpc.ts'
import { download } from '../../ui/download.tsx'
import type { PaperKind, WordKind } from '../types.ts'

export type PaperFilter = { kinds: PaperKind[]; books: string[]; meetingId: string | null; text: string }
type Drafted = { kind: WordKind; meetingId: string | null; bodyId: string | null; unitId: string | null }
const mostShown = 500

/** The register of papers that went out, under a filter. */
export function usePapers(filter: PaperFilter) {
  const input = { ...filter, bodyId: null, offset: 0, limit: mostShown }
  return useQuery({
    ...api.issuedDocuments.register.queryOptions({ input }),
    placeholderData: keepPreviousData,
  })
}

/** Saves what a paper would say today. */
export async function saveDraft({ kind, meetingId, bodyId, unitId }: Drafted): Promise<void> {
  await download(await client.issuedDocuments.draft({ kind, meetingId, bodyId, unitId }))
}

/** Saves papers as they went out, several in one archive. */
export async function saveIssued(ids: string[]): Promise<void> {
  await download(await client.issuedDocuments.issuedFiles({ ids }))
}
