import { useQuery } from '@tanstack/react-query'
import { Button, Modal } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { api } from '../app/rpc.ts'
import { LoadingRows } from '../ui/loading-rows.tsx'
import { DifferencesTable } from './differences-table.tsx'
import css from './earlier.module.css'
import type { IntakeDetail } from './intake-types.ts'
import { useIntakeWords } from './words.ts'

const kinds = ['changed', 'added', 'dropped', 'waiting', 'same'] as const

/** That figures stand for this unit and period already, how many would change, and the way to see them. */
export function Earlier({ detail }: { detail: IntakeDetail }) {
  const { t } = useTranslation('intake')
  const words = useIntakeWords()
  const [shown, setShown] = useState(false)
  const { files, ...counts } = detail.earlier
  if (files.length === 0) return null
  return (
    <div className={css.earlier}>
      <span className={css.words}>
        <strong>{t('earlier.line', { files: files.map(({ file }) => file).join(', ') })}</strong>
        <span>
          {kinds
            .filter((kind) => counts[kind] > 0)
            .map((kind) => t(`earlier.counts.${kind}`, { count: counts[kind] }))
            .join(', ')}
        </span>
      </span>
      <Button size="small" onClick={() => setShown(true)}>
        {t('earlier.see')}
      </Button>
      {shown && (
        <Modal
          open
          centered
          width={760}
          footer={null}
          title={t('earlier.title', { unit: words.fileName(detail), period: words.period(detail.period) })}
          onCancel={() => setShown(false)}
        >
          <DifferencesOf id={detail.id} />
        </Modal>
      )}
    </div>
  )
}

function DifferencesOf({ id }: { id: string }) {
  const { data } = useQuery(api.intake.differences.queryOptions({ input: { id } }))
  return data ? <DifferencesTable {...data} height={420} /> : <LoadingRows />
}
