import { Button } from 'antd'
import { Plus } from 'lucide-react'
import { type ReactNode, useMemo, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { listBegins } from '../../shared/domain/unit-list.ts'
import { isInForce } from '../../shared/domain/validity.ts'
import { useWorkspace } from '../app/workspace.tsx'
import { DataTable } from '../ui/data-table.tsx'
import { formatDay } from '../ui/date-text.ts'
import { EmptyState, FilteredEmpty } from '../ui/empty-state.tsx'
import { QueryError } from '../ui/error-state.tsx'
import { KeyHint } from '../ui/key-hint.tsx'
import { Columns, Page } from '../ui/page.tsx'
import { Panel } from '../ui/panel.tsx'
import { useKeys } from '../ui/use-keys.ts'
import { AsOfFilters } from './as-of-filters.tsx'
import { CloseDialog } from './close-dialog.tsx'
import css from './entries-tab.module.css'
import { carries, type Entity, type Entry } from './entry.ts'
import { entryColumns, groupOf } from './entry-columns.tsx'
import { EntryPanel } from './entry-panel.tsx'
import { MergeDialog } from './merge-dialog.tsx'
import { UnitListDialog } from './unit-list-dialog.tsx'
import type { CommitteeView } from './use-committee-view.ts'
import type { Lists } from './use-lists.ts'
import { yearSpan } from './validity-bar.tsx'

type EntriesTabProps = {
  entity: Entity
  entries: Entry[]
  lists: Lists
  view: CommitteeView
  tabs: ReactNode
}
type Question = { kind: 'close' | 'merge'; entries: Entry[] }

const rowKey = (entry: Entry) => entry.id

/** One of the lists (bodies, units, indicators) as of a day, with the entry that is open beside it. */
export function EntriesTab({ entity, entries, lists, view, tabs }: EntriesTabProps) {
  const { t } = useTranslation('committee')
  const { today } = useWorkspace()
  const { day, all, openId } = view
  const [typed, setTyped] = useState('')
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set())
  const [adding, setAdding] = useState(false)
  const [active, setActive] = useState<string | null>(openId)
  const [editing, setEditing] = useState(false)
  const [question, setQuestion] = useState<Question | null>(null)
  const leaveGuard = useRef<(() => Promise<boolean>) | null>(null)

  const ofDay = useMemo(() => entries.filter((entry) => all || isInForce(entry, day)), [entries, all, day])
  const shown = useMemo(() => ofDay.filter((entry) => carries(entry, typed)), [ofDay, typed])
  const span = useMemo(() => yearSpan(entries, day), [entries, day])
  const columns = useMemo(() => entryColumns(entity, t, span, day), [entity, t, span, day])
  const groups = useMemo(() => {
    const names = new Map(lists.groups.map((group) => [group.id, `${group.code}. ${group.name}`]))
    const title = (group: string, rows: Entry[]) => {
      const [first] = rows
      const name =
        first?.entity === 'body'
          ? t(`bodyKind.${first.kind}`)
          : first?.entity === 'unit'
            ? t(`unitKind.${first.kind}`)
            : names.get(group)
      return (
        <>
          {name} <span className={css.count}>{t(`count.${entity}`, { count: rows.length })}</span>
        </>
      )
    }
    return { of: groupOf, title }
  }, [lists.groups, t, entity])

  const open = openId === null || adding ? null : (lists.byId.get(openId) ?? null)
  const mayLeave = async () => (await leaveGuard.current?.()) ?? true
  const openEntry = async (id: string | null, edit = false) => {
    if (id === openId && !adding) return setEditing(edit)
    if (!(await mayLeave())) return
    setAdding(false)
    setEditing(edit)
    setActive(id ?? active)
    view.open(id)
  }
  const add = async () => {
    if (!(await mayLeave())) return
    setAdding(true)
  }
  const step = (by: -1 | 1) => {
    const at = shown.findIndex((entry) => entry.id === openId)
    const next = shown[at + by]
    if (next) void openEntry(next.id)
  }
  const chosen = shown.filter((entry) => selected.has(entry.id))
  const acting = chosen.length > 0 ? chosen : shown.filter((entry) => entry.id === active)
  const ask = (kind: Question['kind'], about: Entry[]) => setQuestion({ kind, entries: about })

  useKeys(t(`tabs.${tabOf[entity]}`), [
    { keys: 'KeyN', label: t(`add.${entity}`), run: () => void add() },
    {
      keys: 'F2',
      label: t('edit'),
      run: () => void openEntry(active, true),
      when: active !== null && open === null && !adding,
    },
    {
      keys: 'Delete',
      label: t('close.button'),
      run: () => ask('close', acting),
      when: acting.length > 0 && !adding,
    },
  ])

  const done = () => {
    setQuestion(null)
    setSelected(new Set())
  }
  const panelOpen = adding || open !== null
  return (
    <Page
      title={t('pages.committee', { ns: 'shell' })}
      tabs={tabs}
      actions={
        <>
          {entity === 'unit' && <Button onClick={() => view.setListing(true)}>{t('list.button')}</Button>}
          <Button type="primary" icon={<Plus size={16} />} onClick={() => void add()}>
            {t(`add.${entity}`)}
          </Button>
        </>
      }
      filters={
        <AsOfFilters
          view={view}
          allLabel={t(`all.${entity}`)}
          typed={typed}
          onType={setTyped}
          searchLabel={t('search.entries')}
        >
          {chosen.length > 0 && (
            <>
              <Button size="small" onClick={() => ask('merge', chosen)}>
                {t('merge.many', { count: chosen.length })}
              </Button>
              <Button size="small" onClick={() => ask('close', chosen)}>
                {t('close.many', { count: chosen.length })}
              </Button>
            </>
          )}
        </AsOfFilters>
      }
    >
      <Columns>
        <Panel padded={false} label={t(`tabs.${tabOf[entity]}`)}>
          {lists.error ? (
            <QueryError error={lists.error} onRetry={lists.retry} />
          ) : (
            <DataTable
              label={t(`tabs.${tabOf[entity]}`)}
              columns={columns}
              rows={shown}
              rowKey={rowKey}
              groups={groups}
              active={active}
              onActive={(key) => (panelOpen && key !== null ? void openEntry(key) : setActive(key))}
              onOpen={(entry) => void openEntry(entry.id)}
              selection={{ keys: selected, onChange: setSelected }}
              faded={(entry) => !isInForce(entry, day)}
              loading={lists.loading}
              autoFocus
              empty={
                typed !== '' ? (
                  <FilteredEmpty onClear={() => setTyped('')} />
                ) : entries.length > 0 ? (
                  <EmptyState
                    title={t('empty.notThatDay', { day: formatDay(day) })}
                    action={<Button onClick={() => view.setAll(true)}>{t('empty.showAll')}</Button>}
                  />
                ) : (
                  <EmptyState
                    title={t(`empty.title.${entity}`)}
                    detail={t(`empty.detail.${entity}`)}
                    action={<Button onClick={() => void add()}>{t(`add.${entity}`)}</Button>}
                  />
                )
              }
              foot={
                <>
                  <span className={css.viewed}>{t('viewed', { day: formatDay(day) })}</span>
                  <span>{t(`count.${entity}`, { count: shown.length })}</span>
                  <span className={css.keys}>
                    <KeyHint keys="N">{t(`add.${entity}`).toLowerCase()}</KeyHint>
                    <KeyHint keys="F2">{t('edit').toLowerCase()}</KeyHint>
                    <KeyHint keys="Del">{t('close.button').toLowerCase()}</KeyHint>
                  </span>
                </>
              }
            />
          )}
        </Panel>
        {panelOpen && (
          <EntryPanel
            key={open?.id ?? 'new'}
            entity={entity}
            entry={open}
            lists={lists}
            day={day}
            today={today}
            startInName={editing}
            leaveGuard={leaveGuard}
            onOpen={(entry) => void openEntry(entry.id)}
            onSaved={(id) => {
              setEditing(false)
              setAdding(false)
              setActive(id)
              view.open(id)
            }}
            onClose={() => {
              setAdding(false)
              view.open(null)
            }}
            onStep={open ? step : undefined}
            onCloseEntry={(entry) => ask('close', [entry])}
            onMerge={(entry) => ask('merge', [entry])}
          />
        )}
      </Columns>
      {view.listing && !lists.loading && (
        <UnitListDialog begins={listBegins(entries, day)} onClose={() => view.setListing(false)} />
      )}
      {question?.kind === 'close' && (
        <CloseDialog
          entries={question.entries}
          among={entries}
          today={today}
          onDone={done}
          onCancel={() => setQuestion(null)}
        />
      )}
      {question?.kind === 'merge' && (
        <MergeDialog
          sources={question.entries}
          among={entries}
          lists={lists}
          today={today}
          onDone={(id) => {
            done()
            view.open(id)
            setActive(id)
          }}
          onCancel={() => setQuestion(null)}
        />
      )}
    </Page>
  )
}

const tabOf = { body: 'bodies', unit: 'units', indicator: 'indicators' } as const
