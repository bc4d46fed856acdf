import { sql } from 'kysely'
import type { MigrationContext } from '../migrate.ts'

/** The search table and its full-text index; the words are folded by the application before they are stored. */
export async function createSearch({ db, dialect, types }: MigrationContext): Promise<void> {
  const table = db.schema
    .createTable('search_entry')
    .addColumn('seq', types.int, (column) =>
      dialect === 'sqlite' ? column.primaryKey() : column.primaryKey().generatedByDefaultAsIdentity(),
    )
    .addColumn('entity', types.text, (column) => column.notNull())
    .addColumn('entity_id', types.text, (column) => column.notNull())
    .addColumn('title', types.text, (column) => column.notNull())
    .addColumn('detail', types.text, (column) => column.notNull())
    .addColumn('folded', types.text, (column) => column.notNull())
    .addUniqueConstraint('search_entry_entity', ['entity', 'entity_id'])
  if (dialect === 'postgres') {
    await table.execute()
    await sql`create index search_entry_words on search_entry using gin (to_tsvector('simple', folded))`.execute(
      db,
    )
    return
  }
  await table.modifyEnd(sql`strict`).execute()
  for (const statement of [
    `create virtual table search_words using fts5 (folded, content='search_entry', content_rowid='seq')`,
    `create trigger search_entry_added after insert on search_entry begin
      insert into search_words (rowid, folded) values (new.seq, new.folded);
    end`,
    `create trigger search_entry_removed after delete on search_entry begin
      insert into search_words (search_words, rowid, folded) values ('delete', old.seq, old.folded);
    end`,
    `create trigger search_entry_changed after update on search_entry begin
      insert into search_words (search_words, rowid, folded) values ('delete', old.seq, old.folded);
      insert into search_words (rowid, folded) values (new.seq, new.folded);
    end`,
  ])
    await sql.raw(statement).execute(db)
}
