import { sql } from 'kysely'
import type { Migration } from '../migrate.ts'

/**
 * The words of search know what kind of row they are of, so that each kind is asked for its own newest few and none
 * hides another. Beginnings of up to six letters, all but a few Vietnamese syllables whole, stand in the index
 * themselves: any other beginning is put together anew each time it is asked for.
 */
export const searchByKind: Migration = {
  number: 6,
  name: '0006-search-by-kind',
  async up({ db, dialect }) {
    if (dialect === 'postgres') {
      await sql`create index search_entry_newest on search_entry (entity, seq)`.execute(db)
      return
    }
    for (const statement of [
      'drop trigger search_entry_added',
      'drop trigger search_entry_removed',
      'drop trigger search_entry_changed',
      'drop table search_words',
      `create virtual table search_words using fts5 (entity, folded, content='search_entry', content_rowid='seq',
        prefix='1 2 3 4 5 6')`,
      `create trigger search_entry_added after insert on search_entry begin
        insert into search_words (rowid, entity, folded) values (new.seq, new.entity, new.folded);
      end`,
      `create trigger search_entry_removed after delete on search_entry begin
        insert into search_words (search_words, rowid, entity, folded)
        values ('delete', old.seq, old.entity, old.folded);
      end`,
      `create trigger search_entry_changed after update on search_entry begin
        insert into search_words (search_words, rowid, entity, folded)
        values ('delete', old.seq, old.entity, old.folded);
        insert into search_words (rowid, entity, folded) values (new.seq, new.entity, new.folded);
      end`,
      `insert into search_words (search_words) values ('rebuild')`,
    ]) {
      await sql.raw(statement).execute(db)
    }
  },
}
