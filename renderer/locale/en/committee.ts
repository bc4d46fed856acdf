import type { Twin } from '../twin.ts'
import type vi from '../vi/committee.ts'

export default {} satisfies Twin<typeof vi>
