import type { Worksheet } from 'exceljs'
import type { DocumentProfile } from '../../resources/document-profiles.ts'
import { fixedAt, pixelsPerMillimetre, pointsPerPixel, type SheetLayout } from './sheet-layout.ts'

/** A4, landscape. */
const paperMm = { width: 297, height: 210 }
const paperA4 = 9
/** A sheet is never printed smaller than this, so that 11 points stay above 9. */
export const leastScale = 0.84
const screenZoom = 90

/** Room between the margins: width in pixels at 96 dpi, height in points. */
export function pageRoom(profile: DocumentProfile): { width: number; height: number } {
  const { left, right, top, bottom } = profile.marginsMm
  return {
    width: (paperMm.width - left - right) * pixelsPerMillimetre,
    height: (paperMm.height - top - bottom) * pixelsPerMillimetre * pointsPerPixel,
  }
}

/** Widest table, in whole pixels, that prints at 100 %; two pixels are left for rounding. */
export function tableWidth(profile: DocumentProfile): number {
  return Math.floor(pageRoom(profile).width) - 2
}

/** The scale at which a sheet's width fits the page; 1 where it fits as it is. */
export function widthScale(columns: number[], profile: DocumentProfile): number {
  const width = columns.reduce((sum, column) => sum + column, 0)
  return Math.min(1, pageRoom(profile).width / width)
}

/** Whether all rows fit on one page without going under the least scale. */
export function fitsOnePage(
  layout: Pick<SheetLayout, 'columns' | 'rows'>,
  profile: DocumentProfile,
): boolean {
  const height = layout.rows.reduce((sum, row) => sum + row.height, 0)
  const scale = Math.min(widthScale(layout.columns, profile), pageRoom(profile).height / height)
  return scale >= leastScale
}

/**
 * Page and screen of an official table: A4 landscape within the profile's margins, one page wide, heads repeated, the
 * page number in the top margin from page 2 on, the appendix's name at the lower right; on screen frozen heads, no
 * grid, zoom 90.
 */
export function setUpPage(
  sheet: Worksheet,
  layout: SheetLayout,
  profile: DocumentProfile,
  tabSelected: boolean,
): void {
  const { marginsMm } = profile
  const inches = (millimetres: number) => millimetres / 25.4
  sheet.pageSetup = {
    ...sheet.pageSetup,
    paperSize: paperA4,
    orientation: 'landscape',
    fitToPage: true,
    fitToWidth: 1,
    fitToHeight: layout.fit === 'page' ? 1 : 0,
    firstPageNumber: 1,
    horizontalCentered: true,
    margins: {
      left: inches(marginsMm.left),
      right: inches(marginsMm.right),
      top: inches(marginsMm.top),
      bottom: inches(marginsMm.bottom),
      header: inches(marginsMm.headerFooter),
      footer: inches(marginsMm.headerFooter),
    },
    printTitlesRow: `${layout.head.first}:${layout.head.last}`,
    // exceljs puts the first $ of both addresses itself.
    printArea: `A$1:${fixedAt(layout.columns.length - 1, layout.rows.length).slice(1)}`,
  }
  const footer = `&R&"Times New Roman,Italic"&10 ${layout.appendixName.replaceAll('&', '&&')}`
  sheet.headerFooter = {
    ...sheet.headerFooter,
    differentFirst: true,
    oddHeader: `&C&"Times New Roman,Regular"&${profile.pageNumberSize} &P`,
    oddFooter: footer,
    firstFooter: footer,
  }
  sheet.views = [
    {
      state: 'frozen',
      xSplit: layout.frozenColumns,
      ySplit: layout.head.last,
      activeCell: 'A1',
      showGridLines: false,
      zoomScale: screenZoom,
      zoomScaleNormal: screenZoom,
      ...(tabSelected ? { tabSelected: 1 } : {}),
    },
  ]
}
