import type { Twin } from '../twin.ts'
import type vi from '../vi/reports.ts'

export default {} satisfies Twin<typeof vi>
