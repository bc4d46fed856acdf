import { useMutation } from '@tanstack/react-query'
import { Button } from 'antd'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { api } from '../app/rpc.ts'
import { type BarPart, ProgressBar } from '../ui/progress-bar.tsx'
import css from './apply-bar.module.css'
import { needOf } from './file-need.ts'
import type { IntakeFile, Reading } from './intake-types.ts'
import { useIntakeWords } from './words.ts'

type ApplyBarProps = {
  file: IntakeFile | null
  /** Files that can be applied without a further look. */
  ready: IntakeFile[]
  reading: Reading | null
  applying: boolean
  onApply: (files: IntakeFile[]) => void
}

/** The foot of the page: how far the file is, what is being read, and applying. */
export function ApplyBar({ file, ready, reading, applying, onApply }: ApplyBarProps) {
  const { t } = useTranslation('intake')
  const words = useIntakeWords()
  const others = ready.length > 0 && !(ready.length === 1 && ready[0]?.id === file?.id)
  const applicable = file !== null && ['check', 'ready'].includes(needOf(file))
  return (
    <footer className={css.bar}>
      {reading ? <ReadingProgress reading={reading} /> : file && <FileSums file={file} />}
      <span className={css.space} />
      {others && (
        <Button disabled={applying} onClick={() => onApply(ready)}>
          {t('foot.applyReady', { count: ready.length })}
        </Button>
      )}
      {file && file.state === 'review' && (
        <Button type="primary" disabled={!applicable} loading={applying} onClick={() => onApply([file])}>
          {file.unit || file.units > 0
            ? t('foot.applyOne', { name: words.fileName(file) })
            : t('foot.applyThis')}
          <kbd className={css.key}>Ctrl ↵</kbd>
        </Button>
      )}
    </footer>
  )
}

function FileSums({ file }: { file: IntakeFile }) {
  const { t } = useTranslation('intake')
  const words = useIntakeWords()
  if (file.state === 'failed' || file.state === 'reading') return null
  const total = file.sure + file.check + file.unknown
  const parts: BarPart[] = [
    { tone: 'ok', value: file.sure, label: t('foot.sure') },
    { tone: 'warn', value: file.check, label: t('foot.check') },
  ]
  return (
    <>
      <strong className={css.name}>{words.fileName(file)}</strong>
      <ProgressBar parts={parts} total={total} width={120}>
        <span className={css.sums}>
          <strong>{file.sure}</strong> {t('foot.sure')} · <strong>{file.check}</strong> {t('foot.check')} ·{' '}
          <strong>{file.unknown}</strong> {t('foot.unknown')}
        </span>
      </ProgressBar>
      {file.state === 'review' && file.check + file.unknown > 0 && (
        <span className={css.note} title={t('foot.note')}>
          {t('foot.note')}
        </span>
      )}
    </>
  )
}

/** Which file of how many, how long it has taken, and the way to stop. */
function ReadingProgress({ reading }: { reading: Reading }) {
  const { t } = useTranslation('intake')
  const stop = useMutation(api.intake.stop.mutationOptions())
  const seconds = useSecondsSince(reading.startedAt)
  const { done, total, current } = reading
  return (
    <>
      <ProgressBar
        parts={[{ tone: 'info', value: done, label: t('state.reading') }]}
        total={total}
        width={160}
      >
        <span role="status">{t('reading.progress', { done: Math.min(done + 1, total), total })}</span>
      </ProgressBar>
      <span className={css.note}>{[current, clock(seconds)].filter(Boolean).join(' · ')}</span>
      <Button size="small" loading={stop.isPending} onClick={() => stop.mutate(undefined)}>
        {t('reading.stop')}
      </Button>
    </>
  )
}

const clock = (seconds: number) => `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`

function useSecondsSince(instant: string): number {
  const [now, setNow] = useState(Date.now)
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 1000)
    return () => clearInterval(timer)
  }, [])
  return Math.max(0, Math.round((now - Date.parse(instant)) / 1000))
}
