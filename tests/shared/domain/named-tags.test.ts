import { describe, expect, it } from 'vitest'
import { tagsNamedIn } from '../../../shared/domain/named-tags.ts'

const tag = (id: string, kind: string, name: string) => ({ id, kind, name })
const tags = [
  tag('poor', 'beneficiary', 'Hộ nghèo, hộ cận nghèo'),
  tag('policy', 'beneficiary', 'Gia đình chính sách'),
  tag('mothers', 'beneficiary', 'Bà mẹ Việt Nam anh hùng'),
  tag('people', 'beneficiary', 'Nhân dân'),
  tag('workers', 'beneficiary', 'Công nhân, người lao động'),
  tag('border', 'movement', 'Nghĩa tình biên cương'),
  tag('security', 'posture', 'An ninh nhân dân'),
]

describe('what a text of a programme names by itself', () => {
  it.each([
    ['Tết Quân - Dân: thăm, tặng quà hộ nghèo, gia đình chính sách', ['poor', 'policy']],
    ['THĂM, TẶNG QUÀ HỘ CẬN NGHÈO', ['poor']],
    ['Phụng dưỡng Mẹ Việt Nam Anh hùng', ['mothers']],
    ['Đoàn "Nghĩa tình biên cương" thăm các đồn', ['border']],
    ['Khám bệnh cho nhân dân', ['people']],
  ])('%s', (text, named) => expect(tagsNamedIn(text, tags)).toEqual(named))

  it.each([
    'Ngày thành lập Quân đội nhân dân Việt Nam',
    'Luật Công an nhân dân',
    'Thế trận an ninh nhân dân',
  ])('takes a force or a posture for no people: %s', (text) => expect(tagsNamedIn(text, tags)).toEqual([]))

  it.each([
    ['Đăng ký, công nhận mô hình', []],
    ['Chăm lo công nhân khu chế xuất', ['workers']],
    ['cham lo cong nhan', ['workers']],
    ['Thăm gia đình chính sách, uỷ lạo người lao động', ['policy', 'workers']],
  ])('tells words apart by their marks, where there are any: %s', (text, named) =>
    expect(tagsNamedIn(text, tags)).toEqual(named),
  )

  it('needs the whole words', () => expect(tagsNamedIn('nghèo', tags)).toEqual([]))
})
