import { useMutation, useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { errorText } from '../../app/error-text.ts'
import { offerUndo } from '../../app/offer-undo.ts'
import { api, client } from '../../app/rpc.ts'
import { useWorkspace } from '../../app/workspace.tsx'
import { DockedDetail } from '../../ui/docked-detail.tsx'
import { ChoiceField } from '../../ui/form-fields.tsx'
import { Status } from '../../ui/status.tsx'
import { useKeys } from '../../ui/use-keys.ts'
import css from '../form.module.css'
import { blankMeeting, missingOfMeeting } from '../meeting-draft.ts'
import { MeetingForm } from '../meeting-form.tsx'
import type { Series } from '../types.ts'

type NewMeetingProps = { series: Series[]; onCreated: (id: string) => void; onClose: () => void }

/** Plans a meeting: its people come from the mandates of its day, its agenda from a template. */
export function NewMeeting({ series, onCreated, onClose }: NewMeetingProps) {
  const { t } = useTranslation('meetings')
  const { today } = useWorkspace()
  const [fields, setFields] = useState(() => blankMeeting(today, (kind) => t(`defaultTitle.${kind}`)))
  const [templateId, setTemplateId] = useState('')
  const [isTried, setTried] = useState(false)
  const templates = useQuery(api.meetings.templates.queryOptions()).data ?? []
  const create = useMutation({
    mutationFn: () => client.meetings.create({ fields, templateId: templateId || null }),
    meta: { told: true },
    onSuccess: ({ id, code }) => {
      onCreated(id)
      offerUndo(t('new.made', { code }))
    },
  })
  const submit = () => {
    setTried(true)
    if (missingOfMeeting(fields).length === 0 && !create.isPending) create.mutate()
  }
  useKeys(t('new.title'), [{ keys: 'Ctrl+Enter', label: t('new.verb'), run: submit, whileTyping: true }])
  return (
    <DockedDetail
      open
      width={480}
      label={t('new.title')}
      title={t('new.title')}
      onClose={onClose}
      foot={
        <>
          <Button type="primary" size="small" loading={create.isPending} title="Ctrl Enter" onClick={submit}>
            {t('new.verb')}
          </Button>
          <Button size="small" onClick={onClose}>
            {t('giveUp')}
          </Button>
          {create.error && (
            <span role="alert">
              <Status tone="warn">{errorText(create.error)}</Status>
            </span>
          )}
        </>
      }
    >
      <MeetingForm
        fields={fields}
        series={series}
        strict={isTried}
        onChange={(changes) => setFields((before) => ({ ...before, ...changes }))}
      />
      <ChoiceField
        label={t('field.template')}
        hint={t('new.templateHint')}
        value={templateId}
        options={[
          { value: '', label: t('noTemplate') },
          ...templates.map(({ id, name, items }) => ({
            value: id,
            label: `${name} (${t('items', { count: items })})`,
          })),
        ]}
        onChange={setTemplateId}
      />
      <p className={css.quiet}>{t('new.peopleHint')}</p>
    </DockedDetail>
  )
}
