import { Button, Dropdown } from 'antd'
import { ChevronDown, ListPlus, Plus } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { overlap } from '../../shared/domain/validity.ts'
import { client } from '../app/rpc.ts'
import { desktop } from '../desktop/desktop.ts'
import { download } from '../ui/download.tsx'
import { errorToast } from '../ui/undo-toast.tsx'
import type { EditionAct } from './edition-dialog.tsx'
import type { Programme } from './types.ts'
import type { Names } from './use-names.ts'
import type { ProgrammeView } from './use-programme-view.ts'

export type Asked = EditionAct | 'compare' | 'objectives' | 'tags' | 'saveView'

type PageActionsProps = {
  programme: Programme
  names: Names
  view: ProgrammeView
  onAdd: () => void
  onFast: () => void
  onAsk: (asked: Asked) => void
}

const save = (file: Promise<File>) => void file.then(download).catch(errorToast)

/** Add, issue or adjust, and what is needed now and then. */
export function PageActions({ programme, names, view, onAdd, onFast, onAsk }: PageActionsProps) {
  const { t } = useTranslation('programme')
  const { year, editions, state } = programme
  const filter = view.isFiltered ? view.filter : null
  const isOpen = state !== 'closed'
  const act = editions.length === 0 ? 'issue' : 'adjust'
  const items = [
    ...(isOpen
      ? [
          { key: 'import', label: t('importVerb'), onClick: () => view.setImporting(true) },
          { key: 'objectives', label: t('objective.title'), onClick: () => onAsk('objectives') },
        ]
      : []),
    { key: 'tags', label: t('tags.title'), onClick: () => onAsk('tags') },
    { type: 'divider' as const },
    {
      key: 'export',
      label: t(filter ? 'exportFiltered' : 'exportVerb'),
      onClick: () => save(client.programme.exportWorkbook({ year, filter })),
    },
    {
      key: 'lookBack',
      label: t('exportLookBack'),
      onClick: () => save(client.programme.exportLookBack({ year })),
    },
    {
      // All bodies whatever is filtered: an item that came and went with the filter moved away under the pointer.
      key: 'feed',
      label: t('exportFeed'),
      children: names.bodies
        .filter((body) => overlap(body, { validFrom: `${year}-01-01`, validTo: `${year}-12-31` }))
        .map(({ id, short, name }) => ({
          key: `feed-${id}`,
          label: short,
          title: name,
          onClick: () => save(client.programme.calendarFeed({ year, bodyId: id })),
        })),
    },
    { key: 'print', label: t('print'), onClick: () => desktop.print() },
    ...(editions.length > 0
      ? [
          { type: 'divider' as const },
          { key: 'compare', label: t('compare.title'), onClick: () => onAsk('compare') },
        ]
      : []),
    ...(isOpen && editions.length > 0
      ? [{ key: 'close', label: t('edition.title.close', { year }), onClick: () => onAsk('close') }]
      : []),
  ]
  return (
    <>
      <Dropdown menu={{ items }} trigger={['click']}>
        <Button>
          {t('more')} <ChevronDown size={15} aria-hidden />
        </Button>
      </Dropdown>
      {isOpen && (
        <>
          <Button onClick={() => onAsk(act)}>{t(`edition.button.${act}`)}</Button>
          <Button
            icon={<ListPlus size={16} />}
            title={`${t('fast.title')} (Shift N)`}
            aria-label={t('fast.title')}
            onClick={onFast}
          />
          <Button type="primary" icon={<Plus size={16} />} title={`${t('add')} (N)`} onClick={onAdd}>
            {t('add')}
          </Button>
        </>
      )}
    </>
  )
}
