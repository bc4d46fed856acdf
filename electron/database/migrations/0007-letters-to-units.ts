import { recordHistory } from '../history-triggers.ts'
import type { Migration } from '../migrate.ts'

/** A reminder letter may also go to a unit that has not sent its report. */
export const lettersToUnits: Migration = {
  number: 7,
  name: '0007-letters-to-units',
  async up({ db, dialect, types }) {
    await db.schema
      .alterTable('issued_document')
      .addColumn('unit_id', types.text, (column) => column.references('unit.id'))
      .execute()
    await db.schema
      .createIndex('issued_document_by_unit_id_date')
      .on('issued_document')
      .columns(['unit_id', 'date'])
      .execute()
    await recordHistory(db, dialect, 'issued_document')
  },
}
