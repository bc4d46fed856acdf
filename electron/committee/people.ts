import type * as z from 'zod'
import type { mandate as mandateSchema, person as personSchema } from '../../shared/contract/committee.ts'
import { isInForce } from '../../shared/domain/validity.ts'
import type { Reads, Writes } from '../database/database.ts'
import { UserError } from '../user-error.ts'
import {
  deleteMandate,
  deletePerson,
  insertMandate,
  insertPerson,
  mandateRows,
  personRows,
  updateMandate,
  updatePerson,
} from './people-store.ts'
import type { AsOf } from './service.ts'
import { entryRow, type Seen } from './store.ts'

export type Person = z.output<typeof personSchema>
export type Mandate = z.output<typeof mandateSchema>
export type PersonWithMandates = Person & { mandates: (Mandate & { bodyShort: string })[] }

const byGivenName = new Intl.Collator('vi', { numeric: true })
/** Vietnamese lists go by the given name, which is written last. */
const sortName = (fullName: string) => fullName.trim().split(/\s+/).reverse().join(' ')

/** People with the mandates they hold on the day; `all` adds their earlier and later ones, and people without any. */
export async function listPeople(reads: Reads, { on, all }: AsOf): Promise<PersonWithMandates[]> {
  const mandates = new Map<string, PersonWithMandates['mandates']>()
  for (const row of await mandateRows(reads)) {
    if (!all && !isInForce({ validFrom: row.from_date, validTo: row.to_date }, on)) continue
    const mandate = {
      id: row.id,
      version: row.version,
      personId: row.person_id,
      bodyId: row.body_id,
      bodyShort: row.body_short,
      role: row.role,
      from: row.from_date,
      to: row.to_date,
      decisionNumber: row.decision_number,
    }
    mandates.set(row.person_id, [...(mandates.get(row.person_id) ?? []), mandate])
  }
  const people = await personRows(reads)
  return people
    .filter((row) => all || mandates.has(row.id))
    .map((row) => ({
      id: row.id,
      version: row.version,
      fullName: row.full_name,
      rank: row.rank,
      phone: row.phone,
      note: row.note,
      mandates: mandates.get(row.id) ?? [],
    }))
    .sort((one, other) => byGivenName.compare(sortName(one.fullName), sortName(other.fullName)))
}

/** Adds a person (no id) or changes one. */
export async function savePerson(
  writes: Writes,
  { id, version, fullName, rank, phone, note }: Omit<Person, 'id'> & { id: string | null },
): Promise<{ id: string }> {
  const columns = { full_name: fullName, rank: rank || null, phone: phone || null, note: note || null }
  if (id === null) return { id: await insertPerson(writes, columns) }
  await updatePerson(writes, { id, version }, columns)
  return { id }
}

/** Takes away a person who never held a mandate; others are remembered with theirs. */
export async function removePerson(writes: Writes, seen: Seen): Promise<void> {
  const held = (await mandateRows(writes)).filter((row) => row.person_id === seen.id)
  if (held.length > 0) throw new UserError('still-in-use', { count: held.length })
  await deletePerson(writes, seen)
}

/** Adds a mandate (no id) or changes one; its days must lie within those of the body. */
export async function saveMandate(
  writes: Writes,
  { id, version, ...mandate }: Omit<Mandate, 'id'> & { id: string | null },
): Promise<{ id: string }> {
  const { from, to } = mandate
  const body = await entryRow(writes, 'body', mandate.bodyId)
  if (!body) throw new UserError('not-found')
  if (to !== null && to < from) throw new UserError('validity-backwards', { name: mandate.role, from, to })
  if (!isInForce({ validFrom: body.valid_from, validTo: body.valid_to }, from)) {
    throw new UserError('body-not-in-force', { name: body.name, day: from })
  }
  const columns = {
    person_id: mandate.personId,
    body_id: mandate.bodyId,
    role: mandate.role,
    from_date: from,
    to_date: to,
    decision_number: mandate.decisionNumber || null,
  }
  if (id === null) return { id: await insertMandate(writes, columns) }
  await updateMandate(writes, { id, version }, columns)
  return { id }
}

/** Takes away a mandate entered by mistake; one that ended gets its last day instead. */
export const removeMandate = (writes: Writes, seen: Seen): Promise<void> => deleteMandate(writes, seen)
