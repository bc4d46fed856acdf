import { useQuery } from '@tanstack/react-query'
import { type ReactNode, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useNavigate } from 'react-router'
import { fold } from '../../shared/domain/vietnamese-text.ts'
import { api } from '../app/rpc.ts'
import { type Column, DataTable } from '../ui/data-table.tsx'
import { FilteredEmpty } from '../ui/empty-state.tsx'
import { QueryError } from '../ui/error-state.tsx'
import { type Chip, FilterChips } from '../ui/filter-chips.tsx'
import { FilterSpace, Page } from '../ui/page.tsx'
import { Panel } from '../ui/panel.tsx'
import { SearchInput } from '../ui/search-input.tsx'
import type { Entity, Outputs } from './entry.ts'

type Alias = Outputs['listAliases'][number]

const rowKey = (alias: Alias) => alias.id
const byText = new Intl.Collator('vi', { numeric: true })
const entities: Entity[] = ['body', 'unit', 'indicator']
const tabOf = { body: 'bodies', unit: 'units', indicator: 'indicators' } as const

/** Every other name the reading of files knows, with what it stands for; it is changed at that entry. */
export function AliasesTab({ tabs }: { tabs: ReactNode }) {
  const { t } = useTranslation('committee')
  const navigate = useNavigate()
  const [typed, setTyped] = useState('')
  const [active, setActive] = useState<ReadonlySet<Entity>>(new Set())
  const query = useQuery(api.committee.listAliases.queryOptions())
  const aliases = useMemo(
    () => (query.data ?? []).toSorted((one, other) => byText.compare(one.text, other.text)),
    [query.data],
  )
  const shown = aliases.filter(
    (alias) =>
      (active.size === 0 || active.has(alias.entity)) &&
      fold(`${alias.text} ${alias.entityName}`).includes(fold(typed)),
  )
  const columns = useMemo(
    (): Column<Alias>[] => [
      { key: 'text', title: t('columns.alias'), main: true, weight: 'strong', cell: (alias) => alias.text },
      { key: 'standsFor', title: t('columns.standsFor'), cell: (alias) => alias.entityName },
      {
        key: 'entity',
        title: t('columns.entity'),
        width: 110,
        weight: 'second',
        cell: (alias) => t(`entity.${alias.entity}`),
      },
      {
        key: 'origin',
        title: t('columns.origin'),
        width: 170,
        weight: 'quiet',
        cell: (alias) => t(`origin.${alias.origin}`),
      },
    ],
    [t],
  )
  const chips = entities.map(
    (entity): Chip<Entity> => ({
      key: entity,
      label: t(`entity.${entity}`),
      count: aliases.filter((alias) => alias.entity === entity).length,
    }),
  )
  return (
    <Page
      title={t('pages.committee', { ns: 'shell' })}
      tabs={tabs}
      filters={
        <>
          <FilterChips chips={chips} active={active} onChange={setActive} />
          <FilterSpace />
          <SearchInput value={typed} onChange={setTyped} label={t('search.entries')} width={230} />
        </>
      }
    >
      <Panel padded={false} label={t('tabs.aliases')}>
        {query.error ? (
          <QueryError error={query.error} onRetry={() => void query.refetch()} />
        ) : (
          <DataTable
            label={t('tabs.aliases')}
            columns={columns}
            rows={shown}
            rowKey={rowKey}
            onOpen={(alias) => void navigate(`/committee?tab=${tabOf[alias.entity]}&id=${alias.entityId}`)}
            loading={query.isPending}
            autoFocus
            empty={
              <FilteredEmpty
                onClear={() => {
                  setTyped('')
                  setActive(new Set())
                }}
              />
            }
            foot={t('count.alias', { count: shown.length })}
          />
        )}
      </Panel>
    </Page>
  )
}
