import { sentences } from './params.ts'
import type { TaskCode } from './tasks-codes.ts'
import { taskProblems } from './tasks-problems-vi.ts'

type Params = (name: string) => string

const part = (before: string, text: string, after = '') => (text === '' ? '' : `${before}${text}${after}`)
const lead = (p: Params) =>
  `${p('lead') || 'chưa rõ cơ quan'} chủ trì${part(' (', p('person'), ')')}${part(', phối hợp: ', p('supports'))}`
const due = (p: Params) => (p('deadline') === '' ? 'chưa có hạn' : `hạn ${p('deadline')}`)
const said = (p: Params) => part(': ', p('text') || p('reason'))
const allowed = (p: Params) => `${part('; người cho phép: ', p('allowedBy'))}${part('; tại ', p('meeting'))}`
/** Said behind any reason while the lead of a task is a body that has ended. */
const ended = (p: Params) => {
  if (p('closedBody') === '') return ''
  const next =
    p('successor') === ''
      ? 'chưa có cơ quan kế thừa, cần giao lại'
      : `cơ quan kế thừa là ${p('successor')}, cần giao lại`
  return ` ${p('closedBody')} đã kết thúc ngày ${p('closedOn')}: ${next}.`
}

/** Sentences of tasks: what was done, why a status is what it is, what an act would change. */
export const taskSentence = sentences<TaskCode>({
  ...taskProblems,
  'act-assign': (p) => `Giao: ${lead(p)}; ${due(p)}.`,
  'act-assign-regular': (p) => `Giao: ${lead(p)}; thường xuyên.`,
  'act-assign-waiting': (p) => `Giao: ${lead(p)}; hạn chờ điều kiện.`,
  'act-assign-taken-over': (p) =>
    `Nhận từ bảng theo dõi: ${lead(p)}; ${due(p)}${part('; tiến độ ', p('percent'), '%')}${part('; hoàn thành ngày ', p('done'))}.`,
  'act-assign-anew': (p) => `Sửa phần giao: ${lead(p)}; ${due(p)}.`,
  'act-accept': (p) => `Tiếp nhận${said(p)}`,
  'act-update': (p) => `Cập nhật ${p('percent')}%${said(p)}`,
  'act-remind': (p) => `Đôn đốc ${p('body')}${said(p)} (hạn phản hồi ${p('answerBy')})`,
  'act-answer': (p) => `${p('body')} phản hồi${said(p)}`,
  'act-answer-settles': (p) => `${p('body')} phản hồi yêu cầu ngày ${p('asked')}${said(p)}`,
  'act-extend': (p) =>
    `Gia hạn lần ${p('time')}: ${p('before')} → ${p('after')}; lý do: ${p('reason')}${allowed(p)}`,
  'act-set-deadline': (p) => `Điền hạn ${p('after')}; lý do: ${p('reason')}${allowed(p)}`,
  'act-reassign': (p) =>
    `Giao lại: ${p('before') || 'chưa rõ cơ quan'} → ${p('after')}${part(' (', p('person'), ')')}; lý do: ${p('reason')}`,
  'act-ask-evidence': (p) => `Yêu cầu minh chứng${said(p)} (hạn phản hồi ${p('answerBy')})`,
  'act-correct': (p) => `${p('askedBy')} đề nghị đính chính số liệu${said(p)}`,
  'act-corrected': (p) => `${p('decidedBy')} đồng ý đính chính${said(p)}`,
  'act-not-corrected': (p) => `${p('decidedBy')} không đồng ý đính chính${said(p)}`,
  'act-close': (p) => `Hoàn thành ngày ${p('date')}${said(p)}${part('; minh chứng: ', p('document'))}`,
  'act-reopen': (p) => `Mở lại${said(p)}`,
  'act-cancel': (p) => `Hủy${said(p)}`,
  'why-overdue': (p) =>
    `Hạn ${p('deadline')} đã qua ${p('days')} ngày mà chưa hoàn thành${part(', đã gia hạn ', p('times'), ' lần')}.${ended(p)}`,
  'why-correcting': (p) =>
    `Hạn ${p('deadline')} đã qua ${p('days')} ngày; đang chờ quyết định đính chính số liệu.${ended(p)}`,
  'why-deadline-missing': (p) =>
    `Loại có hạn nhưng chưa ghi hạn, nên không tính được đúng hay trễ.${ended(p)}`,
  'why-due-today': (p) => `Hạn là hôm nay, ${p('deadline')}; chưa quá hạn.${ended(p)}`,
  'why-due-soon': (p) => `Còn ${p('days')} ngày đến hạn ${p('deadline')}.${ended(p)}`,
  'why-under-way': (p) => `Còn ${p('days')} ngày đến hạn ${p('deadline')}.${ended(p)}`,
  'why-waiting': (p) => `Chưa tính hạn: chờ ${p('condition') || 'điều kiện chưa ghi rõ'}.${ended(p)}`,
  'why-regular': (p) => `Nhiệm vụ thường xuyên, không có hạn.${ended(p)}`,
  'why-done-in-time': (p) => `Hoàn thành ngày ${p('date')}, trong hạn ${p('deadline')}.`,
  'why-done-late': (p) => `Hoàn thành ngày ${p('date')}, trễ ${p('days')} ngày so với hạn ${p('deadline')}.`,
  'why-done': (p) => `Hoàn thành ngày ${p('date')}; không có hạn để so.`,
  'why-cancelled': (p) => `Đã hủy ngày ${p('date')}${part(': ', p('reason'))}.`,
  'preview-deadline': (p) => `${p('deadline') || 'chưa có hạn'}${part(' (gia hạn lần ', p('times'), ')')}`,
  'preview-lead': (p) => `${p('lead') || 'chưa rõ cơ quan'}${part(' (', p('person'), ')')}`,
  'preview-percent': (p) => `${p('percent')}%`,
  'preview-accepted': (p) => (p('date') === '' ? 'chưa tiếp nhận' : `tiếp nhận ${p('date')}`),
  'preview-owed': (p) => `${p('count')} phản hồi đang chờ`,
})
