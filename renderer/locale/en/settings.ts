import type { Twin } from '../twin.ts'
import type vi from '../vi/settings.ts'

export default {} satisfies Twin<typeof vi>
