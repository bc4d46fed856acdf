import { useMutation, useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { Download, PenLine, Send } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { api, client } from '../../app/rpc.ts'
import type { Bodies } from '../../app/use-bodies.ts'
import { download } from '../../ui/download.tsx'
import { EmptyState, FilteredEmpty } from '../../ui/empty-state.tsx'
import { QueryError } from '../../ui/error-state.tsx'
import { FilterSelect } from '../../ui/filter-select.tsx'
import { KeyHint } from '../../ui/key-hint.tsx'
import { Panel } from '../../ui/panel.tsx'
import { SearchInput } from '../../ui/search-input.tsx'
import { Status, statusIcons } from '../../ui/status.tsx'
import { useKeys } from '../../ui/use-keys.ts'
import { EnterByHand } from '../papers/enter-by-hand.tsx'
import { IssueDialog } from '../papers/issue-dialog.tsx'
import { PaperPanel } from '../papers/paper-panel.tsx'
import { PaperTable } from '../papers/paper-table.tsx'
import { usePapers } from '../papers/use-papers.ts'
import { type PaperKind, paperKinds, type Remindable } from '../types.ts'
import type { MeetingsView } from '../use-meetings-view.ts'

/** Every paper that went out with its number; gaps in the numbers are told, reminders of all bodies leave from here. */
export function DocumentRegister({ view, bodies }: { view: MeetingsView; bodies: Bodies }) {
  const { t } = useTranslation('meetings')
  const [kinds, setKinds] = useState<PaperKind[]>([])
  const [books, setBooks] = useState<string[]>([])
  const [text, setText] = useState('')
  const { rowId: openId, setRow: setOpenId } = view
  const [active, setActive] = useState<string | null>(null)
  const [isByHand, setByHand] = useState(false)
  const register = usePapers({ kinds, books, meetingId: null, text })
  const remindable = useQuery(api.issuedDocuments.remindable.queryOptions())
  const toRemind = remindable.data ?? []
  const remindAll = () => view.setIssuing({ kind: 'reminderLetter', to: null })
  const rows = register.data?.rows ?? []
  const gaps = (register.data?.gaps ?? []).filter(({ numbers }) => numbers.length > 0)
  const open = rows.find(({ id }) => id === openId)
  const isFiltered = kinds.length > 0 || books.length > 0 || text !== ''
  const out = useMutation({
    mutationFn: async () => download(await client.issuedDocuments.exportRegister({ books })),
  })
  useKeys(t('view.documents'), [
    { keys: 'KeyD', label: t('remind.verb'), run: remindAll, when: toRemind.length > 0 },
    { keys: 'KeyN', label: t('paper.byHand'), run: () => setByHand(true), when: !isByHand },
    { keys: 'Ctrl+KeyE', label: t('paper.export'), run: () => out.mutate() },
  ])
  const noteOf = ({ overdueTasks, dueSoonTasks, missingReports, level }: Remindable) =>
    [
      overdueTasks > 0 && t('remind.overdue', { count: overdueTasks }),
      dueSoonTasks > 0 && t('remind.dueSoon', { count: dueSoonTasks }),
      missingReports > 0 && t('remind.reports', { count: missingReports }),
      t('remind.level', { level }),
    ]
      .filter(Boolean)
      .join(' · ')
  return (
    <>
      <Panel
        padded={false}
        title={
          <>
            <FilterSelect
              label={t('field.kind')}
              width={100}
              value={kinds}
              options={paperKinds.map((value) => ({ value, label: t(`paperKind.${value}`) }))}
              onChange={(chosen) => setKinds(chosen as PaperKind[])}
            />{' '}
            <FilterSelect
              label={t('paper.book')}
              width={120}
              value={books}
              options={(register.data?.books ?? []).map((book) => ({ value: book, label: book }))}
              onChange={setBooks}
            />
          </>
        }
        extra={
          <>
            <SearchInput label={t('paper.search')} value={text} onChange={setText} />
            <Button
              size="small"
              icon={<Download size={14} />}
              title="Ctrl E"
              loading={out.isPending}
              onClick={() => out.mutate()}
            >
              {t('paper.export')}
            </Button>
            <Button size="small" icon={<PenLine size={14} />} title="N" onClick={() => setByHand(true)}>
              {t('paper.byHand')}
            </Button>
            {toRemind.length > 0 && (
              <Button size="small" icon={<Send size={14} />} title="D" onClick={remindAll}>
                {t('remind.these', { count: toRemind.length })}
              </Button>
            )}
          </>
        }
      >
        {register.error ? (
          <QueryError error={register.error} onRetry={() => void register.refetch()} />
        ) : (
          <PaperTable
            label={t('view.documents')}
            rows={rows}
            loading={register.isPending}
            active={active}
            onActive={setActive}
            onOpen={({ id }) => {
              setByHand(false)
              setOpenId(id)
            }}
            autoFocus
            empty={
              isFiltered ? (
                <FilteredEmpty
                  onClear={() => {
                    setKinds([])
                    setBooks([])
                    setText('')
                  }}
                />
              ) : (
                <EmptyState title={t('paper.none')} detail={t('paper.noneDetail')} />
              )
            }
            foot={
              <>
                <span>{t('paper.count', { count: register.data?.total ?? 0 })}</span>
                {gaps.map(({ kind, book, numbers }) => (
                  <Status key={`${kind} ${book}`} tone="warn" icon={statusIcons.look}>
                    {t('paper.gap', {
                      kind: t(`paperKind.${kind}`),
                      book,
                      numbers: numbers.join(', '),
                    })}
                  </Status>
                ))}
                <KeyHint keys="Enter">{t('key.open')}</KeyHint>
              </>
            }
          />
        )}
      </Panel>
      {isByHand && <EnterByHand onClose={() => setByHand(false)} />}
      {!isByHand && open && <PaperPanel key={open.id} paper={open} onClose={() => setOpenId(null)} />}
      {view.issuing?.kind === 'reminderLetter' && remindable.data && (
        <IssueDialog
          kind="reminderLetter"
          meetingId={null}
          recipients={toRemind.map((one) => ({ ...one, note: noteOf(one) }))}
          {...(view.issuing.to === null ? {} : { ticked: view.issuing.to })}
          onClose={() => view.setIssuing(null)}
        />
      )}
      {view.issuing?.kind === 'taskSheet' && (
        <IssueDialog
          kind="taskSheet"
          meetingId={null}
          recipients={(view.issuing.to ?? []).map((bodyId) => ({
            bodyId,
            unitId: null,
            name: bodies.short(bodyId),
            note: '',
          }))}
          onClose={() => view.setIssuing(null)}
        />
      )}
    </>
  )
}
