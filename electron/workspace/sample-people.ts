import { saveMandate, savePerson } from '../committee/people.ts'
import { listBodies } from '../committee/service.ts'
import type { Writes } from '../database/database.ts'

type SamplePerson = {
  name: string
  rank: string | null
  mandates: { body: string; role: string; from: string; to: string | null; decision: string | null }[]
}

const firstDecision = '05-QĐ/BCĐ'
const member = (body: string, role = 'Ủy viên', from = '2021-04-01', to: string | null = null) => ({
  body,
  role,
  from,
  to,
  decision: from === '2021-04-01' ? firstDecision : '11-QĐ/BCĐ',
})
const person = (name: string, rank: string | null, ...mandates: SamplePerson['mandates']) => ({
  name,
  rank,
  mandates,
})

/** Placeholders, no real person: roles and bodies as such a committee has them. */
const people: SamplePerson[] = [
  person('Đ/c Nguyễn Văn A', 'Trưởng Ban Dân vận', member('bdvtu', 'Trưởng Ban')),
  person('Đ/c Trần Văn B', 'Đại tá', member('btltp', 'Phó Trưởng Ban Thường trực')),
  person('Đ/c Lê Văn C', 'Đại tá', member('catp', 'Phó Trưởng Ban')),
  person('Đ/c Phạm Thị D', null, member('mttq', 'Phó Trưởng Ban')),
  person('Đ/c Hoàng Văn E', 'Thượng tá', member('bdbp')),
  person('Đ/c Huỳnh Thị G', null, member('ldld')),
  person('Đ/c Phan Văn H', null, member('hnd')),
  person('Đ/c Võ Thị K', null, member('hlhpn')),
  person('Đ/c Đặng Văn L', null, member('td', 'Ủy viên', '2023-10-01')),
  person('Đ/c Bùi Văn M', null, member('td', 'Ủy viên', '2021-04-01', '2023-09-30')),
  person('Đ/c Đỗ Văn N', 'Thiếu tướng (nghỉ hưu)', member('hccb')),
  person('Đ/c Hồ Thị P', null, member('hctd')),
  person('Đ/c Ngô Văn Q', null, member('snv')),
  person('Đ/c Dương Thị S', null, member('bdvtu', 'Tổ trưởng Tổ giúp việc')),
  person('Đ/c Lý Văn T', 'Trung tá', member('btltp', 'Thành viên Tổ giúp việc')),
  person('Đ/c Mai Thị V', null, member('bdvtu', 'Thư ký')),
]

/** The people of the sample committee, each with the mandates they hold or held. */
export async function addSamplePeople(writes: Writes): Promise<void> {
  const bodies = new Map(
    (await listBodies(writes, { on: '2024-01-01', all: true })).map(({ code, id }) => [code, id]),
  )
  for (const { name, rank, mandates } of people) {
    const { id: personId } = await savePerson(writes, {
      id: null,
      version: 0,
      fullName: name,
      rank,
      phone: null,
      note: null,
    })
    for (const { body, role, from, to, decision } of mandates) {
      const bodyId = bodies.get(body)
      if (bodyId === undefined) throw new Error(`no body ${body} in the reference data`)
      await saveMandate(writes, {
        id: null,
        version: 0,
        personId,
        bodyId,
        role,
        from,
        to,
        decisionNumber: decision,
      })
    }
  }
}
