import { Button } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useKeys } from '../ui/use-keys.ts'
import { BulkDialog, type BulkKind } from './bulk-dialog.tsx'
import css from './page.module.css'
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
    { keys: 'Escape', label: t('bulk.clear'), run: onDone, when: asking === null },
  ])
  return (
    <div className={css.bulk}>
      <strong>{t('bulk.selected', { count: rows.length })}</strong>
      {kinds.map((kind) => (
        <Button key={kind} size="small" onClick={() => setAsking(kind)}>
          {t(`bulk.${kind}`)}
        </Button>
      ))}
      <Button size="small" type="link" onClick={onDone}>
        {t('bulk.clear')}
      </Button>
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
    </div>
  )
}
