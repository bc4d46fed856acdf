import { useMutation } from '@tanstack/react-query'
import { Button } from 'antd'
import { Trash2 } from 'lucide-react'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useNavigate } from 'react-router'
import { handOver } from '../../app/from-conclusion.ts'
import { offerUndo } from '../../app/offer-undo.ts'
import { RecordHistory } from '../../app/record-history.tsx'
import { client } from '../../app/rpc.ts'
import type { Bodies } from '../../app/use-bodies.ts'
import { DockedDetail } from '../../ui/docked-detail.tsx'
import { useKeys } from '../../ui/use-keys.ts'
import { ConclusionAbout, ConclusionText } from '../conclusion-fields.tsx'
import { FollowUp } from '../follow-up.tsx'
import css from '../form.module.css'
import { ConclusionStatus } from '../meeting-status.tsx'
import { SaveLine } from '../save-line.tsx'
import { seenNow } from '../seen-now.ts'
import { sentencesOf } from '../sentences.ts'
import type { Conclusion, Meeting } from '../types.ts'
import { useSavedDraft } from '../use-saved-draft.ts'
import { GiveTask } from './give-task.tsx'
import { LinkActivity } from './link-activity.tsx'
import { OvertakenForm } from './overtaken-form.tsx'

type ConclusionPanelProps = {
  conclusion: Conclusion
  meeting: Meeting
  bodies: Bodies
  isFixed: boolean
  onStep: (by: -1 | 1) => void
  onClose: () => void
}

type Making = 'task' | 'activity' | 'overtaken'

/** One conclusion: its words, saved as they are typed; the sentence tasks and activities are made from; what became of it. */
export function ConclusionPanel({
  conclusion,
  meeting,
  bodies,
  isFixed,
  onStep,
  onClose,
}: ConclusionPanelProps) {
  const { t } = useTranslation('meetings')
  const navigate = useNavigate()
  const [marked, setMarked] = useState('')
  const [making, setMaking] = useState<Making | null>(null)
  const stored = useMemo(() => {
    const { id, version, agendaItemId, attendeeId, kind, text } = conclusion
    return { id, version, fields: { agendaItemId, attendeeId, kind, text } }
  }, [conclusion])
  const saved = useSavedDraft({
    stored,
    save: (seen, fields) => client.meetings.saveConclusion({ meetingId: meeting.id, ...seen, fields }),
    isComplete: ({ text }) => text.trim() !== '',
  })
  const sentences = [...new Set(sentencesOf(saved.draft.text))]
  const sentence = marked.trim() || saved.draft.text.trim()
  const make = (what: Making) => {
    // The words must be stored before anything can be tied to them.
    void saved.flush().then((isStored) => isStored && setMaking(what))
  }
  const remove = useMutation({
    mutationFn: async () => {
      await saved.flush()
      await client.meetings.removeConclusion(await seenNow(meeting.id, 'decisions', conclusion.id))
    },
    onSuccess: () => {
      onClose()
      offerUndo(t('conclusions.removed'))
    },
  })
  const unlink = useMutation({
    mutationFn: (activityId: string) =>
      client.meetings.unlinkActivity({ conclusionId: conclusion.id, activityId }),
    onSuccess: () => offerUndo(t('activity.unlinked')),
  })
  const done = () => setMaking(null)
  const plan = async () => {
    if (!(await saved.flush())) return
    const kind = saved.draft.kind === 'directive' ? 'directive' : 'conclusion'
    const from = handOver({ conclusionId: conclusion.id, kind, sentence })
    void navigate(`/programme?year=${meeting.date.slice(0, 4)}`, from)
  }
  const made = { conclusion, sentence, onDone: done }
  useKeys(t('conclusion'), [
    { keys: 'KeyG', label: t('give.verb'), run: () => make('task'), when: making === null },
    { keys: 'KeyP', label: t('activity.plan'), run: () => void plan(), when: making === null },
    { keys: 'KeyH', label: t('activity.link'), run: () => make('activity'), when: making === null },
  ])
  return (
    <DockedDetail
      open
      width={500}
      label={t('conclusion')}
      title={conclusion.numberText ?? t('conclusion')}
      status={<ConclusionStatus state={conclusion.state} tag />}
      onStep={onStep}
      onClose={() => void saved.flush().then((isStored) => isStored && onClose())}
      foot={
        <>
          <span className={css.foot}>{isFixed ? t('conclusions.fixed') : <SaveLine saved={saved} />}</span>
          <Button size="small" onClick={() => make('overtaken')}>
            {t('overtaken.verb')}
          </Button>
          {conclusion.number === null && (
            <Button
              size="small"
              icon={<Trash2 size={14} />}
              disabled={isFixed}
              onClick={() => remove.mutate()}
            >
              {t('conclusions.remove')}
            </Button>
          )}
        </>
      }
    >
      <ConclusionText
        text={saved.draft.text}
        isFixed={isFixed}
        strict
        onChange={(text) => saved.change({ text })}
        onMark={setMarked}
      />
      <section aria-label={t('give.from')}>
        <h3 className={css.heading}>{t('give.from')}</h3>
        {sentences.length > 1 && (
          <ul className={css.sentences}>
            {sentences.map((one) => (
              <li key={one}>
                <button
                  type="button"
                  aria-pressed={sentence === one}
                  onClick={() => setMarked(sentence === one ? '' : one)}
                >
                  {one}
                </button>
              </li>
            ))}
          </ul>
        )}
        {(sentences.length <= 1 || !sentences.includes(sentence)) && (
          <p className={css.quote}>“{sentence}”</p>
        )}
        {making === null && (
          <div className={css.buttons}>
            <Button type="primary" size="small" title="G" onClick={() => make('task')}>
              {t('give.verb')}
            </Button>
            <Button size="small" title="P" onClick={() => void plan()}>
              {t('activity.plan')}
            </Button>
            <Button size="small" title="H" onClick={() => make('activity')}>
              {t('activity.link')}
            </Button>
          </div>
        )}
      </section>
      {making === 'task' && <GiveTask {...made} key={sentence} meeting={meeting} bodies={bodies} />}
      {making === 'activity' && <LinkActivity {...made} meeting={meeting} />}
      {making === 'overtaken' && <OvertakenForm conclusion={conclusion} meeting={meeting} onDone={done} />}
      <FollowUp conclusion={conclusion} bodies={bodies} onUnlink={(id) => unlink.mutate(id)} />
      <ConclusionAbout fields={saved.draft} meeting={meeting} isFixed={isFixed} onChange={saved.change} />
      <RecordHistory entity="conclusion" id={conclusion.id} />
    </DockedDetail>
  )
}
