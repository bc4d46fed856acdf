import { useMutation } from '@tanstack/react-query'
import { Button, Dropdown } from 'antd'
import { Ellipsis, Presentation } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { mayCancel, mayReopen, stateAfter } from '../../../shared/domain/meeting-state.ts'
import { offerUndo } from '../../app/offer-undo.ts'
import { client } from '../../app/rpc.ts'
import { useWorkspace } from '../../app/workspace.tsx'
import { confirm } from '../../ui/confirm.tsx'
import { formatDayMonth } from '../../ui/date-text.ts'
import css from '../page.module.css'
import { meetingSeenNow } from '../seen-now.ts'
import type { Meeting } from '../types.ts'
import { type MeetingsView, presentAddress } from '../use-meetings-view.ts'

export type Asked = 'reopen' | 'cancel' | 'editions'

type MeetingActionsProps = { meeting: Meeting; view: MeetingsView; onAsk: (asked: Asked) => void }

/** The next step of a meeting as its one main button, and what else may be done with it. */
export function MeetingActions({ meeting, view, onAsk }: MeetingActionsProps) {
  const { t } = useTranslation('meetings')
  const { today } = useWorkspace()
  const next = meeting.cancelled ? null : stateAfter(meeting.state)
  const advance = useMutation({
    mutationFn: async (to: Meeting['state']) =>
      client.meetings.advance({ ...(await meetingSeenNow(meeting.id)), to }),
    onSuccess: (_done, to) => {
      if (to === 'underWay') view.setMode('live')
      else offerUndo(t('advanced', { title: meeting.title, state: t(`state.${to}`) }))
    },
  })
  const blocking = meeting.checks.filter(({ blocks }) => blocks).length
  const walk = async (to: Meeting['state']) => {
    // A lock with checks that stand against it is refused: they are shown instead.
    if (to === 'locked' && blocking > 0) return view.setTab('minutes')
    const leaves = to === 'locked' || to === 'sentForComment'
    if (leaves) {
      const isSure = await confirm({
        title: t(`ask.${to}`, { title: meeting.title }),
        detail: t(`ask.${to}Detail`, { count: meeting.checks.length }),
        verb: t(`step.${to}`),
      })
      if (!isSure) return
    }
    advance.mutate(to)
  }
  const isTooEarly = next === 'underWay' && today < meeting.date
  const items = [
    { key: 'present', label: t('present.open') },
    ...(meeting.editions.length > 0 ? [{ key: 'editions', label: t('editions.open') }] : []),
    ...(mayReopen(meeting) ? [{ key: 'reopen', label: t('reopen.verb') }] : []),
    ...(mayCancel(meeting) ? [{ key: 'cancel', label: t('cancel.verb') }] : []),
  ]
  const act = (key: string) => {
    if (key === 'present') window.open(presentAddress(meeting.id), '_blank')
    else onAsk(key as Asked)
  }
  return (
    <>
      {meeting.state === 'underWay' && (
        <Button icon={<Presentation size={16} />} onClick={() => act('present')}>
          {t('present.open')}
        </Button>
      )}
      <Dropdown trigger={['click']} menu={{ items, onClick: ({ key }) => act(key) }}>
        <Button icon={<Ellipsis size={16} />} aria-label={t('more')} title={t('more')} />
      </Dropdown>
      {meeting.state === 'underWay' && (
        <>
          <Button onClick={() => void walk('held')}>{t('step.held')}</Button>
          <Button type="primary" onClick={() => view.setMode('live')}>
            {t('live.enter')}
          </Button>
        </>
      )}
      {isTooEarly && (
        <span className={css.quiet}>{t('notYetTheDay', { day: formatDayMonth(meeting.date) })}</span>
      )}
      {next !== null && meeting.state !== 'underWay' && (
        <Button
          type="primary"
          loading={advance.isPending}
          disabled={isTooEarly}
          onClick={() => void walk(next)}
        >
          {t(`step.${next}`)}
        </Button>
      )}
    </>
  )
}
