import { client } from '../app/rpc.ts'
import type { Bodies } from '../app/use-bodies.ts'
import { ReadFiles } from './read-files.tsx'
import { SheetReview } from './sheet-review.tsx'
import type { SheetReading } from './types.ts'

type SheetPageProps = { bodies: Bodies; onClose: () => void }

/** Tracking sheets the office has kept so far: read, reviewed row by row, then stored as one act each. */
export function SheetPage({ bodies, onClose }: SheetPageProps) {
  return (
    <ReadFiles<SheetReading>
      words="sheet"
      accept=".xlsx,.xlsm,.xls,.xlsb,.ods,.csv,.docx"
      read={(file) => client.tasks.readSheet({ file })}
      review={(one) => <SheetReview {...one} key={one.place} bodies={bodies} onClose={onClose} />}
      onClose={onClose}
    />
  )
}
