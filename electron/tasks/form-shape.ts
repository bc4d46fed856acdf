import * as z from 'zod'

/** The form a body fills in: what its columns are called, printed and read back by the same words. */
export const formHeads = {
  order: 'STT',
  code: 'Mã nhiệm vụ',
  content: 'Nội dung nhiệm vụ',
  role: 'Vai trò',
  deadline: 'Thời hạn',
  status: 'Tình trạng',
  percent: 'Tiến độ (%)',
  result: 'Kết quả thực hiện',
  evidence: 'Số văn bản minh chứng',
  doneDate: 'Ngày văn bản',
  obstacle: 'Khó khăn, vướng mắc',
  proposal: 'Kiến nghị, đề xuất',
} as const
export type FormColumn = keyof typeof formHeads
/** What the body writes, in the order of its columns. */
export const filledColumns = [
  'status',
  'percent',
  'result',
  'evidence',
  'doneDate',
  'obstacle',
  'proposal',
] as const
export type FilledColumn = (typeof filledColumns)[number]

export const formStatuses = {
  notStarted: 'Chưa thực hiện',
  underWay: 'Đang thực hiện',
  done: 'Hoàn thành',
} as const
export type FormStatus = keyof typeof formStatuses
/** What an open task's percent says in the words of the form. */
export const statusAt = (percent: number): FormStatus => (percent === 0 ? 'notStarted' : 'underWay')
export const roleWords = { lead: 'Chủ trì', support: 'Phối hợp' } as const

/** What a row of a form said when it went out; kept with the form, to tell what came back changed. */
export const formRow = z.object({
  taskId: z.uuid(),
  version: z.int(),
  role: z.enum(['lead', 'support']),
  code: z.string(),
  content: z.string(),
  deadline: z.string(),
  status: z.enum(['notStarted', 'underWay', 'done']),
  percent: z.int(),
})
export type FormRow = z.output<typeof formRow>
export const formRows = z.array(formRow)

/** The hidden name of a row: of which form it is and of which task, wherever it is moved or pasted. */
export const identityOf = (formId: string, taskId: string) => `PNV.${formId}.${taskId}`
const identity = /^PNV\.([0-9a-f-]{36})\.([0-9a-f-]{36})$/i

/** The form and the task a hidden name means; null for every other text. */
export function readIdentity(text: string): { formId: string; taskId: string } | null {
  const match = identity.exec(text.trim())
  return match ? { formId: match[1]!.toLowerCase(), taskId: match[2]!.toLowerCase() } : null
}
