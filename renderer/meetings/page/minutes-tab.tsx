import { useMutation } from '@tanstack/react-query'
import { Button } from 'antd'
import { Plus } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { client } from '../../app/rpc.ts'
import { formatDay } from '../../ui/date-text.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { Stack } from '../../ui/page.tsx'
import { Panel } from '../../ui/panel.tsx'
import { Status } from '../../ui/status.tsx'
import { CheckList } from '../check-list.tsx'
import css from '../page.module.css'
import { clockNow, defaultSpeaker, speakerLabel } from '../speakers.ts'
import type { Item } from '../types.ts'
import { EditionDialog } from './edition-dialog.tsx'
import type { TabProps } from './meeting-page.tsx'
import { RemarkLine } from './remark-line.tsx'

/** What was said, item by item, each remark mended in its place; beside it what stands against the lock and the frozen editions. */
export function MinutesTab({ meeting, bodies, view, isFixed }: TabProps) {
  const { t } = useTranslation('meetings')
  const [isComparing, setComparing] = useState(false)
  const add = useMutation({
    mutationFn: (item: Item | null) => {
      const speaker = defaultSpeaker(meeting, item)
      return client.meetings.saveRemark({
        meetingId: meeting.id,
        id: null,
        version: 0,
        remark: {
          agendaItemId: item?.id ?? null,
          attendeeId: speaker?.id ?? null,
          speaker: speaker ? speakerLabel(speaker, bodies) : t('live.secretary'),
          text: '',
          time: clockNow(),
        },
      })
    },
  })
  const loose = meeting.remarks.filter(({ agendaItemId }) => agendaItemId === null)
  const sections: { item: Item | null; remarks: typeof loose }[] = [
    ...meeting.agenda.map((item) => ({
      item,
      remarks: meeting.remarks.filter(({ agendaItemId }) => agendaItemId === item.id),
    })),
    ...(loose.length > 0 ? [{ item: null, remarks: loose }] : []),
  ]
  return (
    <>
      <Panel padded={false} title={t('tab.minutes')} foot={t(isFixed ? 'fixed' : 'minutes.foot')}>
        {sections.length === 0 && <EmptyState title={t('minutes.none')} detail={t('minutes.noneDetail')} />}
        {sections.map(({ item, remarks }) => (
          <section key={item?.id ?? 'loose'} className={css.item}>
            <h3>
              {item ? `${item.ordinal}. ${item.title}` : t('minutes.loose')}
              {item?.state === 'treated' && <Status tone="ok">{t('itemState.treated')}</Status>}
            </h3>
            {remarks.map((remark) => (
              <RemarkLine
                key={remark.id}
                remark={remark}
                meeting={meeting}
                bodies={bodies}
                isFixed={isFixed}
                isAsked={remark.id === view.rowId}
              />
            ))}
            {!isFixed && (
              <Button
                size="small"
                type="link"
                icon={<Plus size={14} />}
                onClick={() => add.mutate(item)}
                aria-label={item ? t('minutes.addTo', { title: item.title }) : t('minutes.add')}
              >
                {t('minutes.add')}
              </Button>
            )}
          </section>
        ))}
      </Panel>
      <Stack width={380}>
        <Panel title={t('checks.title', { count: meeting.checks.length })}>
          <CheckList checks={meeting.checks} view={view} />
        </Panel>
        <Panel
          fit={meeting.editions.length === 0 ? 'content' : 'fill'}
          title={t('editions.title')}
          extra={
            meeting.editions.length > 0 && (
              <Button type="link" size="small" onClick={() => setComparing(true)}>
                {t('editions.open')}
              </Button>
            )
          }
        >
          {meeting.editions.length === 0 ? (
            <span className={css.quiet}>{t('editions.none')}</span>
          ) : (
            <ol className={css.steps}>
              {meeting.editions.toReversed().map((edition) => (
                <li key={edition.id}>
                  <span>
                    {t('editions.one', { ordinal: edition.ordinal, stage: t(`stage.${edition.stage}`) })}
                    <br />
                    <span className={css.quiet}>
                      {[formatDay(edition.date), edition.author, edition.reason].filter(Boolean).join(' · ')}
                    </span>
                  </span>
                </li>
              ))}
            </ol>
          )}
        </Panel>
      </Stack>
      {isComparing && <EditionDialog editions={meeting.editions} onClose={() => setComparing(false)} />}
    </>
  )
}
