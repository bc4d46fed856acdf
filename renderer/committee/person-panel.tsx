import { useMutation } from '@tanstack/react-query'
import { Button, Form, Input, type InputRef } from 'antd'
import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { isInForce } from '../../shared/domain/validity.ts'
import { offerUndo } from '../app/offer-undo.ts'
import { RecordHistory } from '../app/record-history.tsx'
import { api, client } from '../app/rpc.ts'
import { confirm } from '../ui/confirm.tsx'
import { DockedDetail } from '../ui/docked-detail.tsx'
import { Status } from '../ui/status.tsx'
import { useKeys } from '../ui/use-keys.ts'
import { CommandError } from './command-error.tsx'
import type { Outputs } from './entry.ts'
import fields from './entry-fields.module.css'
import { type Mandate, MandateForm } from './mandate-form.tsx'
import { mandateSpan } from './mandate-text.ts'
import css from './person-panel.module.css'
import type { Lists } from './use-lists.ts'

type Person = Outputs['listPeople'][number]

type PersonPanelProps = {
  /** Null for a new person. */
  person: Person | null
  lists: Lists
  day: string
  startInName: boolean
  onSaved: (id: string) => void
  onClose: () => void
  leaveGuard: { current: (() => Promise<boolean>) | null }
}

const formOf = (person: Person | null) => ({
  fullName: person?.fullName ?? '',
  rank: person?.rank ?? '',
  phone: person?.phone ?? '',
  note: person?.note ?? '',
})

/** One person beside the list: what is known of them, and their mandates. */
export function PersonPanel({ person, lists, day, startInName, leaveGuard, ...props }: PersonPanelProps) {
  const { t } = useTranslation('committee')
  const [form, setForm] = useState(() => formOf(person))
  const [base, setBase] = useState(form)
  const [version, setVersion] = useState(person?.version ?? 0)
  const [tried, setTried] = useState(false)
  const [editing, setEditing] = useState<string | null>(null)
  const name = useRef<InputRef>(null)
  const dirty = JSON.stringify(form) !== JSON.stringify(base)
  const save = useMutation({
    mutationFn: () => client.committee.savePerson({ id: person?.id ?? null, version, ...form }),
    meta: { told: true },
  })
  const remove = useMutation(api.committee.removePerson.mutationOptions())
  const removeMandate = useMutation(api.committee.removeMandate.mutationOptions())

  if (person && person.version !== version && !dirty && !save.isPending) {
    setVersion(person.version)
    setBase(formOf(person))
    setForm(formOf(person))
  }
  useEffect(() => {
    if (startInName) name.current?.focus({ cursor: 'all' })
  }, [startInName])

  const title = person?.fullName ?? t('newTitle.person')
  const mayLeave = async () =>
    !dirty ||
    confirm({
      title: t('leave.title', { name: form.fullName || title }),
      detail: t('leave.detail'),
      verb: t('leave.verb'),
    })
  useEffect(() => {
    leaveGuard.current = mayLeave
    return () => {
      leaveGuard.current = null
    }
  })

  const submit = async () => {
    setTried(true)
    if (form.fullName.trim() === '' || save.isPending) return
    const { id } = await save.mutateAsync()
    setBase(form)
    if (person) setVersion(version + 1)
    offerUndo(t(person ? 'saved' : 'added', { name: form.fullName }))
    props.onSaved(id)
  }
  const submitted = () => void submit().catch(() => undefined)
  const takeAway = async () => {
    if (!person) return
    await remove.mutateAsync({ id: person.id, version: person.version })
    offerUndo(t('person.removed', { name: person.fullName }))
    props.onClose()
  }
  const takeMandateAway = async (mandate: Mandate) => {
    await removeMandate.mutateAsync({ id: mandate.id, version: mandate.version })
    offerUndo(t('mandate.removed', { role: mandate.role }))
  }
  useKeys(title, [
    { keys: 'Ctrl+KeyS', label: t('save'), run: submitted, whileTyping: true },
    {
      keys: 'F2',
      label: t('edit'),
      run: () => name.current?.focus({ cursor: 'all' }),
      when: person !== null,
    },
  ])

  const nameMissing = tried && form.fullName.trim() === ''
  const text = (key: 'rank' | 'phone' | 'note') => (
    <Form.Item label={t(`field.${key}`)}>
      <Input
        aria-label={t(`field.${key}`)}
        value={form[key]}
        maxLength={{ rank: 60, phone: 30, note: 300 }[key]}
        onChange={(event) => setForm({ ...form, [key]: event.target.value })}
      />
    </Form.Item>
  )
  return (
    <DockedDetail
      open
      width={392}
      label={t('columns.person')}
      title={title}
      onClose={() => void mayLeave().then((may) => may && props.onClose())}
      foot={
        <>
          <Button
            type="primary"
            onClick={submitted}
            loading={save.isPending}
            disabled={!dirty && person !== null}
          >
            {t('save')}
          </Button>
          {person && person.mandates.length === 0 && (
            <Button onClick={() => void takeAway().catch(() => undefined)}>{t('person.remove')}</Button>
          )}
        </>
      }
    >
      {save.error && <CommandError error={save.error} />}
      <Form layout="vertical" component={false}>
        <div className={fields.fields}>
          <Form.Item
            label={t('field.fullName')}
            {...(nameMissing ? { help: t('missing'), validateStatus: 'error' as const } : {})}
          >
            <Input
              ref={name}
              autoFocus={person === null}
              aria-label={t('field.fullName')}
              value={form.fullName}
              maxLength={80}
              onChange={(event) => setForm({ ...form, fullName: event.target.value })}
            />
          </Form.Item>
          {text('rank')}
          {text('phone')}
          {text('note')}
        </div>
      </Form>
      {person && (
        <section className={css.mandates} aria-label={t('columns.mandates')}>
          <h3 className={css.heading}>{t('columns.mandates')}</h3>
          {person.mandates.length === 0 && editing === null && (
            <p className={css.none}>{t('mandate.none')}</p>
          )}
          {person.mandates.map((mandate) =>
            editing === mandate.id ? (
              <MandateForm
                key={mandate.id}
                personId={person.id}
                mandate={mandate}
                lists={lists}
                day={day}
                onDone={() => setEditing(null)}
              />
            ) : (
              <MandateLine
                key={mandate.id}
                mandate={mandate}
                bodyEnded={!bodyInForce(lists, mandate, day)}
                onEdit={() => setEditing(mandate.id)}
                onRemove={() => void takeMandateAway(mandate).catch(() => undefined)}
              />
            ),
          )}
          {editing === 'new' ? (
            <MandateForm
              personId={person.id}
              mandate={null}
              lists={lists}
              day={day}
              onDone={() => setEditing(null)}
            />
          ) : (
            <Button size="small" className={css.add ?? ''} onClick={() => setEditing('new')}>
              {t('mandate.add')}
            </Button>
          )}
        </section>
      )}
      {person && <RecordHistory entity="person" id={person.id} />}
    </DockedDetail>
  )
}

function bodyInForce(lists: Lists, mandate: Mandate, day: string): boolean {
  const body = lists.byId.get(mandate.bodyId)
  // A mandate that is over stands for its own time.
  return (
    body === undefined ||
    !isInForce({ validFrom: mandate.from, validTo: mandate.to }, day) ||
    isInForce(body, day)
  )
}

type MandateLineProps = { mandate: Mandate; bodyEnded: boolean; onEdit: () => void; onRemove: () => void }

function MandateLine({ mandate, bodyEnded, onEdit, onRemove }: MandateLineProps) {
  const { t } = useTranslation('committee')
  return (
    <div className={css.mandate}>
      <span>
        <strong>{mandate.role}</strong>, {mandate.bodyShort}
        {bodyEnded && <Status tone="warn">{t('mandate.bodyEnded')}</Status>}
      </span>
      <span className={css.detail}>
        {mandateSpan(t, mandate)}
        {mandate.decisionNumber && ` · ${t('mandate.decision', { number: mandate.decisionNumber })}`}
      </span>
      <span className={css.acts}>
        <Button type="link" size="small" onClick={onEdit}>
          {t('edit')}
        </Button>
        <Button type="link" size="small" onClick={onRemove}>
          {t('mandate.remove')}
        </Button>
      </span>
    </div>
  )
}
