import { useQuery } from '@tanstack/react-query'
import { useCallback, useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { api } from '../app/rpc.ts'
import { CountTable } from './count-table.tsx'
import type { ActivityRow } from './types.ts'
import type { Activities } from './use-activities.ts'
import type { Names } from './use-names.ts'
import type { ProgrammeView } from './use-programme-view.ts'

type PostureViewProps = { activities: Activities; names: Names; view: ProgrammeView }
const other = 'other'

/** How the year is spread over the three postures and the people's hearts (3+1), by movement; where it is empty. */
export function PostureView({ activities, names, view }: PostureViewProps) {
  const { t } = useTranslation('programme')
  const { rows } = activities
  const gaps = useQuery(api.programme.gaps.queryOptions({ input: { year: view.year } })).data ?? []
  const tagGaps = new Set(gaps.filter(({ kind }) => kind === 'tag').map(({ tagId }) => tagId))
  const emptyTags = [...tagGaps].map((id) => names.tag(id ?? '')?.name ?? '')
  const { postures, movements } = useMemo(
    () => ({
      postures: names.tags.filter(({ kind }) => kind === 'posture'),
      movements: names.tags.filter(({ kind }) => kind === 'movement'),
    }),
    [names.tags],
  )
  const of = useCallback(
    (line: string, column: string): ActivityRow[] =>
      rows.filter(({ tagIds }) => {
        const inLine =
          line === other ? !movements.some(({ id }) => tagIds.includes(id)) : tagIds.includes(line)
        if (column === 'all') return inLine
        const inColumn =
          column === other ? !postures.some(({ id }) => tagIds.includes(id)) : tagIds.includes(column)
        return inLine && inColumn
      }),
    [rows, movements, postures],
  )
  const isGap = useCallback((line: string, column: string) => line !== other && column === 'all', [])
  const columns = useMemo(
    () => [
      ...postures.map(({ id, name }) => ({ key: id, title: name, width: 150 })),
      { key: other, title: t('posture.none'), width: 110, ruled: true },
      { key: 'all', title: t('posture.all'), width: 80 },
    ],
    [postures, t],
  )
  return (
    <CountTable
      label={t('view.posture')}
      title={t('posture.title')}
      head={t('tagKind.movement')}
      lines={[
        ...movements.map(({ id, name }) => ({ id, name })),
        { id: other, name: t('posture.noMovement') },
      ]}
      columns={columns}
      of={of}
      gaps={isGap}
      names={names}
      loading={activities.loading}
      onOpen={view.open}
      lineWidth={320}
      foot={
        <span title={emptyTags.join(', ')}>
          {tagGaps.size > 0
            ? t('posture.gaps', { count: tagGaps.size, names: emptyTags.slice(0, 3).join(', ') })
            : t('posture.noGaps')}
        </span>
      }
    />
  )
}
