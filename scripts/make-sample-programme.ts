import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import ExcelJS from 'exceljs'

/**
 * Makes resources/sample-programme/: the programme of 2024 as an office would have typed it in Excel, with headings over
 * two rows, sections, and times in words. The gift giving before Tết at Cần Giờ is planned twice, by two bodies in the
 * same days: the overlap the sample has to show.
 */
const folder = join(import.meta.dirname, '../resources/sample-programme')

type Activity = [
  content: string,
  lead: string,
  supports: string,
  time: string,
  place: string,
  result: string,
  note?: string,
]
const programme: [group: string, activities: Activity[]][] = [
  [
    'Tuyên truyền, vận động, giáo dục truyền thống',
    [
      [
        'Tuyên truyền Luật Quốc phòng, Luật Công an nhân dân, Luật Biên phòng Việt Nam',
        'Bộ Tư lệnh Thành phố',
        'Công an Thành phố; BĐBP TP; UBMTTQVN TP',
        'Quý II',
        '',
        '22 buổi, mỗi quận, huyện ít nhất 1 buổi',
      ],
      [
        'Hội thi "Tìm hiểu biên giới, biển đảo quê hương"',
        'Thành Đoàn',
        'BĐBP TP, Hội LHPN TP',
        'tháng 9 và tháng 10',
        'Nhà Văn hóa Thanh niên',
        '1 hội thi, 500 lượt người dự',
      ],
      [
        'Nói chuyện truyền thống nhân Ngày thành lập Quân đội nhân dân Việt Nam',
        'Hội Cựu chiến binh Thành phố',
        'Bộ Tư lệnh Thành phố; Thành Đoàn',
        'Dịp 22/12',
        'các trường THPT',
        '30 buổi',
      ],
      ['Hành quân về nguồn', 'Thành Đoàn', 'HCCB; BTLTP', '26/3', 'Khu di tích Địa đạo Củ Chi', '12 cuộc'],
    ],
  ],
  [
    'Xây dựng cơ sở chính trị, đoàn thể',
    [
      [
        'Bồi dưỡng quần chúng ưu tú, giới thiệu kết nạp Đảng trong lực lượng dân quân tự vệ',
        'Bộ Tư lệnh Thành phố',
        'Thành Đoàn; Hội LHPN TP; Hội Nông dân TP',
        'thường xuyên',
        '',
        '300 quần chúng được bồi dưỡng',
      ],
      [
        'Củng cố, nâng chất câu lạc bộ quân dân',
        'UBMTTQVN TP',
        'Bộ Tư lệnh Thành phố',
        'Quý III',
        '',
        '22 câu lạc bộ hoạt động đều',
      ],
    ],
  ],
  [
    'Quốc phòng, quân sự địa phương',
    [
      [
        'Hội trại tòng quân và lễ giao nhận quân',
        'Bộ Tư lệnh Thành phố',
        'Công an Thành phố; Thành Đoàn; Hội LHPN TP',
        '24-27/02',
        '22 quận, huyện, thành phố Thủ Đức',
        'giao đủ chỉ tiêu',
      ],
      [
        'Gặp mặt gia đình tân binh tiêu biểu',
        'Hội LHPN TP',
        'Bộ Tư lệnh Thành phố',
        'tháng 02',
        '',
        '22 cuộc gặp mặt',
      ],
      [
        'Bồi dưỡng kiến thức quốc phòng và an ninh cho cán bộ đoàn thể',
        'Bộ Tư lệnh Thành phố',
        'Liên đoàn Lao động TP; Hội Nông dân TP',
        'tháng 6',
        'Trường Quân sự Thành phố',
        '3 lớp, 240 người',
      ],
    ],
  ],
  [
    'An ninh trật tự',
    [
      [
        'Ngày hội Toàn dân bảo vệ an ninh Tổ quốc',
        'Công an Thành phố',
        'UBMTTQVN TP; Hội Cựu chiến binh Thành phố; Hội LHPN TP',
        'Dịp 19/8',
        '',
        '100% phường, xã, thị trấn tổ chức',
      ],
      [
        'Nhân rộng mô hình tự phòng, tự quản về an ninh trật tự',
        'UBMTTQVN TP',
        'Công an Thành phố',
        'thường xuyên',
        '',
        'thêm 20 mô hình',
      ],
      [
        'Tập huấn phòng cháy, chữa cháy cho tổ liên gia',
        'Công an Thành phố',
        'Hội LHPN TP; Liên đoàn Lao động TP',
        'trước 04/10',
        '',
        '22 lớp',
      ],
    ],
  ],
  [
    'An sinh xã hội',
    [
      [
        'Tết Quân - Dân: thăm, tặng quà hộ nghèo, gia đình chính sách',
        'Bộ Tư lệnh Thành phố',
        'UBMTTQVN TP; Hội Chữ thập đỏ TP',
        '25-28/01',
        'huyện Cần Giờ',
        '300 phần quà',
      ],
      [
        '"Xuân biên phòng ấm lòng dân bản": tặng quà hộ nghèo, gia đình chính sách',
        'BĐBP TP',
        'Hội LHPN TP; Thành Đoàn',
        '26-27/01',
        'huyện Cần Giờ',
        '200 phần quà',
        'phối hợp xã Thạnh An',
      ],
      [
        'Khám bệnh, cấp thuốc miễn phí',
        'Hội Chữ thập đỏ TP',
        'Bộ Tư lệnh Thành phố',
        'tháng 5 và tháng 7',
        'huyện Bình Chánh',
        '500 lượt người',
      ],
      [
        'Học bổng "Nâng bước em tới trường"',
        'BĐBP TP',
        'Thành Đoàn',
        'trước 05/9',
        'huyện Cần Giờ',
        '95 suất học bổng',
      ],
      [
        'Hiến máu tình nguyện',
        'Hội Chữ thập đỏ TP',
        'Thành Đoàn; Công an Thành phố',
        'Quý II',
        '',
        '1.000 đơn vị máu',
      ],
    ],
  ],
  [
    'Đền ơn đáp nghĩa',
    [
      [
        'Thăm, tặng quà Mẹ Việt Nam Anh hùng, thương binh, bệnh binh',
        'Bộ Tư lệnh Thành phố',
        'Hội LHPN TP; Sở Nội vụ',
        'Dịp 27/7',
        '',
        '692 gia đình chính sách',
      ],
      [
        'Xây mới nhà tình nghĩa, nhà đồng đội',
        'Hội Cựu chiến binh Thành phố',
        'Bộ Tư lệnh Thành phố; UBMTTQVN TP',
        '6 tháng cuối năm',
        '',
        '10 căn',
      ],
      [
        'Viếng nghĩa trang liệt sĩ, thắp nến tri ân',
        'Thành Đoàn',
        'Bộ Tư lệnh Thành phố; Công an Thành phố',
        '26/7',
        'Nghĩa trang Liệt sĩ Thành phố',
        '22 đoàn',
      ],
    ],
  ],
  [
    'Biên giới, biển đảo',
    [
      [
        'Đoàn "Nghĩa tình biên cương" thăm các đồn biên phòng',
        'Ban Dân vận Thành ủy',
        'BĐBP TP; UBMTTQVN TP; Hội LHPN TP',
        'tháng 3',
        '',
        '2 đoàn',
      ],
      [
        'Kỷ niệm Ngày Biên phòng toàn dân',
        'BĐBP TP',
        'UBMTTQVN TP; Thành Đoàn',
        '03/3',
        'huyện Cần Giờ',
        '1 lễ kỷ niệm',
      ],
    ],
  ],
  [
    'Công trình, phong trào "Dân vận khéo"',
    [
      [
        'Đăng ký, công nhận mô hình "Dân vận khéo" trong lực lượng vũ trang',
        'Ban Dân vận Thành ủy',
        'Bộ Tư lệnh Thành phố; Công an Thành phố; BĐBP TP',
        'Quý IV',
        '',
        '40 mô hình được công nhận',
      ],
      [
        'Ngày Chủ nhật xanh: ra quân vệ sinh môi trường, trồng cây',
        'Thành Đoàn',
        'Bộ Tư lệnh Thành phố; Hội Nông dân TP',
        'tháng 6',
        '',
        '5.000 cây xanh',
      ],
    ],
  ],
  [
    'Khen thưởng, chỉ đạo điều hành',
    [
      [
        'Sơ kết 6 tháng đầu năm',
        'Ban Dân vận Thành ủy',
        'Bộ Tư lệnh Thành phố',
        'tháng 7',
        'Thành ủy',
        '1 hội nghị',
      ],
      [
        'Kiểm tra hoạt động Ban Chỉ đạo quận, huyện',
        'Ban Dân vận Thành ủy',
        'Bộ Tư lệnh Thành phố; Công an Thành phố; UBMTTQVN TP',
        'Quý III',
        '',
        '6 đơn vị được kiểm tra',
      ],
      [
        'Hội nghị tổng kết năm, khen thưởng',
        'Ban Dân vận Thành ủy',
        'Bộ Tư lệnh Thành phố; Sở Nội vụ',
        'tháng 12',
        'Thành ủy',
        '1 hội nghị',
      ],
    ],
  ],
]

const numerals = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X']
const workbook = new ExcelJS.Workbook()
workbook.created = new Date('2024-01-10T01:00:00Z')
workbook.modified = workbook.created
const sheet = workbook.addWorksheet('Chuong trinh 2024')
sheet.columns = [6, 52, 24, 36, 18, 26, 32, 22].map((width) => ({ width }))
const bold = { name: 'Times New Roman', size: 12, bold: true }
const put = (address: string, text: string) => {
  sheet.getCell(address).value = text
  sheet.getCell(address).font = bold
}
put(
  'A1',
  'BAN CHỈ ĐẠO ĐIỀU HÀNH PHỐI HỢP HOẠT ĐỘNG GIỮA LỰC LƯỢNG VŨ TRANG VỚI CÁC TỔ CHỨC CHÍNH TRỊ - XÃ HỘI',
)
put('A3', 'CHƯƠNG TRÌNH PHỐI HỢP HOẠT ĐỘNG NĂM 2024')
put('A5', 'STT')
put('B5', 'Nội dung hoạt động')
put('C5', 'Đơn vị thực hiện')
put('C6', 'Chủ trì')
put('D6', 'Phối hợp')
put('E5', 'Thời gian')
put('F5', 'Địa điểm')
put('G5', 'Kết quả dự kiến')
put('H5', 'Ghi chú')
for (const area of ['A1:H1', 'A3:H3', 'A5:A6', 'B5:B6', 'C5:D5', 'E5:E6', 'F5:F6', 'G5:G6', 'H5:H6'])
  sheet.mergeCells(area)
let row = 7
for (const [index, [group, activities]] of programme.entries()) {
  sheet.getRow(row).values = [numerals[index]!, group]
  sheet.getRow(row).font = bold
  sheet.mergeCells(row, 2, row, 8)
  row += 1
  for (const [at, activity] of activities.entries()) {
    sheet.getRow(row).values = [at + 1, ...activity.map((text) => (text === '' ? null : text))]
    sheet.getRow(row).font = { name: 'Times New Roman', size: 12 }
    row += 1
  }
}
for (let at = 5; at < row; at += 1)
  for (let column = 1; column <= 8; column += 1) {
    const thin = { style: 'thin' } as const
    const cell = sheet.getCell(at, column)
    cell.border = { top: thin, left: thin, bottom: thin, right: thin }
    cell.alignment = {
      wrapText: true,
      vertical: 'middle',
      horizontal: at < 7 || column === 1 ? 'center' : 'left',
    }
  }
await mkdir(folder, { recursive: true })
await writeFile(
  join(folder, 'Chuong trinh phoi hop 2024.xlsx'),
  new Uint8Array(await workbook.xlsx.writeBuffer()),
)
