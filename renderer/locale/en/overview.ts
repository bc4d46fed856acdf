import type { Twin } from '../twin.ts'
import type vi from '../vi/overview.ts'

export default {} satisfies Twin<typeof vi>
