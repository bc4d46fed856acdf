import type { Twin } from '../twin.ts'
import type vi from '../vi/shell.ts'

export default {} satisfies Twin<typeof vi>
