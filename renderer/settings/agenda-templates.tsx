import { useMutation, useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { Trash2 } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { offerUndo } from '../app/offer-undo.ts'
import { api, client } from '../app/rpc.ts'
import type { Template } from '../meetings/types.ts'
import { Panel } from '../ui/panel.tsx'
import css from './settings.module.css'

/** Agendas kept for new meetings to begin with; one is made on the page of a meeting. */
export function AgendaTemplates() {
  const { t } = useTranslation('meetings')
  const templates = useQuery(api.meetings.templates.queryOptions()).data ?? []
  const remove = useMutation({
    mutationFn: ({ id, version }: Template) => client.meetings.removeTemplate({ id, version }),
    onSuccess: (_done, { name }) => offerUndo(t('template.removed', { name })),
  })
  return (
    <Panel fit={templates.length === 0 ? 'content' : 'fill'} title={t('template.list')}>
      {templates.length === 0 && <span className={css.note}>{t('template.none')}</span>}
      <ul className={css.lines}>
        {templates.map((template) => (
          <li key={template.id}>
            <span>
              {template.name}
              <small>{t('items', { count: template.items })}</small>
            </span>
            <Button
              size="small"
              type="text"
              icon={<Trash2 size={14} />}
              title={t('template.remove')}
              aria-label={`${t('template.remove')}: ${template.name}`}
              onClick={() => remove.mutate(template)}
            />
          </li>
        ))}
      </ul>
    </Panel>
  )
}
