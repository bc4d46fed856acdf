import type { Migration } from '../migrate.ts'
import { foundation } from './0001-foundation.ts'
import { programme } from './0002-programme.ts'
import { meetings } from './0003-meetings.ts'
import { tasks } from './0004-tasks.ts'
import { issuedDocuments } from './0005-issued-documents.ts'
import { searchByKind } from './0006-search-by-kind.ts'
import { lettersToUnits } from './0007-letters-to-units.ts'

/** All steps in order. A new one is added at the end, with the next number, and never changed once released. */
export const migrations: Migration[] = [
  foundation,
  programme,
  meetings,
  tasks,
  issuedDocuments,
  searchByKind,
  lettersToUnits,
]
