import { useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { Plus } from 'lucide-react'
import { type ReactNode, useMemo, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { fold } from '../../shared/domain/vietnamese-text.ts'
import { api } from '../app/rpc.ts'
import { type Column, DataTable } from '../ui/data-table.tsx'
import { formatDay } from '../ui/date-text.ts'
import { EmptyState, FilteredEmpty } from '../ui/empty-state.tsx'
import { QueryError } from '../ui/error-state.tsx'
import { KeyHint } from '../ui/key-hint.tsx'
import { Columns, Page } from '../ui/page.tsx'
import { Panel } from '../ui/panel.tsx'
import { useKeys } from '../ui/use-keys.ts'
import { AsOfFilters } from './as-of-filters.tsx'
import css from './entries-tab.module.css'
import type { Outputs } from './entry.ts'
import { mandateSpan } from './mandate-text.ts'
import { PersonPanel } from './person-panel.tsx'
import type { CommitteeView } from './use-committee-view.ts'
import type { Lists } from './use-lists.ts'

type Person = Outputs['listPeople'][number]

const rowKey = (person: Person) => person.id

/** Who is in the committee as of a day, in which role, for which body. */
export function PeopleTab({ lists, view, tabs }: { lists: Lists; view: CommitteeView; tabs: ReactNode }) {
  const { t } = useTranslation('committee')
  const { day, all, openId } = view
  const [typed, setTyped] = useState('')
  const [adding, setAdding] = useState(false)
  const [editing, setEditing] = useState(false)
  const [active, setActive] = useState<string | null>(openId)
  const leaveGuard = useRef<(() => Promise<boolean>) | null>(null)
  const query = useQuery(api.committee.listPeople.queryOptions({ input: { on: day, all } }))
  const people = query.data ?? []
  const shown = people.filter((person) => carries(person, typed))

  const columns = useMemo(
    (): Column<Person>[] => [
      { key: 'name', title: t('columns.person'), width: 210, weight: 'strong', cell: (one) => one.fullName },
      {
        key: 'mandates',
        title: t('columns.mandates'),
        main: true,
        cell: (one) => one.mandates.map((held) => `${held.role}, ${held.bodyShort}`).join('; ') || '–',
      },
      {
        key: 'span',
        title: t('columns.from'),
        width: 200,
        weight: 'second',
        hideBelow: 760,
        cell: (one) => one.mandates.map((held) => mandateSpan(t, held)).join('; '),
      },
      {
        key: 'rank',
        title: t('columns.rank'),
        width: 210,
        weight: 'second',
        hideBelow: 900,
        cell: (one) => one.rank ?? '',
      },
      {
        key: 'phone',
        title: t('columns.phone'),
        width: 110,
        weight: 'quiet',
        hideBelow: 960,
        cell: (one) => one.phone ?? '',
      },
    ],
    [t],
  )

  const open = adding ? null : (people.find((person) => person.id === openId) ?? null)
  const panelOpen = adding || open !== null
  const mayLeave = async () => (await leaveGuard.current?.()) ?? true
  const openPerson = async (id: string | null, edit = false) => {
    if (id === openId && !adding) return setEditing(edit)
    if (!(await mayLeave())) return
    setAdding(false)
    setEditing(edit)
    setActive(id)
    view.open(id)
  }
  const add = async () => {
    if (await mayLeave()) setAdding(true)
  }
  useKeys(t('tabs.people'), [
    { keys: 'KeyN', label: t('add.person'), run: () => void add() },
    {
      keys: 'F2',
      label: t('edit'),
      run: () => void openPerson(active, true),
      when: active !== null && !panelOpen,
    },
  ])
  return (
    <Page
      title={t('pages.committee', { ns: 'shell' })}
      tabs={tabs}
      actions={
        <Button type="primary" icon={<Plus size={16} />} onClick={() => void add()}>
          {t('add.person')}
        </Button>
      }
      filters={
        <AsOfFilters
          view={view}
          allLabel={t('all.person')}
          typed={typed}
          onType={setTyped}
          searchLabel={t('search.people')}
        />
      }
    >
      <Columns>
        <Panel padded={false} label={t('tabs.people')}>
          {query.error ? (
            <QueryError error={query.error} onRetry={() => void query.refetch()} />
          ) : (
            <DataTable
              label={t('tabs.people')}
              columns={columns}
              rows={shown}
              rowKey={rowKey}
              active={active}
              onActive={(key) => (panelOpen && key !== null ? void openPerson(key) : setActive(key))}
              onOpen={(person) => void openPerson(person.id)}
              loading={query.isPending}
              autoFocus
              empty={
                typed !== '' ? (
                  <FilteredEmpty onClear={() => setTyped('')} />
                ) : (
                  <EmptyState
                    title={t('empty.title.person')}
                    detail={t('empty.detail.person')}
                    action={<Button onClick={() => void add()}>{t('add.person')}</Button>}
                  />
                )
              }
              foot={
                <>
                  <span className={css.viewed}>{t('viewed', { day: formatDay(day) })}</span>
                  <span>{t('count.person', { count: shown.length })}</span>
                  <span className={css.keys}>
                    <KeyHint keys="N">{t('add.person').toLowerCase()}</KeyHint>
                    <KeyHint keys="F2">{t('edit').toLowerCase()}</KeyHint>
                  </span>
                </>
              }
            />
          )}
        </Panel>
        {panelOpen && (
          <PersonPanel
            key={open?.id ?? 'new'}
            person={open}
            lists={lists}
            day={day}
            startInName={editing}
            leaveGuard={leaveGuard}
            onSaved={(id) => {
              setEditing(false)
              setAdding(false)
              setActive(id)
              view.setAll(true)
              view.open(id)
            }}
            onClose={() => {
              setAdding(false)
              view.open(null)
            }}
          />
        )}
      </Columns>
    </Page>
  )
}

function carries(person: Person, typed: string): boolean {
  const mandates = person.mandates.flatMap((held) => [held.role, held.bodyShort, held.decisionNumber ?? ''])
  const text = fold([person.fullName, person.rank ?? '', ...mandates].join(' '))
  return fold(typed)
    .split(' ')
    .every((word) => text.includes(word))
}
