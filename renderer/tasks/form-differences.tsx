import { useMutation } from '@tanstack/react-query'
import { Button } from 'antd'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { errorText } from '../app/error-text.ts'
import { offerUndo } from '../app/offer-undo.ts'
import { client } from '../app/rpc.ts'
import type { Bodies } from '../app/use-bodies.ts'
import { DataTable } from '../ui/data-table.tsx'
import { formatDay } from '../ui/date-text.ts'
import { DayInput } from '../ui/day-input.tsx'
import { FilteredEmpty } from '../ui/empty-state.tsx'
import { FilterChips } from '../ui/filter-chips.tsx'
import { KeyHint } from '../ui/key-hint.tsx'
import { Notices } from '../ui/notices.tsx'
import { Columns, FilterSpace, Page } from '../ui/page.tsx'
import { Panel } from '../ui/panel.tsx'
import { Status, type Tone } from '../ui/status.tsx'
import type { Column } from '../ui/table-columns.ts'
import { useKeys } from '../ui/use-keys.ts'
import type { ReadFile } from './read-files.tsx'
import { sentence } from './sentence.ts'
import type { FormReading, FormRow } from './types.ts'

type FormDifferencesProps = ReadFile<FormReading> & { bodies: Bodies; today: string; onClose: () => void }

const kinds = [
  'changed',
  'stale',
  'altered',
  'twice',
  'unknownRow',
  'missing',
  'same',
] as const satisfies FormRow['kind'][]
const tones: Record<FormRow['kind'], Tone> = {
  changed: 'info',
  stale: 'warn',
  altered: 'warn',
  twice: 'warn',
  unknownRow: 'warn',
  missing: 'warn',
  same: 'idle',
}

/** A row that says something of one known task; the others are shown and never guessed. */
const isAcceptable = (row: FormRow): boolean => row.ready && row.taskId !== null && row.version !== null

/** Taken without being asked for: what is as it was given out and has not changed since. */
const isPlain = (row: FormRow): boolean => isAcceptable(row) && row.kind === 'changed'

/** What a returned form would change, row by row; only what is accepted is stored. */
export function FormDifferences(props: FormDifferencesProps) {
  const { file, reading, place, bodies, today, onDone, onAgain, onClose } = props
  const { t } = useTranslation('tasks')
  const [marks, setMarks] = useState<ReadonlySet<FormRow['kind']>>(new Set())
  const [accepted, setAccepted] = useState<ReadonlySet<string>>(
    () => new Set(reading.rows.filter(isPlain).map(({ key }) => key)),
  )
  const [returned, setReturned] = useState<string | null>(today)
  const shown = reading.rows.filter(({ kind }) => marks.size === 0 || marks.has(kind))
  const taken = reading.rows.filter((row) => accepted.has(row.key) && isAcceptable(row))
  const apply = useMutation({
    mutationFn: (returnedDate: string) =>
      client.tasks.applyForm({
        file,
        accept: taken.flatMap(({ key, taskId, version }) =>
          taskId === null || version === null ? [] : [{ key, id: taskId, version }],
        ),
        returnedDate,
      }),
    meta: { told: true },
    onSuccess: ({ updated }) => {
      onDone()
      offerUndo(t('returned.applied', { count: updated }))
    },
  })
  const submit = () => {
    if (taken.length > 0 && returned !== null && !apply.isPending) apply.mutate(returned)
  }
  useKeys(t('returned.review'), [
    { keys: 'Ctrl+Enter', label: t('returned.apply', { count: taken.length }), run: submit },
  ])
  const columns = useMemo(
    (): Column<FormRow>[] => [
      {
        key: 'row',
        title: t('sheet.column.row'),
        width: 52,
        weight: 'quiet',
        align: 'right',
        cell: ({ row }) => row,
      },
      { key: 'code', title: t('column.code'), width: 122, weight: 'quiet', cell: ({ code }) => code ?? '–' },
      { key: 'content', title: t('column.content'), main: true, cell: ({ content }) => content },
      {
        key: 'changes',
        title: t('returned.changes'),
        width: 420,
        tooltip: ({ changes, problems }) =>
          [
            ...changes.map(
              ({ field, before, after }) => `${t(`formField.${field}`)}: ${before ?? '–'} → ${after ?? '–'}`,
            ),
            ...problems.map(sentence),
          ].join('; '),
        cell: (row) => <Changes row={row} />,
      },
      {
        key: 'kind',
        title: t('column.status'),
        width: 150,
        cell: ({ kind }) => <Status tone={tones[kind]}>{t(`returned.kind.${kind}`)}</Status>,
      },
    ],
    [t],
  )
  return (
    <Page
      title={t('returned.review')}
      facts={[
        place,
        file.name,
        reading.bodyId === null ? null : bodies.short(reading.bodyId),
        reading.date === null ? null : t('returned.madeOn', { day: formatDay(reading.date) }),
      ]
        .filter(Boolean)
        .join(' · ')}
      actions={
        <>
          <Button onClick={onClose}>{t('sheet.back')}</Button>
          <Button onClick={onAgain}>{t('sheet.otherFile')}</Button>
          <Button
            type="primary"
            disabled={taken.length === 0 || returned === null}
            loading={apply.isPending}
            onClick={submit}
          >
            {t('returned.apply', { count: taken.length })}
          </Button>
        </>
      }
      filters={
        <>
          <FilterChips
            chips={kinds
              .map((key) => ({
                key,
                label: t(`returned.kind.${key}`),
                count: reading.rows.filter(({ kind }) => kind === key).length,
              }))
              .filter(({ count }) => count > 0)}
            active={marks}
            onChange={setMarks}
          />
          <FilterSpace />
          <span>{t('returned.date')}</span>
          <span style={{ width: '8.5rem' }}>
            <DayInput
              size="small"
              required
              label={t('returned.date')}
              today={today}
              value={returned}
              onChange={setReturned}
            />
          </span>
        </>
      }
    >
      <Notices lines={reading.warnings.map(sentence)} error={apply.error && errorText(apply.error)} />
      <Columns>
        <Panel padded={false} label={t('returned.review')}>
          <DataTable
            label={t('returned.review')}
            columns={columns}
            rows={shown}
            rowKey={({ key }) => key}
            density="twoLine"
            selection={{
              keys: accepted,
              onChange: (keys) =>
                setAccepted(
                  new Set(
                    reading.rows
                      .filter((row) => keys.has(row.key) && isAcceptable(row))
                      .map(({ key }) => key),
                  ),
                ),
            }}
            faded={(row) => !isAcceptable(row)}
            autoFocus
            empty={<FilteredEmpty onClear={() => setMarks(new Set())} />}
            foot={
              <>
                <span>{t('returned.foot', { count: taken.length, total: reading.rows.length })}</span>
                <KeyHint keys="Space">{t('returned.accept')}</KeyHint>
                <KeyHint keys="Ctrl Enter">{t('sheet.applyShort')}</KeyHint>
              </>
            }
          />
        </Panel>
      </Columns>
    </Page>
  )
}

function Changes({ row }: { row: FormRow }) {
  const { t } = useTranslation('tasks')
  if (row.problems.length > 0) return <Status tone="warn">{row.problems.map(sentence).join(' ')}</Status>
  if (row.changes.length === 0) return '–'
  return row.changes.map(({ field, before, after }, at) => (
    <span key={field}>
      {at > 0 && '; '}
      {t(`formField.${field}`)}: {before !== null && <s>{before}</s>} {after ?? '–'}
    </span>
  ))
}
