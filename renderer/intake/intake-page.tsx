import { useMutation, useQuery } from '@tanstack/react-query'
import { Button, Dropdown } from 'antd'
import { ChevronDown, Plus, RotateCcw } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useSearchParams } from 'react-router'
import { formatNumber } from '../../shared/domain/number-text.ts'
import { api, client } from '../app/rpc.ts'
import { chooseFiles, DropZone } from '../ui/drop-zone.tsx'
import { EmptyState } from '../ui/empty-state.tsx'
import { QueryError } from '../ui/error-state.tsx'
import { LoadingRows } from '../ui/loading-rows.tsx'
import { Columns, Page } from '../ui/page.tsx'
import { Panel } from '../ui/panel.tsx'
import { useKeys } from '../ui/use-keys.ts'
import { ApplyBar } from './apply-bar.tsx'
import { ContradictionDialog } from './contradiction-dialog.tsx'
import { DeskCounts } from './desk-counts.tsx'
import { FileList, type ListFilter } from './file-list.tsx'
import { needOf, needsHands } from './file-need.ts'
import type { IntakeFile } from './intake-types.ts'
import { OpenFile } from './open-file.tsx'
import { RunsDialog } from './runs-dialog.tsx'
import { useApply } from './use-apply.ts'
import { useIntakeWords } from './words.ts'

const appliedAtOnce = 100

/** Reading what districts sent in: the files, the sheet as it was laid out, and what needs a decision. */
export default function IntakePage() {
  const { t } = useTranslation('intake')
  const { t: shell } = useTranslation('shell')
  const words = useIntakeWords()
  const [appliedLimit, setAppliedLimit] = useState(appliedAtOnce)
  const [filter, setFilter] = useState<ListFilter>('all')
  const [showingRuns, setShowingRuns] = useState(false)
  const decisions = useRef<HTMLDivElement>(null)
  const also = useFileOfAddress()
  const list = useQuery({
    ...api.intake.list.queryOptions({ input: { appliedLimit, also } }),
    placeholderData: (before) => before,
  })
  const files = list.data?.files ?? []
  const { selected, at, select } = useSelectedFile(files, (list.data?.reading ?? null) !== null)
  const apply = useApply((applied) => select(nextFile(files, applied)))
  const add = useMutation({
    mutationFn: (sent: File[]) => client.intake.add({ files: sent }),
    // What came is what is looked at next, unless a file is being decided.
    onSuccess: () => selected?.state === 'applied' && select(null),
  })

  const shown = files.filter((file) => filter === 'all' || needsHands(file) || file.id === selected?.id)
  const step = (by: 1 | -1) => {
    const at = shown.findIndex((file) => file.id === selected?.id)
    const file = shown[Math.max(0, Math.min(shown.length - 1, at + by))]
    if (file) select(file.id)
  }
  const choose = async (folder: boolean) => {
    const chosen = await chooseFiles({ folder })
    if (chosen.length > 0) add.mutate(chosen)
  }
  const ready = files.filter((file) => needOf(file) === 'ready')
  useKeys(t('keys.page'), [
    { keys: 'BracketLeft', label: t('keys.previousFile'), run: () => step(-1) },
    { keys: 'BracketRight', label: t('keys.nextFile'), run: () => step(1) },
    { keys: 'KeyN', label: t('add'), run: () => void choose(false) },
    {
      keys: 'Ctrl+Enter',
      label: selected ? t('foot.applyOne', { name: words.fileName(selected) }) : '',
      when: selected?.state === 'review',
      run: () => selected && apply.apply([selected]),
    },
  ])

  const empty = list.data && files.length === 0 && list.data.reading === null && !add.isPending
  return (
    <DropZone onFiles={add.mutate}>
      <Page
        title={shell('pages.intake')}
        facts={list.data && files.length > 0 && <DeskFactsLine files={files} selected={selected} />}
        actions={
          <>
            {files.length > 0 && <DeskCounts files={files} />}
            <Button icon={<RotateCcw size={16} />} onClick={() => setShowingRuns(true)}>
              {t('takeBackRun')}
            </Button>
            <span style={{ display: 'inline-flex' }}>
              <Button
                type={empty ? 'primary' : 'default'}
                icon={<Plus size={16} />}
                loading={add.isPending}
                title={`${t('add')} (N)`}
                onClick={() => void choose(false)}
              >
                {t('add')}
              </Button>
              <Dropdown
                trigger={['click']}
                menu={{ items: [{ key: 'folder', label: t('addFolder'), onClick: () => void choose(true) }] }}
              >
                <Button icon={<ChevronDown size={16} />} aria-label={t('addMore')} title={t('addMore')} />
              </Dropdown>
            </span>
          </>
        }
      >
        {list.error && <QueryError error={list.error} onRetry={() => void list.refetch()} />}
        {!list.data && !list.error && <LoadingRows />}
        {empty && <EmptyDesk onAdd={() => void choose(false)} />}
        {list.data && !empty && (
          <>
            <Columns>
              <FileList
                files={files}
                total={files.length - applied(files).length + list.data.appliedTotal}
                filter={filter}
                onFilter={setFilter}
                selected={selected?.id ?? null}
                onSelect={(id) => {
                  select(id)
                  // The file shown already has its list there; another takes the focus when it is.
                  decisions.current?.focus({ preventScroll: true })
                }}
                onMore={
                  list.data.appliedTotal > appliedLimit
                    ? () => setAppliedLimit(appliedLimit + appliedAtOnce)
                    : null
                }
              />
              {selected ? (
                <OpenFile key={selected.id} file={selected} at={at} list={decisions} />
              ) : (
                <Panel label={t('list.label')}>{t('choose')}</Panel>
              )}
            </Columns>
            <ApplyBar
              file={selected}
              ready={ready}
              reading={list.data.reading}
              applying={apply.isApplying}
              onApply={apply.apply}
            />
          </>
        )}
      </Page>
      {showingRuns && <RunsDialog onClose={() => setShowingRuns(false)} />}
      {apply.contradictions && (
        <ContradictionDialog
          contradictions={apply.contradictions}
          onAnswer={apply.answer}
          onCancel={apply.giveUp}
        />
      )}
    </DropZone>
  )
}

const applied = (files: readonly IntakeFile[]) => files.filter((file) => file.state === 'applied')

/** The file the address names, when it is one a file can be named by. */
function useFileOfAddress(): string | null {
  const [address] = useSearchParams()
  const file = address.get('file')
  return file && /^[0-9a-f-]{36}$/.test(file) ? file : null
}

/**
 * The file the officer chose, which the address names; until one was chosen the first of the desk. The first stays the
 * same while files are read, so that the sheet does not change under the eyes; then it is the one that needs hands most.
 */
function useSelectedFile(files: IntakeFile[], reading: boolean) {
  const [address, setAddress] = useSearchParams()
  const wanted = files.find((file) => file.id === address.get('file'))
  const [held, setHeld] = useState<string | null>(null)
  const first = files[0]?.id ?? null
  // What was applied holds nobody: a file that comes next may be read before this window saw that one was being read.
  const holding = files.find((file) => file.id === held && file.state !== 'applied')
  const gone = holding === undefined
  // A decision moves a file down the list; the officer stays with it. Only the end of a reading starts at the top.
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new order of the list alone changes nothing
  useEffect(() => {
    if (!reading || gone) setHeld(first)
  }, [reading, gone ? first : null])
  const selected = wanted ?? holding ?? files[0] ?? null
  const select = (id: string | null) => setAddress(id === null ? {} : { file: id }, { replace: true })
  const [sheet, cell] = [address.get('sheet'), address.get('cell')]
  const at = wanted && sheet && cell ? { sheet, cell } : null
  return { selected, at, select }
}

/** The next file to look at after some were applied: one that needs hands, else one that is ready. */
function nextFile(files: readonly IntakeFile[], done: readonly string[]): string | null {
  const left = files.filter((file) => !done.includes(file.id) && file.state === 'review')
  return (left.find(needsHands) ?? left[0])?.id ?? done[0] ?? null
}

function DeskFactsLine({ files, selected }: { files: IntakeFile[]; selected: IntakeFile | null }) {
  const { t } = useTranslation('intake')
  const words = useIntakeWords()
  const figures = files.reduce((sum, file) => sum + file.sure, 0)
  return (
    <>
      {[
        selected?.period && words.period(selected.period),
        t('facts.files', { count: files.length }),
        t('facts.figures', { count: figures, figures: formatNumber(figures) }),
      ]
        .filter(Boolean)
        .join(' · ')}
    </>
  )
}

function EmptyDesk({ onAdd }: { onAdd: () => void }) {
  const { t } = useTranslation('intake')
  return (
    <Panel label={t('empty.title')}>
      <EmptyState
        title={t('empty.title')}
        detail={t('empty.detail')}
        steps={[
          {
            key: 'drop',
            title: t('empty.steps.drop.title'),
            detail: t('empty.steps.drop.detail'),
            action: <Button onClick={onAdd}>{t('add')}</Button>,
          },
          { key: 'look', title: t('empty.steps.look.title'), detail: t('empty.steps.look.detail') },
          { key: 'apply', title: t('empty.steps.apply.title'), detail: t('empty.steps.apply.detail') },
        ]}
      />
    </Panel>
  )
}
