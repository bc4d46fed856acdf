import type { Twin } from '../twin.ts'
import type vi from '../vi/history.ts'

export default {} satisfies Twin<typeof vi>
