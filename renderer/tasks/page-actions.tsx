import { Button, Dropdown } from 'antd'
import { ChevronDown, Plus } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { client } from '../app/rpc.ts'
import { desktop } from '../desktop/desktop.ts'
import { download } from '../ui/download.tsx'
import { errorToast } from '../ui/undo-toast.tsx'
import type { TaskView } from './use-task-view.ts'

const save = (file: Promise<File>) => void file.then(download).catch(errorToast)

/** Give a task; sheets and forms in and out, what is filtered alone. */
export function PageActions({ view, onGive }: { view: TaskView; onGive: () => void }) {
  const { t } = useTranslation('tasks')
  const { filter } = view
  const [bodyId] = filter.bodyIds
  const take = (what: 'register' | 'stateReport' | 'conclusions') => () =>
    save(client.tasks.exportRegister({ filter, what }))
  const items = [
    { key: 'sheet', label: t('sheet.verb'), onClick: () => view.setReading('sheet') },
    { key: 'form', label: t('returned.verb'), onClick: () => view.setReading('form') },
    { type: 'divider' as const },
    {
      key: 'register',
      label: t(view.isFiltered ? 'export.registerFiltered' : 'export.register'),
      onClick: take('register'),
    },
    { key: 'stateReport', label: t('export.stateReport'), onClick: take('stateReport') },
    { key: 'conclusions', label: t('export.conclusions'), onClick: take('conclusions') },
    ...(filter.bodyIds.length === 1 && bodyId
      ? [{ key: 'makeForm', label: t('form.make'), onClick: () => save(client.tasks.exportForm({ bodyId })) }]
      : []),
    { type: 'divider' as const },
    { key: 'print', label: t('print'), onClick: () => desktop.print() },
  ]
  return (
    <>
      <Dropdown menu={{ items }} trigger={['click']}>
        <Button>
          {t('inAndOut')} <ChevronDown size={15} aria-hidden />
        </Button>
      </Dropdown>
      <Button type="primary" icon={<Plus size={16} />} title={`${t('give')} (G)`} onClick={onGive}>
        {t('give')}
      </Button>
    </>
  )
}
