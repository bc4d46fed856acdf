import { Button } from 'antd'
import { X } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { OverlapBox } from './overlap-box.tsx'
import type { Overlap } from './types.ts'

/** Activities at most this many days apart may be one too many. */
export const overlapDays = 7

type OverlapsStripProps = { overlaps: Overlap[]; total: number; onOpen: (id: string) => void }

/** Pairs nobody has answered yet, the likeliest of `total`, one at a time, over the list; gone when all are answered or put aside. */
export function OverlapsStrip({ overlaps, total, onOpen }: OverlapsStripProps) {
  const { t } = useTranslation('programme')
  const [at, setAt] = useState(0)
  const [aside, setAside] = useState(false)
  const open = overlaps.filter(({ answer }) => answer === null)
  const overlap = open[at % Math.max(1, open.length)]
  if (!overlap || aside) return null
  return (
    <OverlapBox
      key={`${overlap.first.id} ${overlap.second.id}`}
      overlap={overlap}
      onOpen={onOpen}
      extra={
        <>
          <span>{t('overlap.which', { at: (at % open.length) + 1, count: total })}</span>
          {open.length > 1 && (
            <Button type="link" size="small" onClick={() => setAt(at + 1)}>
              {t('overlap.next')}
            </Button>
          )}
          <Button
            type="text"
            size="small"
            icon={<X size={14} />}
            title={t('overlap.aside')}
            aria-label={t('overlap.aside')}
            onClick={() => setAside(true)}
          />
        </>
      }
    />
  )
}
