import { useMutation } from '@tanstack/react-query'
import { Button, Modal } from 'antd'
import { Plus } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { offerUndo } from '../app/offer-undo.ts'
import { client } from '../app/rpc.ts'
import { useWorkspace } from '../app/workspace.tsx'
import { type MeetingKind, meetingKinds, type Series } from '../meetings/types.ts'
import { formatDay } from '../ui/date-text.ts'
import { DayInput } from '../ui/day-input.tsx'
import { Field } from '../ui/field.tsx'
import { ChoiceField, TextField } from '../ui/form-fields.tsx'
import { Panel } from '../ui/panel.tsx'
import css from './settings.module.css'

const rhythms = ['yearly', 'halfYearly', 'quarterly', 'monthly', 'asNeeded'] as const
type Draft = Omit<Series, 'id'> & { id: string | null }

/** The series meetings belong to, each with its rhythm; one that ended stays for the meetings it has. */
export function SeriesList({ series }: { series: Series[] }) {
  const { t } = useTranslation('meetings')
  const [open, setOpen] = useState<Draft | null>(null)
  return (
    <Panel
      title={t('series.title')}
      extra={
        <Button
          size="small"
          icon={<Plus size={14} />}
          onClick={() =>
            setOpen({
              id: null,
              version: 0,
              name: '',
              kind: 'quarterly',
              rhythm: 'quarterly',
              place: null,
              validTo: null,
            })
          }
        >
          {t('series.add')}
        </Button>
      }
    >
      <ul className={css.lines}>
        {series.map((one) => (
          <li key={one.id}>
            <span>
              {one.name}
              <small>
                {[
                  t(`kind.${one.kind}`),
                  t(`rhythm.${one.rhythm}`),
                  one.place,
                  one.validTo && t('series.until', { day: formatDay(one.validTo) }),
                ]
                  .filter(Boolean)
                  .join(' · ')}
              </small>
            </span>
            <Button
              size="small"
              type="link"
              aria-label={`${t('series.edit')}: ${one.name}`}
              onClick={() => setOpen(one)}
            >
              {t('series.edit')}
            </Button>
          </li>
        ))}
      </ul>
      {open && <SeriesDialog series={open} onClose={() => setOpen(null)} />}
    </Panel>
  )
}

function SeriesDialog({ series, onClose }: { series: Draft; onClose: () => void }) {
  const { t } = useTranslation('meetings')
  const { today } = useWorkspace()
  const [draft, setDraft] = useState(series)
  const change = (changes: Partial<Draft>) => setDraft((before) => ({ ...before, ...changes }))
  const save = useMutation({
    mutationFn: () => client.meetings.saveSeries(draft),
    onSuccess: () => {
      onClose()
      offerUndo(t('series.saved', { name: draft.name }))
    },
  })
  return (
    <Modal
      open
      title={t(series.id === null ? 'series.add' : 'series.edit')}
      okText={t('series.save')}
      cancelText={t('confirm.no', { ns: 'ui' })}
      okButtonProps={{ disabled: draft.name.trim() === '' }}
      confirmLoading={save.isPending}
      onOk={() => save.mutate()}
      onCancel={onClose}
    >
      <div className={css.column}>
        <TextField
          label={t('series.name')}
          autoFocus
          maxLength={200}
          value={draft.name}
          onChange={(name) => change({ name: name ?? '' })}
        />
        <ChoiceField
          label={t('field.kind')}
          value={draft.kind}
          options={meetingKinds.map((value) => ({ value, label: t(`kind.${value}`) }))}
          onChange={(kind) => change({ kind: kind as MeetingKind })}
        />
        <ChoiceField
          label={t('series.rhythm')}
          value={draft.rhythm}
          options={rhythms.map((value) => ({ value, label: t(`rhythm.${value}`) }))}
          onChange={(rhythm) => change({ rhythm: rhythm as Series['rhythm'] })}
        />
        <TextField
          label={t('series.place')}
          maxLength={200}
          value={draft.place}
          onChange={(place) => change({ place })}
        />
        <Field label={t('series.validTo')}>
          {({ id }) => (
            <DayInput
              id={id}
              label={t('series.validTo')}
              today={today}
              value={draft.validTo}
              onChange={(validTo) => change({ validTo })}
            />
          )}
        </Field>
      </div>
    </Modal>
  )
}
