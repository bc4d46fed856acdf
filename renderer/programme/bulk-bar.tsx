import { Button } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { SelectionBar } from '../ui/selection-bar.tsx'
import { useKeys } from '../ui/use-keys.ts'
import { BulkDialog, type BulkKind } from './bulk-dialog.tsx'
import type { ActivityRow, Programme } from './types.ts'
import type { Names } from './use-names.ts'

type BulkBarProps = { rows: ActivityRow[]; programme: Programme; names: Names; onDone: () => void }

const kinds = ['lead', 'time', 'tags', 'objective'] as const

/** What can be changed of all selected activities at once. */
export function BulkBar({ rows, programme, names, onDone }: BulkBarProps) {
  const { t } = useTranslation('programme')
  const [asking, setAsking] = useState<BulkKind | null>(null)
  useKeys(t('bulk.title'), [
    { keys: 'KeyB', label: t('bulk.lead'), run: () => setAsking('lead') },
    { keys: 'Escape', label: t('selection.clear', { ns: 'ui' }), run: onDone, when: asking === null },
  ])
  return (
    <SelectionBar words={t('bulk.selected', { count: rows.length })} onClear={onDone}>
      {kinds.map((kind) => (
        <Button key={kind} size="small" onClick={() => setAsking(kind)}>
          {t(`bulk.${kind}`)}
        </Button>
      ))}
      {asking && (
        <BulkDialog
          kind={asking}
          rows={rows}
          programme={programme}
          names={names}
          onDone={() => {
            setAsking(null)
            onDone()
          }}
          onCancel={() => setAsking(null)}
        />
      )}
    </SelectionBar>
  )
}
