/**
 * How much one file may ask of this machine. A ward-level workbook of the whole city (168 wards × 61 indicators) is
 * about 1 MB, 5 MB unpacked and 15,000 cells; every limit leaves room for more than ten times that.
 */
const MB = 1024 * 1024

/** Size of a workbook as it was sent. */
export const maxFileBytes = 50 * MB
/** Size of a plain text or HTML file; its readers hold the text several times over. */
export const maxTextBytes = 16 * MB
/** Parts in an archive. A workbook has two or three a sheet, pictures and comments included. */
export const maxParts = 4000
/** One unpacked part, and all of them together. */
export const maxPartBytes = 64 * MB
export const maxUnpackedBytes = 96 * MB
/** Unpacked to packed. Sheets of repeated rows reach 100; nothing but a bomb reaches this once it is large. */
export const maxRatio = 200
export const ratioAppliesFrom = 8 * MB
/** Cells that hold something, in the whole workbook. */
export const maxCells = 200_000
export const maxMerges = 50_000
export const maxSheets = 500
/** Characters of one cell, as many as Excel keeps. */
export const maxCharacters = 32_767
/** Elements within one another in HTML or XML; a table in a table in a page has twenty. */
export const maxDepth = 1000
/** Rows and columns of a sheet of Excel 2007 and later. */
export const maxRows = 1_048_576
export const maxColumns = 16_384
/** Time to read and understand one file. */
export const maxReadingMilliseconds = 30_000
/** Files in one drop, those inside archives counted. */
export const maxFilesInDrop = 500
export const maxDropBytes = 200 * MB
