import type { Twin } from '../twin.ts'
import type vi from '../vi/start.ts'

export default {} satisfies Twin<typeof vi>
