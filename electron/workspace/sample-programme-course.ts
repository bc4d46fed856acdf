import {
  border,
  city,
  command,
  donors,
  gratitudeFund,
  inKind,
  money,
  people,
  redCross,
  type SampleResource,
  vehicles,
} from './sample-programme-plan.ts'

/** What became of an activity where it was not simply done on its days. Indicators by code; reasons word for word. */
export type SampleCourse = {
  from?: string
  to?: string
  decision?: { decision: 'postponed' | 'cancelled'; reason: string; postponedTo?: string }
  /** Nobody has said anything of it yet. */
  silent?: true
  trouble?: string
  real?: Record<string, number>
  resources?: SampleResource[]
  updates?: [day: string, text: string][]
  picture?: { file: string; caption: string }
  directive?: string
}

/** 2023 by content: a year that went well but for one contest and one house. */
const year2023: Record<string, SampleCourse> = {
  'Tuyên truyền Luật Quốc phòng, Luật Công an nhân dân, Luật Biên phòng Việt Nam': {
    from: '2023-04-10',
    to: '2023-06-23',
    real: { A01: 26, A02: 5_150 },
    resources: [money(city, 172)],
    updates: [
      ['2023-05-12', 'Xong 14 buổi; Công an Thành phố bổ sung 3 báo cáo viên.'],
      ['2023-06-26', 'Kết thúc: 26 buổi, 5.150 lượt người dự, vượt 4 buổi.'],
    ],
    directive: 'Đưa nội dung Luật Biên phòng Việt Nam đến từng tổ dân phố.',
  },
  'Hội thi "Tìm hiểu biên giới, biển đảo quê hương"': {
    decision: {
      decision: 'cancelled',
      reason: 'Gộp vào hội thi của Thành Đoàn để tập trung nguồn lực',
    },
  },
  'Nói chuyện truyền thống nhân Ngày thành lập Quân đội nhân dân Việt Nam': {
    from: '2023-12-11',
    to: '2023-12-22',
    real: { A05: 34 },
    resources: [people('Hội Cựu chiến binh Thành phố', 'Báo cáo viên', 34)],
  },
  'Hành quân về nguồn': {
    real: { A07: 12 },
    resources: [money(city, 84), vehicles(command, 'Xe chở đoàn', 12)],
    picture: {
      file: 'hanh-quan-ve-nguon.png',
      caption: 'Đoàn viên, chiến sĩ hành quân về nguồn (hình minh họa)',
    },
  },
  'Bồi dưỡng quần chúng ưu tú, giới thiệu kết nạp Đảng trong lực lượng dân quân tự vệ': {
    real: { B01: 318 },
    updates: [['2023-07-05', 'Sáu tháng: 162 quần chúng học xong, 41 đồng chí được kết nạp.']],
  },
  'Hội trại tòng quân và lễ giao nhận quân': {
    resources: [
      money(city, 1_150),
      people(command, 'Cán bộ, chiến sĩ phục vụ', 655),
      vehicles(command, 'Xe đưa tân binh', 98),
    ],
    updates: [['2023-02-27', 'Giao đủ 100% chỉ tiêu trong buổi sáng, an toàn, đúng luật.']],
  },
  'Gặp mặt gia đình tân binh tiêu biểu': {
    from: '2023-02-15',
    to: '2023-03-04',
    real: { G01: 440 },
    resources: [inKind('Hội Liên hiệp Phụ nữ Thành phố', 'Quà tặng gia đình', [440, 'phần'], 220)],
  },
  'Bồi dưỡng kiến thức quốc phòng và an ninh cho cán bộ đoàn thể': {
    from: '2023-06-05',
    to: '2023-06-23',
    real: { C08: 3 },
    resources: [money(city, 128)],
  },
  'Ngày hội Toàn dân bảo vệ an ninh Tổ quốc': {
    resources: [
      money(city, 460),
      money(donors, 85),
      people('Công an Thành phố', 'Cán bộ, chiến sĩ tham gia', 980),
    ],
    directive: 'Tổ chức ngày hội gọn, thiết thực, hướng về cơ sở.',
    picture: {
      file: 'ngay-hoi-an-ninh.png',
      caption: 'Ngày hội Toàn dân bảo vệ an ninh Tổ quốc (hình minh họa)',
    },
  },
  'Tập huấn phòng cháy, chữa cháy cho tổ liên gia': {
    from: '2023-03-13',
    to: '2023-09-29',
    real: { D05: 24 },
    resources: [
      money(city, 150),
      inKind('Công an Thành phố', 'Bình chữa cháy', [480, 'bình'], 144),
      vehicles('Công an Thành phố', 'Xe chữa cháy', 6),
    ],
  },
  'Tết Quân - Dân: thăm, tặng quà hộ nghèo, gia đình chính sách': {
    real: { E01: 340 },
    resources: [money(command, 60), inKind(donors, 'Quà Tết', [340, 'phần'], 170)],
  },
  '"Xuân biên phòng ấm lòng dân bản": tặng quà hộ nghèo, gia đình chính sách': {
    real: { E01: 200 },
    resources: [inKind(border, 'Quà Tết', [200, 'phần'], 120)],
  },
  'Khám bệnh, cấp thuốc miễn phí': {
    from: '2023-05-20',
    to: '2023-07-22',
    real: { E04: 540 },
    resources: [
      inKind(redCross, 'Thuốc', [540, 'cơ số'], 212),
      people('Bệnh viện Quân dân y', 'Y, bác sĩ', 40),
      vehicles(redCross, 'Xe lưu động', 3),
    ],
  },
  'Học bổng "Nâng bước em tới trường"': {
    from: '2023-08-18',
    to: '2023-09-04',
    real: { E07: 95 },
    resources: [money(donors, 95), inKind(donors, 'Xe đạp', [60, 'chiếc'], 108)],
  },
  'Hiến máu tình nguyện': {
    from: '2023-04-07',
    to: '2023-06-14',
    real: { E06: 1_180 },
    resources: [money(redCross, 92)],
  },
  'Thăm, tặng quà Mẹ Việt Nam Anh hùng, thương binh, bệnh binh': {
    from: '2023-07-20',
    real: { E03: 715 },
    resources: [money(city, 692), money(gratitudeFund, 380)],
    directive: 'Không để gia đình chính sách nào không được thăm hỏi dịp 27/7.',
  },
  'Xây mới nhà tình nghĩa, nhà đồng đội': {
    from: '2023-07-10',
    decision: {
      decision: 'postponed',
      reason: 'Xong 8 căn; 2 căn ở huyện Củ Chi chờ giấy tờ đất, chuyển sang quý I/2024',
      postponedTo: '2024-03-31',
    },
    real: { F01: 8 },
    resources: [money(gratitudeFund, 480), money(donors, 160), people(command, 'Ngày công bộ đội', 350)],
    updates: [
      ['2023-09-15', 'Bàn giao 5 căn.'],
      ['2023-12-20', 'Bàn giao 8 căn; 2 căn còn lại vướng giấy tờ đất.'],
    ],
  },
  'Viếng nghĩa trang liệt sĩ, thắp nến tri ân': { resources: [money('Thành Đoàn', 70)] },
  'Đoàn "Nghĩa tình biên cương" thăm các đồn biên phòng': {
    from: '2023-03-09',
    to: '2023-03-24',
    real: { H01: 2 },
    resources: [
      money(city, 400),
      money(donors, 310),
      inKind('Ủy ban Mặt trận Tổ quốc', 'Nhu yếu phẩm', [140, 'phần'], 112),
    ],
  },
  'Kỷ niệm Ngày Biên phòng toàn dân': { resources: [money(border, 58)] },
  'Ngày Chủ nhật xanh: ra quân vệ sinh môi trường, trồng cây': {
    from: '2023-06-04',
    to: '2023-06-25',
    real: { I07: 5_400 },
    resources: [money(donors, 165), people(command, 'Bộ đội, đoàn viên ra quân', 1_620)],
  },
  'Kiểm tra hoạt động Ban Chỉ đạo quận, huyện': {
    from: '2023-08-07',
    to: '2023-10-06',
    updates: [['2023-10-06', 'Kiểm tra xong 6 đơn vị, chậm 6 ngày do mưa bão.']],
  },
  'Hội nghị tổng kết năm, khen thưởng': {
    decision: {
      decision: 'postponed',
      reason: 'Tổ chức cùng hội nghị triển khai chương trình năm 2024',
      postponedTo: '2024-03-31',
    },
  },
}

/** 2024 by content, up to the day the sample stands on. */
const year2024: Record<string, SampleCourse> = {
  'Hội trại tòng quân và lễ giao nhận quân': {
    resources: [
      money(city, 1_180),
      people(command, 'Cán bộ, chiến sĩ phục vụ', 640),
      vehicles(command, 'Xe đưa tân binh', 97),
    ],
    updates: [['2024-02-27', 'Giao đủ 100% chỉ tiêu; 1 đơn vị bù 2 công dân trong ngày.']],
  },
  'Gặp mặt gia đình tân binh tiêu biểu': { silent: true },
  'Tết Quân - Dân: thăm, tặng quà hộ nghèo, gia đình chính sách': {
    real: { E01: 320 },
    resources: [money(command, 60), inKind(donors, 'Quà Tết', [320, 'phần'], 160)],
    picture: { file: 'hanh-quan-ve-nguon.png', caption: 'Xuống xã tặng quà Tết (hình minh họa)' },
  },
  '"Xuân biên phòng ấm lòng dân bản": tặng quà hộ nghèo, gia đình chính sách': {
    real: { E01: 200 },
    resources: [inKind(border, 'Quà Tết', [200, 'phần'], 118)],
    updates: [['2024-01-29', 'Trao 200 phần quà; nhiều hộ trùng với danh sách Tết Quân - Dân.']],
  },
  'Đoàn "Nghĩa tình biên cương" thăm các đồn biên phòng': {
    from: '2024-03-12',
    real: { H01: 1 },
    resources: [money(city, 210), money(donors, 140)],
    updates: [['2024-03-15', 'Đoàn thứ nhất đã về; đoàn thứ hai đi ngày 26/3.']],
  },
  'Kỷ niệm Ngày Biên phòng toàn dân': { resources: [money(border, 62)] },
  'Tập huấn phòng cháy, chữa cháy cho tổ liên gia': {
    from: '2024-03-04',
    real: { D05: 3 },
    trouble: 'Thiếu bình chữa cháy tập huấn, mới mở được 3 lớp.',
  },
}

export const sampleCourse: Record<number, Record<string, SampleCourse>> = { 2023: year2023, 2024: year2024 }

/** What units (by name) and bodies (by code) said they did; `of`: the planned activity somebody confirmed it was. */
export type SampleReported = {
  unit?: string
  body?: string
  date: string
  content: string
  place?: string
  result?: string
  of?: string
}

export const sampleReported: Record<number, SampleReported[]> = {
  2023: [
    {
      unit: 'Huyện Củ Chi',
      date: '2023-03-26',
      content: 'Đón các đoàn hành quân về nguồn tại Khu di tích Địa đạo',
      result: '12 đoàn, 1.150 lượt người',
      of: 'Hành quân về nguồn',
    },
    {
      unit: 'Quận 3',
      date: '2023-04-21',
      content: 'Ngày hội hiến máu tình nguyện của lực lượng vũ trang và đoàn viên',
      result: '312 đơn vị máu',
      of: 'Hiến máu tình nguyện',
    },
    {
      unit: 'Quận 8',
      date: '2023-08-18',
      content: 'Ngày hội Toàn dân bảo vệ an ninh Tổ quốc cấp phường',
      result: '16/16 phường',
      of: 'Ngày hội Toàn dân bảo vệ an ninh Tổ quốc',
    },
    {
      body: 'bdbp',
      date: '2023-09-04',
      content: 'Trao học bổng, xe đạp Nâng bước em tới trường',
      place: 'xã Thạnh An',
      result: '95 suất, 60 xe đạp',
      of: 'Học bổng "Nâng bước em tới trường"',
    },
    {
      body: 'hccb',
      date: '2023-12-20',
      content: 'Bàn giao nhà tình nghĩa đợt cuối năm',
      result: '3 căn',
      of: 'Xây mới nhà tình nghĩa, nhà đồng đội',
    },
    {
      unit: 'Quận Bình Tân',
      date: '2023-10-12',
      content: 'Phiên chợ 0 đồng cho công nhân nhà trọ',
      result: '1.200 lượt người',
    },
    {
      body: 'hnd',
      date: '2023-11-15',
      content: 'Tặng con giống cho hội viên khó khăn vùng ven',
      place: 'huyện Nhà Bè',
      result: '44 con giống',
    },
  ],
  2024: [
    {
      unit: 'Huyện Cần Giờ',
      date: '2024-01-26',
      content: 'Đón đoàn Tết Quân - Dân, tặng quà hộ nghèo, gia đình chính sách',
      place: 'xã Thạnh An',
      result: '320 phần quà',
      of: 'Tết Quân - Dân: thăm, tặng quà hộ nghèo, gia đình chính sách',
    },
    {
      unit: 'Quận 12',
      date: '2024-02-24',
      content: 'Hội trại tòng quân, tiễn thanh niên lên đường nhập ngũ',
      result: 'đủ chỉ tiêu',
      of: 'Hội trại tòng quân và lễ giao nhận quân',
    },
    {
      unit: 'Quận Gò Vấp',
      date: '2024-02-20',
      content: 'Gặp mặt, tặng quà gia đình tân binh tiêu biểu',
      result: '20 gia đình',
    },
    {
      body: 'bdbp',
      date: '2024-03-03',
      content: 'Lễ kỷ niệm Ngày Biên phòng toàn dân, tặng quà hộ dân biên giới biển',
      place: 'huyện Cần Giờ',
    },
    {
      unit: 'Quận 7',
      date: '2024-03-10',
      content: 'Cắt tóc miễn phí cho người lao động nghèo',
      result: '110 lượt người',
    },
  ],
}
