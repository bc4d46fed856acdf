/**
 * Days the committee's themes go by. Those marked S stand in a published source (docs: facts of the domain §2.4),
 * the others are common knowledge an office may correct. A lunar day is given in the Vietnamese lunar calendar.
 */
export type MemorialDay = {
  key: string
  calendar: 'solar' | 'lunar'
  month: number
  date: number
  name: { vi: string; en: string }
  /** The year it goes back to, where it does to one. */
  since: number | null
}

const solar = (date: number, month: number, key: string, vi: string, en: string, since: number | null) => ({
  key,
  calendar: 'solar' as const,
  month,
  date,
  name: { vi, en },
  since,
})

export const memorialDays: MemorialDay[] = [
  solar(9, 1, 'students', 'Ngày truyền thống học sinh, sinh viên', "Students' day", 1950),
  {
    key: 'tet',
    calendar: 'lunar',
    month: 1,
    date: 1,
    name: { vi: 'Tết Nguyên đán, Tết Quân - Dân', en: 'Lunar New Year, Army and People Tết' },
    since: null,
  },
  solar(
    3,
    2,
    'party',
    'Ngày thành lập Đảng Cộng sản Việt Nam',
    'Founding of the Communist Party of Vietnam',
    1930,
  ), // S
  solar(27, 2, 'doctors', 'Ngày Thầy thuốc Việt Nam', "Vietnamese doctors' day", 1955),
  solar(3, 3, 'border-guard', 'Ngày truyền thống Bộ đội Biên phòng', 'Border Guard day', 1959),
  solar(3, 3, 'border-defence', 'Ngày Biên phòng toàn dân', 'Border defence of all people day', 1989),
  solar(8, 3, 'women', 'Ngày Quốc tế Phụ nữ', "International women's day", 1910),
  solar(26, 3, 'youth-union', 'Ngày thành lập Đoàn TNCS Hồ Chí Minh', 'Founding of the Youth Union', 1931),
  solar(28, 3, 'militia', 'Ngày truyền thống Dân quân tự vệ', 'Militia and self-defence force day', 1935),
  solar(30, 4, 'reunification', 'Ngày Giải phóng miền Nam, thống nhất đất nước', 'Reunification day', 1975),
  solar(1, 5, 'labour', 'Ngày Quốc tế Lao động', 'International labour day', 1886),
  solar(7, 5, 'dien-bien-phu', 'Ngày Chiến thắng Điện Biên Phủ', 'Victory of Điện Biên Phủ', 1954),
  solar(19, 5, 'ho-chi-minh', 'Ngày sinh Chủ tịch Hồ Chí Minh', 'Birthday of President Hồ Chí Minh', 1890),
  solar(5, 6, 'departure', 'Ngày Bác Hồ ra đi tìm đường cứu nước', 'President Hồ Chí Minh set out', 1911),
  solar(15, 7, 'volunteers', 'Ngày truyền thống Thanh niên xung phong', 'Youth volunteers day', 1950), // S
  solar(27, 7, 'invalids', 'Ngày Thương binh - Liệt sĩ', 'War invalids and martyrs day', 1947), // S
  solar(28, 7, 'trade-union', 'Ngày thành lập Công đoàn Việt Nam', 'Founding of the Trade Union', 1929),
  solar(19, 8, 'police', 'Ngày truyền thống Công an nhân dân', "People's Public Security day", 1945),
  solar(
    19,
    8,
    'security',
    'Ngày hội Toàn dân bảo vệ an ninh Tổ quốc',
    'All people protect national security festival',
    2005,
  ), // S: QĐ 521, 13/6/2005
  solar(2, 9, 'independence', 'Ngày Quốc khánh', 'National day', 1945),
  {
    key: 'mid-autumn',
    calendar: 'lunar',
    month: 8,
    date: 15,
    name: { vi: 'Tết Trung thu', en: 'Mid-autumn festival' },
    since: null,
  },
  solar(23, 9, 'southern-resistance', 'Ngày Nam Bộ kháng chiến', 'Southern resistance day', 1945),
  solar(4, 10, 'fire', 'Ngày toàn dân phòng cháy, chữa cháy', 'Fire prevention of all people day', 1961),
  solar(14, 10, 'farmers', 'Ngày thành lập Hội Nông dân Việt Nam', "Founding of the Farmers' Union", 1930),
  solar(15, 10, 'mobilisation', 'Ngày truyền thống công tác Dân vận', 'Mass mobilisation day', 1930), // S
  solar(20, 10, 'vietnamese-women', 'Ngày Phụ nữ Việt Nam', "Vietnamese women's day", 1930),
  solar(18, 11, 'unity', 'Ngày hội Đại đoàn kết toàn dân tộc', 'National great unity festival', 1930),
  solar(
    6,
    12,
    'veterans',
    'Ngày thành lập Hội Cựu chiến binh Việt Nam',
    "Founding of the Veterans' Association",
    1989,
  ),
  solar(
    20,
    12,
    'southern-front',
    'Ngày thành lập Mặt trận Dân tộc giải phóng miền Nam Việt Nam',
    'Founding of the National Liberation Front',
    1960,
  ), // S
  solar(22, 12, 'army', 'Ngày thành lập Quân đội nhân dân Việt Nam', "Founding of the People's Army", 1944), // S
  solar(
    22,
    12,
    'national-defence',
    'Ngày hội Quốc phòng toàn dân',
    'National defence of all people festival',
    1989,
  ), // S
]
