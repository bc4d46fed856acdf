import { useMutation } from '@tanstack/react-query'
import { Button } from 'antd'
import { FileText, Send } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { EmptyState } from '../../ui/empty-state.tsx'
import { QueryError } from '../../ui/error-state.tsx'
import { Stack } from '../../ui/page.tsx'
import { Panel } from '../../ui/panel.tsx'
import { AttachmentList } from '../attachment-list.tsx'
import formCss from '../form.module.css'
import css from '../page.module.css'
import { IssueDialog } from '../papers/issue-dialog.tsx'
import { PaperPanel } from '../papers/paper-panel.tsx'
import { PaperTable } from '../papers/paper-table.tsx'
import { saveDraft, usePapers } from '../papers/use-papers.ts'
import type { WordKind } from '../types.ts'
import type { TabProps } from './meeting-page.tsx'

const ofMeeting = ['invitation', 'minutes', 'conclusionNotice', 'taskSheet'] as const satisfies WordKind[]

/** The papers of a meeting: drafted and issued from its data, and those that went out. */
export function DocumentsTab({ meeting, bodies, view, isFixed }: TabProps) {
  const { t } = useTranslation('meetings')
  const [issuing, setIssuing] = useState<WordKind | null>(null)
  const [active, setActive] = useState<string | null>(null)
  const register = usePapers({ kinds: [], books: [], meetingId: meeting.id, text: '' })
  const papers = register.data?.rows ?? []
  const open = papers.find(({ id }) => id === view.rowId)
  const tasks = meeting.decisions.flatMap((decision) => decision.tasks)
  const leads = [...new Set(tasks.flatMap(({ leadBodyId }) => leadBodyId ?? []))]
  const draft = useMutation({
    mutationFn: (kind: WordKind) =>
      saveDraft({
        kind,
        meetingId: meeting.id,
        bodyId: kind === 'taskSheet' ? (leads[0] ?? null) : null,
        unitId: null,
      }),
  })
  return (
    <>
      <Stack width={380}>
        <Panel fit="content" title={t('paper.make')}>
          <ul className={css.steps}>
            {ofMeeting.map((kind) => {
              const out = papers.filter((paper) => paper.kind === kind && paper.withdrawnReason === null)
              const isEmpty = kind === 'taskSheet' && leads.length === 0
              return (
                <li key={kind}>
                  <span>
                    {t(`paperKind.${kind}`)}
                    <br />
                    <span className={css.quiet}>
                      {isEmpty
                        ? t('paper.noLeads')
                        : out.length > 0
                          ? out.map(({ symbol }) => symbol).join(', ')
                          : t('paper.notOut')}
                    </span>
                  </span>
                  <Button
                    size="small"
                    icon={<FileText size={14} />}
                    disabled={isEmpty}
                    loading={draft.isPending && draft.variables === kind}
                    aria-label={`${t('paper.draft')}: ${t(`paperKind.${kind}`)}`}
                    onClick={() => draft.mutate(kind)}
                  >
                    {t('paper.draft')}
                  </Button>
                  <Button
                    size="small"
                    icon={<Send size={14} />}
                    disabled={isEmpty}
                    aria-label={`${t('paper.issue')}: ${t(`paperKind.${kind}`)}`}
                    onClick={() => setIssuing(kind)}
                  >
                    {t('paper.issue')}
                  </Button>
                </li>
              )
            })}
          </ul>
        </Panel>
        <Panel label={t('file.title')}>
          <div className={formCss.form}>
            <AttachmentList meeting={meeting} agendaItemId={null} isFixed={isFixed} />
          </div>
        </Panel>
      </Stack>
      <Panel padded={false} title={t('paper.outOfMeeting')}>
        {register.error ? (
          <QueryError error={register.error} onRetry={() => void register.refetch()} />
        ) : (
          <PaperTable
            label={t('paper.outOfMeeting')}
            rows={papers}
            loading={register.isPending}
            active={active}
            onActive={setActive}
            onOpen={({ id }) => view.setRow(id)}
            empty={<EmptyState title={t('paper.none')} detail={t('paper.noneDetail')} />}
            foot={<span>{t('paper.count', { count: papers.length })}</span>}
          />
        )}
      </Panel>
      {open && <PaperPanel key={open.id} paper={open} onClose={() => view.setRow(null)} />}
      {issuing && (
        <IssueDialog
          kind={issuing}
          meetingId={meeting.id}
          recipients={
            issuing === 'taskSheet'
              ? leads.map((bodyId) => ({
                  bodyId,
                  unitId: null,
                  name: bodies.short(bodyId),
                  note: t('give.several', {
                    count: tasks.filter(({ leadBodyId }) => leadBodyId === bodyId).length,
                  }),
                }))
              : []
          }
          onClose={() => setIssuing(null)}
        />
      )}
    </>
  )
}
