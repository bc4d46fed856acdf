import { useMutation } from '@tanstack/react-query'
import { AutoComplete, Button, Form, Input } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { isInForce } from '../../shared/domain/validity.ts'
import { fold } from '../../shared/domain/vietnamese-text.ts'
import { offerUndo } from '../app/offer-undo.ts'
import { client } from '../app/rpc.ts'
import { useWorkspace } from '../app/workspace.tsx'
import { DayInput } from '../ui/day-input.tsx'
import { CommandError } from './command-error.tsx'
import type { Outputs } from './entry.ts'
import fields from './entry-fields.module.css'
import { EntrySelect } from './entry-fields.tsx'
import css from './person-panel.module.css'
import { committeeRoles } from './roles.ts'
import type { Lists } from './use-lists.ts'

export type Mandate = Outputs['listPeople'][number]['mandates'][number]

type MandateFormProps = {
  personId: string
  /** Null for a new one. */
  mandate: Mandate | null
  lists: Lists
  day: string
  onDone: () => void
}

/** One mandate: role, body, days, decision. */
export function MandateForm({ personId, mandate, lists, day, onDone }: MandateFormProps) {
  const { t } = useTranslation('committee')
  const { today } = useWorkspace()
  const [role, setRole] = useState(mandate?.role ?? '')
  const [bodyId, setBodyId] = useState<string | null>(mandate?.bodyId ?? null)
  const [from, setFrom] = useState<string | null>(mandate?.from ?? day)
  const [to, setTo] = useState<string | null>(mandate?.to ?? null)
  const [decision, setDecision] = useState(mandate?.decisionNumber ?? '')
  const [tried, setTried] = useState(false)
  const save = useMutation({
    mutationFn: (input: Parameters<typeof client.committee.saveMandate>[0]) =>
      client.committee.saveMandate(input),
    meta: { told: true },
  })
  const submit = async () => {
    setTried(true)
    if (role.trim() === '' || bodyId === null || from === null) return
    const { id, version } = mandate ?? { id: null, version: 0 }
    await save.mutateAsync({
      id,
      version,
      personId,
      bodyId,
      role,
      from,
      to,
      decisionNumber: decision.trim() || null,
    })
    offerUndo(t('saved', { name: role }))
    onDone()
  }
  const needed = (empty: boolean) =>
    tried && empty ? { help: t('missing'), validateStatus: 'error' as const } : {}
  const bodies = lists.bodies.filter((body) => body.id === bodyId || (from !== null && isInForce(body, from)))
  return (
    <div className={css.mandateForm}>
      <Form layout="vertical" component={false}>
        <div className={fields.fields}>
          <Form.Item label={t('field.role')} {...needed(role.trim() === '')}>
            <AutoComplete
              autoFocus
              aria-label={t('field.role')}
              value={role}
              onChange={(text: string) => setRole(text)}
              showSearch={{
                filterOption: (typed, option) => fold(String(option?.value)).includes(fold(typed)),
              }}
              options={committeeRoles.map((value) => ({ value }))}
            />
          </Form.Item>
          <Form.Item label={t('field.body')} {...needed(bodyId === null)}>
            <EntrySelect label={t('field.body')} entries={bodies} value={bodyId} onChange={setBodyId} />
          </Form.Item>
          <div className={fields.pair}>
            <Form.Item label={t('field.from')}>
              <DayInput label={t('field.from')} today={today} value={from} onChange={setFrom} required />
            </Form.Item>
            <Form.Item label={t('field.to')}>
              <DayInput label={t('field.to')} today={today} value={to} onChange={setTo} />
            </Form.Item>
          </div>
          <Form.Item label={t('field.decision')}>
            <Input
              aria-label={t('field.decision')}
              value={decision}
              maxLength={60}
              onChange={(event) => setDecision(event.target.value)}
              onPressEnter={() => void submit().catch(() => undefined)}
            />
          </Form.Item>
        </div>
      </Form>
      {save.error && <CommandError error={save.error} />}
      <span className={css.acts}>
        <Button
          size="small"
          type="primary"
          loading={save.isPending}
          onClick={() => void submit().catch(() => undefined)}
        >
          {t('save')}
        </Button>
        <Button size="small" onClick={onDone}>
          {t('confirm.no', { ns: 'ui' })}
        </Button>
      </span>
    </div>
  )
}
