import { client } from '../app/rpc.ts'
import type { Bodies } from '../app/use-bodies.ts'
import { FormDifferences } from './form-differences.tsx'
import { ReadFiles } from './read-files.tsx'
import type { FormReading } from './types.ts'

type ReturnedFormProps = { bodies: Bodies; today: string; onClose: () => void }

/** Forms that bodies have filled in and sent back: read, compared with the tasks, and what is accepted taken over. */
export function ReturnedForm({ bodies, today, onClose }: ReturnedFormProps) {
  return (
    <ReadFiles<FormReading>
      words="returned"
      accept=".xlsx,.xlsm,.xls,.ods"
      read={(file) => client.tasks.readForm({ file })}
      review={(one) => (
        <FormDifferences {...one} key={one.place} bodies={bodies} today={today} onClose={onClose} />
      )}
      onClose={onClose}
    />
  )
}
