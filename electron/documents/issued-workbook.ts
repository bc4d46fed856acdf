import { documentProfiles } from '../../resources/document-profiles.ts'
import { formatDay } from '../../shared/domain/day-text.ts'
import type { Reads } from '../database/database.ts'
import { type ListColumn, listLooks, listSheet } from '../programme/list-sheet.ts'
import { currentCommittee } from '../workspace/service.ts'
import { recipientNames } from './issued-register.ts'
import { type IssuedRecord, registerRecords } from './issued-store.ts'
import { headOf } from './service.ts'
import { lowerFirst } from './wording.ts'
import { writeWorkbook } from './write-workbook.ts'

const { text, centred } = listLooks

/** The ten columns of the register of outgoing documents (NĐ 30/2020/NĐ-CP, Phụ lục IV). */
const columns: ListColumn[] = [
  { head: 'Số, ký hiệu', millimetres: 30, look: centred },
  { head: 'Ngày tháng', millimetres: 22, look: centred },
  { head: 'Tên loại và trích yếu', millimetres: 60, look: text, grow: 1 },
  { head: 'Người ký', millimetres: 26, look: text },
  { head: 'Nơi nhận', millimetres: 32, look: text },
  { head: 'Đơn vị, người nhận bản lưu', millimetres: 22, look: text },
  { head: 'Số lượng bản', millimetres: 14, look: centred },
  { head: 'Ngày chuyển', millimetres: 20, look: centred },
  { head: 'Ký nhận', millimetres: 16, look: text },
  { head: 'Ghi chú', millimetres: 26, look: text },
]

const kindNames: Record<IssuedRecord['kind'], string> = {
  minutes: 'Biên bản',
  conclusionNotice: 'Thông báo',
  invitation: 'Giấy mời',
  taskSheet: 'Phiếu giao việc',
  reminderLetter: 'Công văn',
  report: 'Báo cáo',
  other: 'Văn bản',
}

/** The register of outgoing documents of these books, or of all, as a workbook to print; columns for hands stay empty. */
export async function issuedWorkbook(reads: Reads, books: readonly string[], today: string): Promise<File> {
  const head = headOf(await currentCommittee(reads), today)
  const profile = documentProfiles[head.profile]
  const names = await recipientNames(reads)
  const records = await registerRecords(reads, {
    kinds: null,
    books: books.length > 0 ? [...books] : null,
    meetingId: null,
    bodyId: null,
  })
  const sheet = listSheet(
    {
      name: 'Sổ văn bản đi',
      appendix: 'Sổ đăng ký văn bản đi',
      title: 'Sổ đăng ký văn bản đi',
      reference: books.length > 0 ? `(${books.join(', ')})` : `(đến ngày ${formatDay(today)})`,
      columns,
      rows: [...records].reverse().map((record) => ({
        kind: 'row' as const,
        values: [
          record.symbol,
          formatDay(record.date),
          `${kindNames[record.kind]} ${lowerFirst(record.subject)}`,
          record.signer ?? '',
          names.get(record.body_id ?? record.unit_id ?? '') ?? '',
          'Ban Chỉ đạo',
          '',
          '',
          '',
          record.withdrawn_reason === null ? '' : `Thu hồi: ${record.withdrawn_reason}`,
        ],
      })),
      notes: [],
    },
    profile,
  )
  const bytes = await writeWorkbook([sheet], profile, { title: 'Sổ đăng ký văn bản đi', day: today })
  return new File([bytes as Uint8Array<ArrayBuffer>], `So van ban di ${today}.xlsx`, {
    type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  })
}
