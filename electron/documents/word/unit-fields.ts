import { formatDay } from '../../../shared/domain/day-text.ts'
import { periodOf } from '../../../shared/domain/period.ts'
import { periodName } from '../../../shared/words/period-names.ts'
import { firmerWords } from './body-fields.ts'
import type { Fields } from './fill-template.ts'
import { twoDigits } from './people-text.ts'

/** A report of a unit that has not come though its day is past. */
export type MissingReport = { period: string; dueDate: string; overdueDays: number }

/** "Ban Chỉ đạo quận Tân Bình": a unit reports through its own committee. */
export const committeeOfUnit = (unitName: string): string =>
  `Ban Chỉ đạo ${unitName.charAt(0).toLowerCase()}${unitName.slice(1)}`

/** What a reminder to a unit says: each report it has not sent, the oldest first. `level` is 1 for the first letter. */
export function unitReminderFields(
  { unitName, reports, today }: { unitName: string; reports: readonly MissingReport[]; today: string },
  { level, answerBy }: { level: number; answerBy: string },
): Fields {
  const committee = committeeOfUnit(unitName)
  const { again, close } = firmerWords(level)
  return {
    kinh_gui: committee,
    can_cu: 'Qua theo dõi chế độ báo cáo số liệu công tác phối hợp, ',
    ngay_tinh: formatDay(today),
    co_quan_nhan: committee,
    tom_tat: `${twoDigits(reports.length)} báo cáo chưa nộp`,
    nhac_lai: again,
    nhom:
      reports.length === 0
        ? []
        : [
            {
              ten: 'I- Báo cáo chưa nộp',
              so_luong: twoDigits(reports.length),
              viec: reports.map(({ period, dueDate, overdueDays }, index) => ({
                stt: String(index + 1),
                noi_dung: `Báo cáo số liệu ${periodName(periodOf(period), 'vi')}`,
                nguon: 'Chế độ báo cáo định kỳ',
                san_pham: 'Biểu số liệu',
                thoi_han: formatDay(dueDate),
                qua_han: String(overdueDays),
              })),
            },
          ],
    han_tra_loi: formatDay(answerBy),
    cau_ket: close(committee),
  }
}
