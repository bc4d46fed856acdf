import type { Twin } from '../twin.ts'
import type vi from '../vi/history.ts'

export default {
  commands: { other: 'a change of data' },
} satisfies Twin<typeof vi>
