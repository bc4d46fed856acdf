import { v7 as uuidv7 } from 'uuid'
import { fold } from '../../shared/domain/vietnamese-text.ts'
import type { Writes } from '../database/database.ts'
import { insertInChunks } from '../database/insert-in-chunks.ts'
import type { BodyTable, IndicatorTable } from '../database/schema.ts'
import { aliasesOf, tableOf } from './reference-table.ts'
import { lastDayOfDistricts } from './starting-lists.ts'

type Aliased = { entity: 'body' | 'unit' | 'indicator'; id: string; names: string[] }

/**
 * Fills a new workspace with the lists every committee starts from: member bodies, the ten content groups, the
 * indicators, and for the city's committee its 22 units. A district's committee enters its own wards.
 */
export async function seedReference(writes: Writes, level: 'city' | 'district'): Promise<void> {
  const aliased: Aliased[] = []
  aliased.push(...(await seedBodies(writes)))
  aliased.push(...(await seedIndicators(writes)))
  if (level === 'city') aliased.push(...(await seedUnits(writes)))
  await insertInChunks(writes, 'alias', aliased.flatMap(aliasRows))
}

async function seedBodies(writes: Writes): Promise<Aliased[]> {
  const lines = tableOf('bodies.tsv')
  const ids = new Map(lines.map((line) => [line.code!, uuidv7()]))
  const rows = lines.map((line, index) => ({
    id: ids.get(line.code!)!,
    code: line.code!,
    short: line.short!,
    name: line.name!,
    kind: line.kind as BodyTable['kind'],
    position: index + 1,
    valid_from: line.valid_from || null,
    valid_to: line.valid_to || null,
    successor_id: line.successor ? ids.get(line.successor)! : null,
  }))
  await insertInChunks(writes, 'body', rows)
  return rows.map((row, index) => ({
    entity: 'body',
    id: row.id,
    names: [row.short, ...aliasesOf(lines[index]!)],
  }))
}

async function seedIndicators(writes: Writes): Promise<Aliased[]> {
  const groups = tableOf('groups.tsv').map((line, index) => ({
    id: uuidv7(),
    code: line.code!,
    name: line.name!,
    position: index + 1,
  }))
  await insertInChunks(writes, 'content_group', groups)
  const groupIds = new Map(groups.map((group) => [group.code, group.id]))
  const lines = tableOf('indicators.tsv')
  const rows = lines.map((line, index) => ({
    id: uuidv7(),
    code: line.code!,
    group_id: groupIds.get(line.group!)!,
    name: line.name!,
    unit: line.unit!,
    kind: line.kind as IndicatorTable['kind'],
    weight_indicator_id: null,
    position: index + 1,
    valid_from: null,
    valid_to: null,
    successor_id: null,
  }))
  await insertInChunks(writes, 'indicator', rows)
  return rows.map((row, index) => ({ entity: 'indicator', id: row.id, names: aliasesOf(lines[index]!) }))
}

async function seedUnits(writes: Writes): Promise<Aliased[]> {
  const lines = tableOf('districts-2024.tsv')
  const rows = lines.map((line, index) => ({
    id: uuidv7(),
    code: line.code!,
    name: line.name!,
    kind: line.kind!,
    position: index + 1,
    valid_from: null,
    valid_to: lastDayOfDistricts,
    successor_id: null,
  }))
  await insertInChunks(writes, 'unit', rows)
  return rows.map((row, index) => ({ entity: 'unit', id: row.id, names: aliasesOf(lines[index]!) }))
}

/** Two names of one entry that fold to the same are one. */
function aliasRows({ entity, id, names }: Aliased) {
  const byFolded = new Map(names.map((name) => [fold(name), name]))
  return [...byFolded].map(([folded, text]) => ({
    id: uuidv7(),
    entity,
    entity_id: id,
    text,
    folded,
    origin: 'reference' as const,
  }))
}
