import { Button, Segmented } from 'antd'
import { Check, Eye } from 'lucide-react'
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { KeyHint } from '../ui/key-hint.tsx'
import { Panel } from '../ui/panel.tsx'
import { Status } from '../ui/status.tsx'
import css from './file-list.module.css'
import { needOf, needsHands } from './file-need.ts'
import type { IntakeFile } from './intake-types.ts'
import { useIntakeWords } from './words.ts'

export type ListFilter = 'all' | 'open'

type FileListProps = {
  files: IntakeFile[]
  /** All files, those the filter leaves out too. */
  total: number
  filter: ListFilter
  onFilter: (filter: ListFilter) => void
  selected: string | null
  onSelect: (id: string) => void
  /** Present when more applied files than these are kept. */
  onMore: (() => void) | null
}

/** The files on the desk: those that need hands first, then ready, then applied. */
export function FileList(props: FileListProps) {
  const { files, total, filter, onFilter, selected, onSelect, onMore } = props
  const { t } = useTranslation('intake')
  const open = files.filter(needsHands).length
  return (
    <Panel
      label={t('list.label')}
      padded={false}
      width={232}
      foot={<KeyHint keys="[ ]">{t('keys.files')}</KeyHint>}
    >
      <div className={css.filter}>
        <Segmented<ListFilter>
          block
          size="small"
          value={filter}
          onChange={onFilter}
          options={[
            { value: 'all', label: t('list.all', { count: total }) },
            { value: 'open', label: t('list.open', { count: open }) },
          ]}
        />
      </div>
      <ul className={css.files} aria-label={t('list.label')}>
        {files
          .filter((file) => filter === 'all' || needsHands(file) || file.id === selected)
          .map((file) => (
            <FileRow key={file.id} file={file} selected={file.id === selected} onSelect={onSelect} />
          ))}
        {filter === 'open' && open === 0 && <li className={css.nothing}>{t('list.nothingOpen')}</li>}
        {onMore && filter === 'all' && (
          <li className={css.more}>
            <Button type="link" size="small" onClick={onMore}>
              {t('list.more')}
            </Button>
          </li>
        )}
      </ul>
    </Panel>
  )
}

type FileRowProps = { file: IntakeFile; selected: boolean; onSelect: (id: string) => void }

function FileRow({ file, selected, onSelect }: FileRowProps) {
  const { t } = useTranslation('intake')
  const words = useIntakeWords()
  const button = useRef<HTMLButtonElement>(null)
  useEffect(() => {
    if (selected) button.current?.scrollIntoView({ block: 'nearest' })
  }, [selected])
  const name =
    file.state === 'failed'
      ? t(isRepetition(file) ? 'list.repeated' : 'list.unreadable')
      : file.unit || file.units > 0
        ? words.fileName(file)
        : t('list.noUnit')
  return (
    <li>
      <button
        ref={button}
        type="button"
        className={css.file}
        aria-current={selected}
        data-strong={needsHands(file) || needOf(file) === 'ready'}
        onClick={() => onSelect(file.id)}
      >
        <span className={css.line}>
          <span className={css.name} title={name}>
            {name}
          </span>
          <FileStatus file={file} />
        </span>
        <span className={css.line}>
          <span className={css.second} title={file.name}>
            {file.name}
          </span>
          <span className={css.count}>
            {file.state === 'failed' || file.state === 'reading'
              ? t('list.noFigures')
              : t('list.figures', { count: file.sure })}
          </span>
        </span>
      </button>
    </li>
  )
}

/** A file that was sent twice is nothing wrong. */
const isRepetition = ({ error }: IntakeFile) =>
  error?.code === 'same-file-twice' || error?.code === 'already-imported'

/** What a file needs next, as icon and words. */
export function FileStatus({ file }: { file: IntakeFile }) {
  const { t, i18n } = useTranslation('intake')
  const need = needOf(file)
  switch (need) {
    case 'reading':
      return <Status tone="info">{t('state.reading')}</Status>
    case 'failed': {
      const key = `failed.${file.error?.code ?? 'other'}`
      const known = i18n.exists(key, { ns: 'intake' })
      return (
        <Status tone={isRepetition(file) ? 'idle' : 'bad'}>
          {t((known ? key : 'failed.other') as 'failed.other')}
        </Status>
      )
    }
    case 'chooseUnit':
    case 'choosePeriod':
      return (
        <Status tone="warn" icon={Eye}>
          {t(`state.${need}`)}
        </Status>
      )
    case 'check':
      return (
        <Status tone="warn" icon={Eye}>
          {t('state.check', { count: file.check })}
        </Status>
      )
    case 'ready':
      return (
        <Status tone="info" icon={Check}>
          {t('state.ready')}
        </Status>
      )
    case 'applied':
      return <Status tone="ok">{t('state.applied')}</Status>
  }
}
