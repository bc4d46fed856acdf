import type { Migration } from '../migrate.ts'
import { foundation } from './0001-foundation.ts'
import { programme } from './0002-programme.ts'

/** All steps in order. A new one is added at the end, with the next number, and never changed once released. */
export const migrations: Migration[] = [foundation, programme]
