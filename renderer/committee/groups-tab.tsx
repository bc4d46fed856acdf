import { useMutation } from '@tanstack/react-query'
import { Input } from 'antd'
import { type ReactNode, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { isInForce } from '../../shared/domain/validity.ts'
import { offerUndo } from '../app/offer-undo.ts'
import { api } from '../app/rpc.ts'
import { type Column, DataTable } from '../ui/data-table.tsx'
import { QueryError } from '../ui/error-state.tsx'
import { KeyHint } from '../ui/key-hint.tsx'
import { Page } from '../ui/page.tsx'
import { Panel } from '../ui/panel.tsx'
import { useKeys } from '../ui/use-keys.ts'
import css from './entries-tab.module.css'
import type { ContentGroup } from './entry.ts'
import type { CommitteeView } from './use-committee-view.ts'
import type { Lists } from './use-lists.ts'

const rowKey = (group: ContentGroup) => group.id

/** The content groups A to K: their names may be mended, their letters stand. */
export function GroupsTab({ lists, view, tabs }: { lists: Lists; view: CommitteeView; tabs: ReactNode }) {
  const { t } = useTranslation('committee')
  const [active, setActive] = useState<string | null>(null)
  const [editing, setEditing] = useState<string | null>(null)
  const rename = useMutation(api.committee.updateGroup.mutationOptions())

  const columns = useMemo((): Column<ContentGroup>[] => {
    const save = async (group: ContentGroup, name: string) => {
      setEditing(null)
      if (name.trim() === '' || name.trim() === group.name) return
      await rename.mutateAsync({ id: group.id, version: group.version, name })
      offerUndo(t('saved', { name }))
    }
    const count = (group: ContentGroup) =>
      lists.indicators.filter(
        (entry) => entry.entity === 'indicator' && entry.groupId === group.id && isInForce(entry, view.day),
      ).length
    return [
      { key: 'code', title: t('columns.code'), width: 60, weight: 'strong', cell: (group) => group.code },
      {
        key: 'name',
        title: t('columns.group'),
        main: true,
        cell: (group) =>
          editing === group.id ? (
            <Input
              autoFocus
              size="small"
              defaultValue={group.name}
              maxLength={120}
              aria-label={t('group.rename', { code: group.code })}
              onPressEnter={(event) => event.currentTarget.blur()}
              // A refused name is told by the command itself.
              onBlur={(event) => void save(group, event.target.value).catch(() => undefined)}
              onKeyDown={(event) => {
                event.stopPropagation()
                if (event.key === 'Escape') setEditing(null)
              }}
            />
          ) : (
            group.name
          ),
      },
      { key: 'count', title: t('columns.indicators'), width: 100, align: 'right', cell: count },
    ]
  }, [t, editing, lists.indicators, view.day, rename.mutateAsync])

  useKeys(t('tabs.groups'), [
    { keys: 'F2', label: t('edit'), run: () => setEditing(active), when: active !== null },
  ])
  return (
    <Page title={t('pages.committee', { ns: 'shell' })} tabs={tabs}>
      <Panel padded={false} label={t('tabs.groups')}>
        {lists.error ? (
          <QueryError error={lists.error} onRetry={lists.retry} />
        ) : (
          <DataTable
            label={t('tabs.groups')}
            columns={columns}
            rows={lists.groups}
            rowKey={rowKey}
            active={active}
            onActive={setActive}
            onOpen={(group) => setEditing(group.id)}
            loading={lists.loading}
            autoFocus
            foot={
              <>
                <span>{t('count.group', { count: lists.groups.length })}</span>
                <span className={css.keys}>
                  <KeyHint keys="F2">{t('edit').toLowerCase()}</KeyHint>
                </span>
              </>
            }
          />
        )}
      </Panel>
    </Page>
  )
}
