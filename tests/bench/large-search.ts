import type { Database } from '../../electron/database/database.ts'
import { replaceEntries, type StoredEntry, searchedTables } from '../../electron/search/store.ts'
import { fold } from '../../shared/domain/vietnamese-text.ts'

const verbs = ['Xây dựng kế hoạch', 'Tổ chức hội nghị', 'Rà soát', 'Thăm, tặng quà', 'Báo cáo kết quả']
const things = ['gia đình chính sách', 'phong trào thi đua', 'mô hình tự quản', 'công tác tuyển quân']

/** How many of a hundred entries are of each kind, as years of an office fill it. */
const shares: Record<(typeof searchedTables)[number], number> = {
  body: 1,
  unit: 1,
  indicator: 1,
  person: 2,
  intake_file: 1,
  meeting: 4,
  issued_document: 10,
  activity: 10,
  report: 20,
  conclusion: 25,
  task: 25,
}

/** Fills an empty, migrated database with search entries alone; what each says follows from its place. */
export async function fillLargeSearch(database: Database, count: number): Promise<void> {
  const kinds = searchedTables.flatMap((table) => Array<typeof table>(shares[table]).fill(table))
  const entries = Array.from({ length: count }, (_, index): StoredEntry => {
    const title = `${verbs[index % verbs.length]} ${things[(index >> 3) % things.length]} đợt ${index}`
    const detail = `MS-${2014 + (index % 10)}-${index}`
    const words = ['Hội trường Thành ủy', 'Ban Dân vận', `Quận ${index % 22}`]
    return {
      entity: kinds[index % kinds.length]!,
      entity_id: `entry-${index}`,
      title,
      detail,
      folded: fold([title, detail, ...words].join(' ')),
    }
  })
  await database.command(
    { command: 'bench', commandId: 'bench', actor: 'bench', at: '2024-06-20T02:00:00.000Z' },
    (writes) => replaceEntries(writes, [], entries),
  )
}

/** What people type, from the first letter on: rare words and words that stand everywhere. */
export const searchQuestions = [
  't',
  'th',
  'ke hoach',
  'xay dung ke hoach gia dinh chinh sach',
  'quan 1',
  'ms 2019 4321',
  'bao cao tuyen quan dot 77',
  'không có ở đâu',
]
