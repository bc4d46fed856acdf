import { Button, Dropdown } from 'antd'
import { ChevronDown } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { offerUndo } from '../app/offer-undo.ts'
import { client } from '../app/rpc.ts'
import { errorToast } from '../ui/undo-toast.tsx'
import { type Acting, keyOf, possibleActs } from './acting.ts'
import type { ActKind, TaskDetail } from './types.ts'

type TaskActsProps = {
  detail: TaskDetail
  onActing: (acting: Acting) => void
  onRemoved: () => void
}

/** How many acts stand as buttons; the others are one press further. */
const buttons = 3

/** What can be done with a task: the next act as the main button, the others beside it. */
export function TaskActs({ detail, onActing, onRemoved }: TaskActsProps) {
  const { t } = useTranslation('tasks')
  const acts = possibleActs(detail)
  const isEnded = acts.length === 1
  const reminders = detail.acts.filter(({ kind }) => kind === 'remind').length
  const wordOf = (act: ActKind) =>
    act === 'remind' && reminders > 0 ? t('remindAgain', { time: reminders + 1 }) : t(`act.${act}`)
  const ask = (act: ActKind) => onActing({ kind: 'act', act, bodyId: null })
  const remove = async () => {
    await client.tasks.remove({ id: detail.id, version: detail.version })
    onRemoved()
    offerUndo(t('removed', { code: detail.code }))
  }
  const isNew = detail.acts.every(({ kind }) => kind === 'assign')
  const items = [
    ...acts.slice(buttons).map((act) => ({
      key: act,
      label: keyOf(act) ? `${wordOf(act)} (${keyOf(act)})` : wordOf(act),
      onClick: () => ask(act),
    })),
    { type: 'divider' as const },
    ...(isEnded
      ? []
      : [{ key: 'edit', label: `${t('edit')} (F2)`, onClick: () => onActing({ kind: 'edit' }) }]),
    ...(isNew ? [{ key: 'remove', label: t('remove'), onClick: () => void remove().catch(errorToast) }] : []),
  ]
  return (
    <>
      {acts.slice(0, buttons).map((act, at) => (
        <Button
          key={act}
          size="small"
          type={at === 0 ? 'primary' : 'default'}
          title={keyOf(act) ?? ''}
          onClick={() => ask(act)}
        >
          {wordOf(act)}
        </Button>
      ))}
      <Button size="small" title="M" onClick={() => onActing({ kind: 'evidence' })}>
        {t('evidence.short')}
      </Button>
      <Dropdown menu={{ items }} trigger={['click']} placement="topRight">
        <Button size="small">
          {t('otherActs')} <ChevronDown size={14} aria-hidden />
        </Button>
      </Dropdown>
    </>
  )
}
