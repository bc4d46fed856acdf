import { useMutation } from '@tanstack/react-query'
import { Button, Checkbox, InputNumber } from 'antd'
import { Check, RotateCcw, Trash2 } from 'lucide-react'
import { useEffect, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { offerUndo } from '../../app/offer-undo.ts'
import { RecordHistory } from '../../app/record-history.tsx'
import { client } from '../../app/rpc.ts'
import type { Bodies } from '../../app/use-bodies.ts'
import { formatDay } from '../../ui/date-text.ts'
import { DockedDetail } from '../../ui/docked-detail.tsx'
import { Field } from '../../ui/field.tsx'
import { ChoiceField, TextField } from '../../ui/form-fields.tsx'
import { FormSection } from '../../ui/form-section.tsx'
import { AttachmentList } from '../attachment-list.tsx'
import css from '../form.module.css'
import { fieldsOfItem } from '../item-draft.ts'
import { LockedFields } from '../locked-fields.tsx'
import { SaveLine } from '../save-line.tsx'
import { seenNow } from '../seen-now.ts'
import { type AgendaKind, agendaKinds, type Item, type Meeting } from '../types.ts'
import { useSavedDraft } from '../use-saved-draft.ts'

type ItemPanelProps = {
  item: Item
  meeting: Meeting
  bodies: Bodies
  isFixed: boolean
  onClose: () => void
}

/** One item of the agenda, saved as it is typed, with its documents and who was away for it. */
export function ItemPanel({ item, meeting, bodies, isFixed, onClose }: ItemPanelProps) {
  const { t } = useTranslation('meetings')
  const stored = useMemo(() => ({ id: item.id, version: item.version, fields: fieldsOfItem(item) }), [item])
  const saved = useSavedDraft({
    stored,
    save: (seen, fields) => client.meetings.saveItem({ meetingId: meeting.id, ...seen, fields }),
    isComplete: ({ title }) => title.trim() !== '',
  })
  const { draft, change } = saved
  const [isNew] = useState(() => item.title === t('item.blank', { count: item.ordinal }))
  // A new item has a title that is typed over.
  useEffect(() => {
    const field = document.activeElement
    if (isNew && field instanceof HTMLTextAreaElement) field.select()
  }, [isNew])
  const remove = useMutation({
    mutationFn: async () => {
      await saved.flush()
      await client.meetings.removeItem(await seenNow(meeting.id, 'agenda', item.id))
    },
    onSuccess: () => {
      onClose()
      offerUndo(t('item.removed', { title: item.title }))
    },
  })
  const mark = useMutation({
    mutationFn: async (state: 'open' | 'treated') => {
      await saved.flush()
      await client.meetings.markItem({ ...(await seenNow(meeting.id, 'agenda', item.id)), state })
    },
  })
  const absence = useMutation({
    mutationFn: (away: { attendeeId: string; absent: boolean }) =>
      client.meetings.setItemAbsence({ agendaItemId: item.id, ...away }),
  })
  const attended = meeting.people.filter(
    ({ attendance }) => attendance === 'present' || attendance === 'delegate',
  )
  return (
    <DockedDetail
      open
      width={440}
      label={t('item.one')}
      title={`${item.ordinal}. ${item.title}`}
      onClose={() => void saved.flush().then((isStored) => isStored && onClose())}
      foot={
        <>
          <span className={css.foot}>{isFixed ? t('fixed') : <SaveLine saved={saved} />}</span>
          <Button
            size="small"
            icon={item.state === 'treated' ? <RotateCcw size={14} /> : <Check size={14} />}
            disabled={isFixed}
            onClick={() => mark.mutate(item.state === 'treated' ? 'open' : 'treated')}
          >
            {t(item.state === 'treated' ? 'item.reopen' : 'item.treat')}
          </Button>
          <Button
            size="small"
            icon={<Trash2 size={14} />}
            disabled={isFixed}
            loading={remove.isPending}
            onClick={() => remove.mutate()}
          >
            {t('item.remove')}
          </Button>
        </>
      }
    >
      <LockedFields locked={isFixed}>
        {item.carriedFrom && (
          <span className={css.quiet}>
            {t('item.carriedFromDay', { day: formatDay(item.carriedFrom.meetingDate) })}{' '}
            <Link to={`/meetings?id=${item.carriedFrom.meetingId}&tab=agenda&row=${item.carriedFrom.id}`}>
              {item.carriedFrom.meetingTitle}
            </Link>
          </span>
        )}
        <TextField
          label={t('field.itemTitle')}
          maxLength={500}
          rows={3}
          autoFocus={isNew}
          problem={draft.title.trim() === '' ? t('problem.itemTitle') : null}
          value={draft.title}
          onChange={(title) => change({ title: title ?? '' })}
        />
        <div className={css.pair}>
          <ChoiceField
            label={t('field.itemKind')}
            value={draft.kind}
            options={agendaKinds.map((value) => ({ value, label: t(`agendaKind.${value}`) }))}
            onChange={(kind) => change({ kind: kind as AgendaKind })}
          />
          <Field label={t('field.minutesPlanned')}>
            {({ id }) => (
              <InputNumber
                id={id}
                className={css.wide ?? ''}
                min={0}
                max={600}
                precision={0}
                value={draft.minutesPlanned}
                onChange={(minutesPlanned) => change({ minutesPlanned: minutesPlanned ?? 0 })}
              />
            )}
          </Field>
        </div>
        <div className={css.pair}>
          <ChoiceField
            label={t('field.presenterBody')}
            value={draft.presenterBodyId ?? ''}
            options={[
              { value: '', label: t('nobody') },
              ...bodies.bodies.map(({ id, short }) => ({ value: id, label: short })),
            ]}
            onChange={(id) => change({ presenterBodyId: id || null })}
          />
          <TextField
            label={t('field.presenter')}
            maxLength={120}
            value={draft.presenter}
            onChange={(presenter) => change({ presenter })}
          />
        </div>
        <TextField
          label={t('field.askedBy')}
          maxLength={120}
          value={draft.askedBy}
          onChange={(askedBy) => change({ askedBy })}
        />
        <TextField
          label={t('field.note')}
          maxLength={4000}
          rows={3}
          value={draft.note}
          onChange={(note) => change({ note })}
        />
      </LockedFields>
      <AttachmentList meeting={meeting} agendaItemId={item.id} isFixed={isFixed} />
      {attended.length > 0 && (
        <FormSection title={t('item.away')} count={item.absentIds.length}>
          {attended.map((person) => (
            <Checkbox
              key={person.id}
              disabled={isFixed}
              checked={item.absentIds.includes(person.id)}
              onChange={(event) => absence.mutate({ attendeeId: person.id, absent: event.target.checked })}
            >
              {[bodies.short(person.bodyId), person.name].filter((part) => part !== '–').join(' · ')}
            </Checkbox>
          ))}
        </FormSection>
      )}
      <RecordHistory entity="agenda_item" id={item.id} />
    </DockedDetail>
  )
}
