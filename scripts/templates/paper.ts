import {
  BorderStyle,
  Document,
  type FileChild,
  Header,
  type ISectionOptions,
  PageNumber,
  PageOrientation,
  Paragraph,
  SectionType,
  TextRun,
} from 'docx'
import { textWidth } from '../../electron/documents/text-measure.ts'
import { type Family, italic, line, mm, plainTable } from './parts.ts'
import { paperStyles } from './styles.ts'

const margins = { top: mm(20), bottom: mm(20), left: mm(30), right: mm(15), header: mm(10), footer: mm(10) }

/** A rule as long as the text it stands under: a border of a paragraph drawn in by both sides. */
const ruled = (text: string, style: string, inset: number) =>
  new Paragraph({
    style,
    indent: { left: mm(inset), right: mm(inset), firstLine: 0 },
    border: { bottom: { style: BorderStyle.SINGLE, size: 6, space: 1, color: '000000' } },
    children: [new TextRun({ text, bold: true })],
  })

/** Millimetres: the names of who issues a paper, and the national heading beside them, which is wider for the State. */
const headColumns: Record<Family, { names: number; national: number }> = {
  party: { names: 84, national: 81 },
  state: { names: 68, national: 97 },
}
const numberWidth = 57

/** The head of a paper: who issues it at the left, the national heading at the right, number, place and day below. */
export function head(
  family: Family,
  { subjectOfLetter = false, placeAndDay = true }: { subjectOfLetter?: boolean; placeAndDay?: boolean } = {},
): FileChild[] {
  const { names, national: nationalWidth } = headColumns[family]
  const size = family === 'party' ? 28 : 26
  const lines = (field: string, strong: boolean) =>
    [`{#${field}}`, '{dong}', `{/${field}}`].map((text) => line('DauThu', { text, bold: strong, size }))
  const underText = (text: string, style: string, points: number) =>
    ruled(text, style, (nationalWidth - (textWidth(text, { size: points, bold: true }) * 25.4) / 72) / 2)
  const national =
    family === 'party'
      ? [underText('ĐẢNG CỘNG SẢN VIỆT NAM', 'DauThuLon', 15)]
      : [
          line('DauThu', { text: 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', bold: true, size: 26 }),
          underText('Độc lập - Tự do - Hạnh phúc', 'DauThu', 14),
        ]
  const left = [
    ...lines('cap_tren', false),
    ...lines('co_quan', true),
    // Under the name of a State body a rule a third to half as long as the line.
    family === 'party' ? line('DauThu', '*') : ruled('', 'DauThuGach', names * 0.3),
  ]
  return [
    // Number and place need another split of columns than the names above: the place never fits under half of the page.
    plainTable(
      [numberWidth, names - numberWidth, nationalWidth],
      [
        [{ span: 2, children: left }, { children: national }],
        [
          { children: [line('DauThu', '{so_ky_hieu}')] },
          { span: 2, children: [placeAndDay ? line('DauThu', italic('{dia_danh_ngay}')) : line('DauThu')] },
        ],
        ...(subjectOfLetter
          ? [
              [
                {
                  span: 2,
                  children: [
                    line('TrichYeuCongVan', '{#trich_yeu}'),
                    line('TrichYeuCongVan', '{dong}'),
                    line('TrichYeuCongVan', '{/trich_yeu}'),
                  ],
                },
                { children: [line('DauThu')] },
              ],
            ]
          : []),
      ],
    ),
  ]
}

/** Kind of the paper, what it is about, and under it dashes, or a rule a third as long as a line. */
export const title = (family: Family, kind: string): Paragraph[] => [
  line('TenLoai', kind),
  line('TrichYeu', '{#trich_yeu}'),
  line('TrichYeu', '{dong}'),
  line('TrichYeu', '{/trich_yeu}'),
  family === 'party' ? line('GachTrichYeu', '-----') : ruled('', 'GachTrichYeuKe', 60),
]

/** A4 pages; the number is centred in the top margin and not on the first page. */
export const pages = (children: FileChild[], landscape = false): ISectionOptions => ({
  properties: {
    type: SectionType.NEXT_PAGE,
    titlePage: true,
    page: {
      margin: margins,
      size: {
        width: mm(210),
        height: mm(297),
        orientation: landscape ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT,
      },
      ...(landscape ? { pageNumbers: { start: 1 } } : {}),
    },
  },
  headers: {
    first: new Header({ children: [line('SoTrang')] }),
    default: new Header({
      children: [
        new Paragraph({ style: 'SoTrang', children: [new TextRun({ children: [PageNumber.CURRENT] })] }),
      ],
    }),
  },
  children,
})

/** A template as Word opens it. */
export const paper = (family: Family, name: string, sections: ISectionOptions[]): Document =>
  new Document({
    title: name,
    creator: '{ban_chi_dao}',
    lastModifiedBy: '{ban_chi_dao}',
    description: '',
    compatibility: { version: 15 },
    styles: paperStyles(family === 'party' ? 16 : 14),
    sections,
  })
