/** đồng in millions, as an office writes them down. */
const million = 1_000_000

export type SampleResource = {
  kind: 'money' | 'inKind' | 'people' | 'vehicles'
  source: string
  description: string | null
  quantity: number | null
  unitText: string | null
  value: number | null
}

export const money = (source: string, millions: number): SampleResource => ({
  kind: 'money',
  source,
  description: null,
  quantity: null,
  unitText: null,
  value: millions * million,
})
export const inKind = (
  source: string,
  description: string,
  [quantity, unitText]: [number, string],
  millions: number,
): SampleResource => ({ kind: 'inKind', source, description, quantity, unitText, value: millions * million })
export const people = (source: string, description: string, quantity: number): SampleResource => ({
  kind: 'people',
  source,
  description,
  quantity,
  unitText: 'người',
  value: null,
})
export const vehicles = (source: string, description: string, quantity: number): SampleResource => ({
  kind: 'vehicles',
  source,
  description,
  quantity,
  unitText: 'xe',
  value: null,
})

/** What the officer of the sample adds to an activity of the imported table: tags, indicators and bodies by code. */
export type SamplePlan = {
  units?: 'all' | string[]
  tags?: string[]
  targets?: Record<string, number>
  resources?: SampleResource[]
  parts?: Record<string, string>
}

export const city = 'Ngân sách Thành phố'
export const donors = 'Doanh nghiệp, nhà hảo tâm'
export const command = 'Bộ Tư lệnh Thành phố'
export const gratitudeFund = 'Quỹ Đền ơn đáp nghĩa'
export const redCross = 'Hội Chữ thập đỏ Thành phố'
export const border = 'Bộ đội Biên phòng Thành phố'

/** Added to the imported table of a year: what a district proposed, in the same place and month as another body's visit. */
export const sampleProposal = {
  year: 2024,
  under: 'An sinh xã hội',
  unit: 'Huyện Bình Chánh',
  proposal: 'Đề nghị hỗ trợ khám bệnh tại nhà và tặng quà cho hộ nghèo ở xã vùng sâu.',
  content: 'Khám bệnh tại nhà, tặng quà hộ nghèo',
  lead: 'hlhpn',
  supports: ['td'],
  place: 'huyện Bình Chánh',
  time: 'tháng 5',
  from: '2024-05-01',
  to: '2024-05-31',
  result: '150 hộ',
  tags: ['long-dan', 'vi-nguoi-ngheo', 'ho-ngheo', 'nguoi-dan'],
}

/** The programme's activities by their content. Figures are invented, in the order of what such committees report. */
export const samplePlan: Record<string, SamplePlan> = {
  'Tuyên truyền Luật Quốc phòng, Luật Công an nhân dân, Luật Biên phòng Việt Nam': {
    units: 'all',
    tags: ['quoc-phong', 'an-ninh', 'bien-phong', 'nguoi-dan'],
    targets: { A01: 22, A02: 4_400 },
    resources: [money(city, 180)],
    parts: { catp: 'Báo cáo viên Luật Công an nhân dân', bdbp: 'Báo cáo viên Luật Biên phòng Việt Nam' },
  },
  'Hội thi "Tìm hiểu biên giới, biển đảo quê hương"': {
    tags: ['bien-phong', 'nghia-tinh-bien-cuong', 'thanh-nien'],
    targets: { A06: 500 },
    resources: [money(city, 120), money(donors, 60)],
  },
  'Nói chuyện truyền thống nhân Ngày thành lập Quân đội nhân dân Việt Nam': {
    units: 'all',
    tags: ['quoc-phong', 'thanh-nien', 'thieu-nhi', 'thang-12'],
    targets: { A05: 30 },
    resources: [people('Hội Cựu chiến binh Thành phố', 'Báo cáo viên', 30)],
  },
  'Hành quân về nguồn': {
    units: ['Huyện Củ Chi', 'Huyện Hóc Môn', 'Quận 12'],
    tags: ['long-dan', 'den-on-dap-nghia', 'thanh-nien', 'thang-3'],
    targets: { A07: 12 },
    resources: [money(city, 90), vehicles(command, 'Xe chở đoàn', 12)],
  },
  'Bồi dưỡng quần chúng ưu tú, giới thiệu kết nạp Đảng trong lực lượng dân quân tự vệ': {
    units: 'all',
    tags: ['quoc-phong', 'long-dan', 'thanh-nien'],
    targets: { B01: 300 },
  },
  'Củng cố, nâng chất câu lạc bộ quân dân': {
    units: 'all',
    tags: ['long-dan', 'dan-van-kheo', 'cuu-chien-binh'],
    resources: [money(city, 110)],
  },
  'Hội trại tòng quân và lễ giao nhận quân': {
    units: 'all',
    tags: ['quoc-phong', 'tan-binh', 'thanh-nien', 'thang-2-3'],
    resources: [
      money(city, 1_200),
      people(command, 'Cán bộ, chiến sĩ phục vụ', 640),
      vehicles(command, 'Xe đưa tân binh', 96),
    ],
    parts: { catp: 'Bảo đảm an ninh, giao thông', td: 'Tổ chức hội trại', hlhpn: 'Quà của hậu phương' },
  },
  'Gặp mặt gia đình tân binh tiêu biểu': {
    units: 'all',
    tags: ['quoc-phong', 'tan-binh', 'phu-nu', 'thang-2-3'],
    targets: { G01: 440 },
    resources: [inKind('Hội Liên hiệp Phụ nữ Thành phố', 'Quà tặng gia đình', [440, 'phần'], 220)],
  },
  'Bồi dưỡng kiến thức quốc phòng và an ninh cho cán bộ đoàn thể': {
    tags: ['quoc-phong', 'an-ninh'],
    targets: { C08: 3 },
    resources: [money(city, 135)],
  },
  'Ngày hội Toàn dân bảo vệ an ninh Tổ quốc': {
    units: 'all',
    tags: ['an-ninh', 'bao-ve-an-ninh', 'nguoi-dan', 'thang-8'],
    resources: [money(city, 460), people('Công an Thành phố', 'Cán bộ, chiến sĩ tham gia', 900)],
  },
  'Nhân rộng mô hình tự phòng, tự quản về an ninh trật tự': {
    units: ['Quận 1', 'Quận 3', 'Quận 8', 'Quận 12', 'Quận Bình Tân', 'Quận Gò Vấp', 'Huyện Bình Chánh'],
    tags: ['an-ninh', 'long-dan', 'bao-ve-an-ninh', 'dan-van-kheo', 'nguoi-dan'],
  },
  'Tập huấn phòng cháy, chữa cháy cho tổ liên gia': {
    units: 'all',
    tags: ['an-ninh', 'bao-ve-an-ninh', 'nguoi-dan', 'cong-nhan'],
    targets: { D05: 22 },
    resources: [
      money(city, 150),
      inKind('Công an Thành phố', 'Bình chữa cháy', [440, 'bình'], 132),
      vehicles('Công an Thành phố', 'Xe chữa cháy', 6),
    ],
  },
  'Tết Quân - Dân: thăm, tặng quà hộ nghèo, gia đình chính sách': {
    units: ['Huyện Cần Giờ'],
    tags: ['long-dan', 'vi-nguoi-ngheo', 'tet-quan-dan'],
    targets: { E01: 300 },
    resources: [money(command, 60), inKind(donors, 'Quà Tết', [300, 'phần'], 150)],
  },
  '"Xuân biên phòng ấm lòng dân bản": tặng quà hộ nghèo, gia đình chính sách': {
    units: ['Huyện Cần Giờ'],
    tags: ['bien-phong', 'nghia-tinh-bien-cuong', 'ho-bien-gioi', 'tet-quan-dan'],
    targets: { E01: 200 },
    resources: [inKind(border, 'Quà Tết', [200, 'phần'], 120)],
  },
  'Khám bệnh, cấp thuốc miễn phí': {
    units: ['Huyện Bình Chánh'],
    tags: ['long-dan', 'vi-nguoi-ngheo', 'ho-ngheo', 'nguoi-dan'],
    targets: { E04: 500 },
    resources: [
      inKind(redCross, 'Thuốc', [500, 'cơ số'], 200),
      people('Bệnh viện Quân dân y', 'Y, bác sĩ', 36),
      vehicles(redCross, 'Xe lưu động', 3),
    ],
  },
  'Học bổng "Nâng bước em tới trường"': {
    units: ['Huyện Cần Giờ'],
    tags: ['bien-phong', 'thieu-nhi', 'ho-bien-gioi'],
    targets: { E07: 95 },
    resources: [money(donors, 95), inKind(donors, 'Xe đạp', [60, 'chiếc'], 108)],
  },
  'Hiến máu tình nguyện': {
    units: ['Quận 1', 'Quận 3', 'Quận 10', 'Thành phố Thủ Đức'],
    tags: ['long-dan', 'thanh-nien', 'nguoi-dan'],
    targets: { E06: 1_000 },
    resources: [money(redCross, 85)],
  },
  'Thăm, tặng quà Mẹ Việt Nam Anh hùng, thương binh, bệnh binh': {
    units: 'all',
    tags: ['long-dan', 'den-on-dap-nghia', 'chinh-sach', 'thang-7'],
    targets: { E03: 692 },
    resources: [money(city, 692), money(gratitudeFund, 346)],
  },
  'Xây mới nhà tình nghĩa, nhà đồng đội': {
    units: ['Huyện Củ Chi', 'Huyện Hóc Môn', 'Huyện Bình Chánh'],
    tags: ['long-dan', 'den-on-dap-nghia', 'chinh-sach', 'cuu-chien-binh'],
    targets: { F01: 10 },
    resources: [money(gratitudeFund, 600), money(donors, 200), people(command, 'Ngày công bộ đội', 420)],
  },
  'Viếng nghĩa trang liệt sĩ, thắp nến tri ân': {
    units: ['Thành phố Thủ Đức', 'Quận 1', 'Quận 5', 'Quận Bình Thạnh'],
    tags: ['quoc-phong', 'den-on-dap-nghia', 'thanh-nien', 'thang-7'],
    resources: [money('Thành Đoàn', 75)],
  },
  'Đoàn "Nghĩa tình biên cương" thăm các đồn biên phòng': {
    tags: ['bien-phong', 'bo-doi', 'ho-bien-gioi', 'thang-3'],
    targets: { H01: 2 },
    resources: [
      money(city, 400),
      money(donors, 250),
      inKind('Ủy ban Mặt trận Tổ quốc', 'Nhu yếu phẩm', [120, 'phần'], 96),
    ],
  },
  'Kỷ niệm Ngày Biên phòng toàn dân': {
    units: ['Huyện Cần Giờ'],
    tags: ['bien-phong', 'bo-doi', 'nguoi-dan', 'thang-3'],
    resources: [money(border, 65)],
  },
  'Đăng ký, công nhận mô hình "Dân vận khéo" trong lực lượng vũ trang': {
    tags: ['long-dan', 'bo-doi', 'thang-10'],
  },
  'Ngày Chủ nhật xanh: ra quân vệ sinh môi trường, trồng cây': {
    units: ['Huyện Củ Chi', 'Huyện Nhà Bè', 'Quận 7', 'Quận 12'],
    tags: ['long-dan', 'nong-thon-moi', 'thanh-nien'],
    targets: { I07: 5_000 },
    resources: [money(donors, 150), people(command, 'Bộ đội, đoàn viên ra quân', 1_500)],
  },
  'Kiểm tra hoạt động Ban Chỉ đạo quận, huyện': {
    units: ['Quận 4', 'Quận 8', 'Quận 11', 'Quận Tân Bình', 'Huyện Nhà Bè', 'Huyện Củ Chi'],
  },
}

type Quarters = [number, number, number, number]
type SampleTarget = { baseline: number; target: number; quarters: Quarters | null }
const planned = (baseline: number, target: number, quarters: Quarters | null = null): SampleTarget => ({
  baseline,
  target,
  quarters,
})

/** Targets of the content groups, by the title of the group and the code of the indicator. */
export const sampleTargets: Record<number, Record<string, Record<string, SampleTarget>>> = {
  2023: {
    'Tuyên truyền, vận động, giáo dục truyền thống': {
      A01: planned(25_600, 27_000, [6_000, 7_000, 7_000, 7_000]),
      A02: planned(890_000, 930_000),
      A05: planned(9_800, 10_200, [2_300, 2_600, 2_600, 2_700]),
      A06: planned(1_010_000, 1_060_000),
      A07: planned(5_100, 5_200, [1_200, 1_300, 1_300, 1_400]),
    },
    'Xây dựng cơ sở chính trị, đoàn thể': {
      B01: planned(20_100, 21_000, [4_800, 5_300, 5_300, 5_600]),
      B05: planned(180, 186, [182, 183, 185, 186]),
    },
    'Quốc phòng, quân sự địa phương': {
      C07: planned(548_000, 580_000),
      C08: planned(410, 440, [95, 110, 115, 120]),
      G01: planned(23_200, 24_000, [5_600, 6_000, 6_100, 6_300]),
    },
    'An ninh trật tự': { D04: planned(5_300, 5_500), D05: planned(310, 350, [80, 90, 90, 90]) },
    'An sinh xã hội': {
      E01: planned(29_800, 31_000, [7_000, 7_800, 7_900, 8_300]),
      E04: planned(720_000, 800_000, [190_000, 200_000, 200_000, 210_000]),
      E06: planned(19_500, 20_000, [4_500, 5_000, 5_200, 5_300]),
      E07: planned(21_000, 22_000),
    },
    'Đền ơn đáp nghĩa': { E03: planned(25_300, 26_000), F01: planned(520, 560, [130, 140, 140, 150]) },
    'Biên giới, biển đảo': { H01: planned(500, 520, [120, 130, 130, 140]) },
    'Công trình, phong trào "Dân vận khéo"': { I04: planned(7_900, 8_300), I07: planned(24_000, 28_000) },
  },
  2024: {
    'Tuyên truyền, vận động, giáo dục truyền thống': {
      A01: planned(27_200, 28_000, [6_200, 7_200, 7_200, 7_400]),
      A02: planned(926_000, 950_000),
      A05: planned(10_400, 10_800, [2_450, 2_700, 2_750, 2_900]),
      A06: planned(1_060_000, 1_080_000),
      A07: planned(5_400, 5_500, [1_250, 1_400, 1_400, 1_450]),
    },
    'Xây dựng cơ sở chính trị, đoàn thể': {
      B01: planned(21_700, 22_500, [5_100, 5_700, 5_700, 6_000]),
      B05: planned(186, 192, [187, 189, 190, 192]),
    },
    'Quốc phòng, quân sự địa phương': {
      C07: planned(565_000, 580_000),
      C08: planned(430, 450, [100, 110, 115, 125]),
      G01: planned(24_500, 25_000, [5_800, 6_200, 6_400, 6_600]),
    },
    'An ninh trật tự': { D04: planned(5_390, 5_500), D05: planned(350, 360, [85, 90, 90, 95]) },
    'An sinh xã hội': {
      E01: planned(32_000, 33_000, [7_500, 8_300, 8_400, 8_800]),
      E04: planned(764_000, 780_000, [185_000, 195_000, 195_000, 205_000]),
      E06: planned(21_400, 22_000, [5_000, 5_500, 5_700, 5_800]),
      E07: planned(22_200, 23_000),
    },
    'Đền ơn đáp nghĩa': { E03: planned(26_700, 27_500), F01: planned(540, 560, [130, 140, 140, 150]) },
    'Biên giới, biển đảo': { H01: planned(530, 540, [130, 135, 135, 140]) },
    'Công trình, phong trào "Dân vận khéo"': { I04: planned(8_400, 8_700), I07: planned(26_600, 28_000) },
  },
}
