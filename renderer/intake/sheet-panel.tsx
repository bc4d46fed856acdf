import { useInfiniteQuery } from '@tanstack/react-query'
import { Segmented, Select } from 'antd'
import { EyeOff } from 'lucide-react'
import { useCallback, useEffect, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { fold } from '../../shared/domain/vietnamese-text.ts'
import { client } from '../app/rpc.ts'
import { QueryError } from '../ui/error-state.tsx'
import { LoadingRows } from '../ui/loading-rows.tsx'
import { Panel } from '../ui/panel.tsx'
import { DecodedText } from './decoded-text.tsx'
import type { IntakeDetail, SheetRow } from './intake-types.ts'
import { markOfItem } from './item-mark.ts'
import { paper, SheetCanvas } from './sheet/sheet-canvas.tsx'
import css from './sheet-panel.module.css'
import type { useFacts } from './use-facts.ts'
import type { FactKind, Selection } from './use-review.ts'

type SheetPanelProps = {
  detail: IntakeDetail
  facts: ReturnType<typeof useFacts>
  selection: Selection
  onSelectCell: (sheet: string, cell: string, key: string | null) => void
  onSelectSheet: (sheet: string) => void
}

/** The file as its unit laid it out, with its unit and period above and its sheets below. */
export function SheetPanel({ detail, facts, selection, onSelectCell, onSelectSheet }: SheetPanelProps) {
  const { t } = useTranslation('intake')
  const [view, setView] = useState<'asSent' | 'decoded'>('decoded')
  const firstWithFigures = detail.sheets.find(
    ({ kind, hidden }) => !hidden && (kind === 'report' || kind === 'matrix'),
  )
  const asked = detail.sheets.find(({ name }) => name === selection.sheet)
  const sheet = (asked ?? firstWithFigures ?? detail.sheets[0])?.name ?? null
  return (
    <Panel
      padded={false}
      label={t('sheet.tabs')}
      foot={<SheetTabs detail={detail} sheet={sheet} onSelect={onSelectSheet} />}
    >
      <div className={css.head}>
        <Fact kind="unit" detail={detail} facts={facts} />
        <Fact kind="period" detail={detail} facts={facts} />
        <FoundIn detail={detail} />
        {detail.encoding !== null && (
          <Segmented<'asSent' | 'decoded'>
            size="small"
            value={view}
            onChange={setView}
            options={[
              { value: 'asSent', label: t('view.asSent') },
              { value: 'decoded', label: t('view.decoded') },
            ]}
          />
        )}
      </div>
      {(detail.keepEncoding || (detail.encoding !== null && view === 'decoded')) && (
        <DecodedText detail={detail} onSelectCell={(where, cell) => onSelectCell(where, cell, null)} />
      )}
      {sheet !== null && (
        <SheetOf
          key={`${detail.id} ${sheet}`}
          detail={detail}
          name={sheet}
          selected={selection.sheet === sheet ? selection.cell : null}
          undecoded={view === 'asSent' && detail.encoding !== null}
          onSelectCell={onSelectCell}
        />
      )}
    </Panel>
  )
}

type FactProps = { kind: FactKind; detail: IntakeDetail; facts: SheetPanelProps['facts'] }

function Fact({ kind, detail, facts }: FactProps) {
  const { t } = useTranslation('intake')
  const isUnit = kind === 'unit'
  const value = isUnit ? (detail.unit?.id ?? null) : detail.period
  const settled = (isUnit ? detail.unitFinding : detail.periodFinding).settled
  const common = {
    size: 'small' as const,
    disabled: detail.state !== 'review',
    open: facts.open === kind,
    onOpenChange: (open: boolean) => facts.setOpen(open ? kind : null),
    status: settled || detail.state !== 'review' ? ('' as const) : ('warning' as const),
    value,
    'aria-label': t(kind),
    placeholder:
      isUnit && detail.units > 1
        ? t('list.units', { count: detail.units })
        : t(isUnit ? 'chooseUnit' : 'choosePeriod'),
  }
  return (
    // biome-ignore lint/a11y/noLabelWithoutControl: the select inside is its control
    <label className={css.fact}>
      {t(kind)}
      {isUnit ? (
        <Select
          {...common}
          style={{ width: '10rem' }}
          popupMatchSelectWidth={220}
          options={facts.units}
          showSearch={{
            filterOption: (typed, option) =>
              [option?.label ?? '', ...(option?.aliases ?? [])].some((name) =>
                fold(name).includes(fold(typed)),
              ),
          }}
          onChange={(id: string | null) => id !== null && facts.chooseUnit(id)}
        />
      ) : (
        <Select
          {...common}
          style={{ width: '7.75rem' }}
          popupMatchSelectWidth={200}
          options={facts.periods}
          showSearch={{
            filterOption: (typed, option) => fold(String(option?.label ?? '')).includes(fold(typed)),
          }}
          onChange={(period: string | null) => period !== null && facts.choosePeriod(period)}
        />
      )}
    </label>
  )
}

/** Where the unit and the period were read. */
function FoundIn({ detail }: { detail: IntakeDetail }) {
  const { t } = useTranslation('intake')
  const { unitFinding, periodFinding } = detail
  const both = [unitFinding, periodFinding].filter((finding) => !finding.confirmed)
  const places = [...new Set(both.flatMap((finding) => finding.sources[0]?.where ?? []))]
  if (places.length === 0) return <span className={css.foundIn}>{both.length === 0 && t('confirmed')}</span>
  const cells = places.flatMap((place) => /!([A-Z]+\d+)$/.exec(place)?.[1] ?? [])
  const words = [
    cells.length > 0 ? t('foundInCells', { cells: cells.join(', ') }) : '',
    places.includes('') ? t('foundInFileName') : '',
    places.some((place) => place !== '' && !/![A-Z]+\d+$/.test(place)) ? t('foundInSheetName') : '',
  ]
  const text = t('foundIn', { places: words.filter(Boolean).join(', ') })
  return (
    <span className={css.foundIn} title={text}>
      {text}
    </span>
  )
}

type SheetTabsProps = { detail: IntakeDetail; sheet: string | null; onSelect: (sheet: string) => void }

function SheetTabs({ detail, sheet, onSelect }: SheetTabsProps) {
  const { t } = useTranslation('intake')
  return (
    <>
      <div className={css.tabs} role="tablist" aria-label={t('sheet.tabs')}>
        {detail.sheets.map(({ name, hidden }) => (
          <button
            key={name}
            type="button"
            role="tab"
            aria-selected={name === sheet}
            className={css.tab}
            onClick={() => onSelect(name)}
          >
            {hidden && <EyeOff size={13} aria-hidden />}
            {hidden ? t('sheet.hidden', { name }) : name}
          </button>
        ))}
      </div>
      <span className={css.legend}>
        {(['sure', 'check', 'unknown'] as const).map((mark) => (
          <span key={mark} className={css.legendMark}>
            <span className={css.swatch} style={paper} data-mark={mark} aria-hidden />
            {t(`mark.${mark}`)}
          </span>
        ))}
      </span>
    </>
  )
}

type SheetOfProps = {
  detail: IntakeDetail
  name: string
  selected: string | null
  undecoded: boolean
  onSelectCell: SheetPanelProps['onSelectCell']
}

/** One sheet, fetched in parts as it is scrolled. */
function SheetOf({ detail, name, selected, undecoded, onSelectCell }: SheetOfProps) {
  const { id, keepEncoding } = detail
  const pages = useInfiniteQuery({
    queryKey: ['intake', 'sheet', id, name, keepEncoding],
    queryFn: ({ pageParam }) => client.intake.sheet({ id, sheet: name, from: pageParam }),
    initialPageParam: 0,
    getNextPageParam: (last) => (last.more ? last.from + last.rows.length : undefined),
  })
  const { data, hasNextPage, isFetchingNextPage, fetchNextPage } = pages
  const sheet = useMemo(() => {
    const first = data?.pages[0]
    if (!data || !first) return null
    const merges = new Map(
      data.pages.flatMap((page) => page.merges).map((merge) => [`${merge.top} ${merge.left}`, merge]),
    )
    const rows = data.pages.flatMap((page) => page.rows)
    return { ...first, rows: undecoded ? rows.map(asSent) : rows, merges: [...merges.values()] }
  }, [data, undecoded])
  const more = useCallback(() => {
    if (hasNextPage && !isFetchingNextPage) void fetchNextPage()
  }, [hasNextPage, isFetchingNextPage, fetchNextPage])
  const wantedRow = Number(/\d+$/.exec(selected ?? '')?.[0] ?? 0)
  const loadedRows = sheet?.rows.length ?? 0
  useEffect(() => {
    if (loadedRows > 0 && wantedRow > loadedRows) more()
  }, [wantedRow, loadedRows, more])

  const marks = useMemo(
    () => new Map(detail.items.map((item) => [item.key, markOfItem(item)])),
    [detail.items],
  )
  const markOf = useCallback((key: string) => marks.get(key), [marks])
  const select = useCallback(
    ({ cell, key }: { cell: string; key: string | null }) => onSelectCell(name, cell, key),
    [name, onSelectCell],
  )
  if (pages.error) return <QueryError error={pages.error} onRetry={() => void pages.refetch()} />
  if (!sheet) return <LoadingRows rows={14} height={21} />
  return (
    <SheetCanvas sheet={sheet} markOf={markOf} selected={selected} onSelect={select} onEndReached={more} />
  )
}

/** A row with its text as the file has it, before it was decoded. */
const asSent = (row: SheetRow): SheetRow => ({
  ...row,
  cells: row.cells.map((cell) => (cell.undecoded === null ? cell : { ...cell, text: cell.undecoded })),
})
