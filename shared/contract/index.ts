import { changesContract } from './changes.ts'
import { committeeContract } from './committee.ts'
import { documentsContract } from './documents.ts'
import { intakeContract } from './intake.ts'
import { issuedDocumentsContract } from './issued-documents.ts'
import { meetingsContract } from './meetings.ts'
import { overviewContract } from './overview.ts'
import { programmeContract } from './programme.ts'
import { reportsContract } from './reports.ts'
import { safetyContract } from './safety.ts'
import { searchContract } from './search.ts'
import { tasksContract } from './tasks.ts'
import { workspaceContract } from './workspace.ts'

/** The one thing both sides of the house know. */
export const contract = {
  workspace: workspaceContract,
  changes: changesContract,
  committee: committeeContract,
  intake: intakeContract,
  programme: programmeContract,
  reports: reportsContract,
  documents: documentsContract,
  issuedDocuments: issuedDocumentsContract,
  safety: safetyContract,
  overview: overviewContract,
  search: searchContract,
  meetings: meetingsContract,
  tasks: tasksContract,
}
export type Contract = typeof contract
