import type { Twin } from '../twin.ts'
import type vi from '../vi/intake.ts'

export default {} satisfies Twin<typeof vi>
