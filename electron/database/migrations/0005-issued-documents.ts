import { recordHistory } from '../history-triggers.ts'
import type { Migration } from '../migrate.ts'
import { createTable } from './create-table.ts'

/** The register of documents that left the house, each a frozen edition under its number. */
export const issuedDocuments: Migration = {
  number: 5,
  name: '0005-issued-documents',
  async up(context) {
    await createTable(
      context,
      'issued_document',
      {
        kind: 'text = minutes|conclusionNotice|invitation|taskSheet|reminderLetter|report|other',
        book: 'text',
        number: 'int',
        symbol: 'text',
        date: 'text day',
        subject: 'text',
        signer: 'text?',
        meeting_id: 'text? -> meeting',
        body_id: 'text? -> body',
        level: 'int?',
        sha256: 'text?',
        name: 'text?',
        inputs: 'text?',
        inputs_hash: 'text?',
        answered_date: 'text? day',
        withdrawn_reason: 'text?',
      },
      (table) => table.addUniqueConstraint('issued_document_number', ['kind', 'book', 'number']),
    )
    for (const columns of [['date'], ['meeting_id'], ['body_id', 'date']]) {
      await context.db.schema
        .createIndex(`issued_document_by_${columns.join('_')}`)
        .on('issued_document')
        .columns(columns)
        .execute()
    }
    await recordHistory(context.db, context.dialect, 'issued_document')
  },
}
