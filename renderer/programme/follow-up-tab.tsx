import { useMutation } from '@tanstack/react-query'
import { Input, Segmented } from 'antd'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { errorText } from '../app/error-text.ts'
import { client } from '../app/rpc.ts'
import { DayInput } from '../ui/day-input.tsx'
import { Field } from '../ui/field.tsx'
import { ActivityFiles } from './activity-files.tsx'
import { ActivityUpdates } from './activity-updates.tsx'
import css from './form.module.css'
import { ResourceLines } from './resource-lines.tsx'
import { TargetLines } from './target-lines.tsx'
import type { ActivityDetail, FollowUp } from './types.ts'
import type { ActivityDraft } from './use-activity-draft.ts'
import type { Names } from './use-names.ts'

type FollowUpTabProps = { detail: ActivityDetail; names: Names; today: string; saved: ActivityDraft }

const followUpOf = (detail: ActivityDetail): FollowUp => ({
  realFrom: detail.realFrom,
  realTo: detail.realTo,
  preparingFrom: detail.preparingFrom,
  decision: detail.decision,
  decisionReason: detail.decisionReason,
  postponedTo: detail.postponedTo,
  health: detail.health,
  healthSentence: detail.healthSentence,
  notDoneReason: detail.notDoneReason,
})

/** A decision against the calendar says why, a risk or a block in a sentence; until then neither is stored. */
const lacksReason = ({ decision, decisionReason }: FollowUp) => decision !== null && !decisionReason?.trim()
const lacksSentence = ({ health, healthSentence }: FollowUp) =>
  health !== null && health !== 'good' && !healthSentence?.trim()

type Choice = 'none' | 'postponed' | 'cancelled'
type HealthChoice = 'none' | 'good' | 'risk' | 'blocked'

/** What became of an activity, apart from what was planned: real days, decision, health, results, updates, files. */
export function FollowUpTab({ detail, names, today, saved }: FollowUpTabProps) {
  const { t } = useTranslation('programme')
  const [facts, setFacts] = useState(() => followUpOf(detail))
  const save = useMutation({
    mutationFn: (next: FollowUp) =>
      client.programme.followUp({ id: detail.id, version: detail.version, ...next }),
    meta: { told: true },
  })
  // What was stored is taken over once it comes back, here or from elsewhere.
  useEffect(() => setFacts(followUpOf(detail)), [detail])
  const store = (changes: Partial<FollowUp>) => {
    const next = { ...facts, ...changes }
    setFacts(next)
    if (!lacksReason(next) && !lacksSentence(next)) save.mutate(next)
  }
  const day = (key: 'realFrom' | 'realTo' | 'preparingFrom' | 'postponedTo') => (
    <Field label={t(`followUp.${key}`)} group>
      {() => (
        <DayInput
          label={t(`followUp.${key}`)}
          today={today}
          value={facts[key]}
          onChange={(value) => store({ [key]: value })}
        />
      )}
    </Field>
  )
  const text = (key: 'decisionReason' | 'healthSentence' | 'notDoneReason', problem?: string | null) => (
    <Field label={t(`followUp.${key}`)} problem={problem}>
      {({ id }) => (
        <Input.TextArea
          id={id}
          rows={2}
          maxLength={500}
          value={facts[key] ?? ''}
          onChange={(event) => setFacts({ ...facts, [key]: event.target.value || null })}
          onBlur={() => facts[key] !== detail[key] && store({})}
        />
      )}
    </Field>
  )
  return (
    <div className={css.form}>
      {save.error && <span role="alert">{errorText(save.error)}</span>}
      <div className={css.pair}>
        {day('preparingFrom')}
        {facts.decision === 'postponed' ? day('postponedTo') : <span />}
        {day('realFrom')}
        {day('realTo')}
      </div>
      <Field label={t('followUp.decision')} group>
        {() => (
          <Segmented<Choice>
            aria-label={t('followUp.decision')}
            value={facts.decision ?? 'none'}
            onChange={(chosen) =>
              store(
                chosen === 'none'
                  ? { decision: null, decisionReason: null, postponedTo: null }
                  : { decision: chosen, ...(chosen === 'cancelled' ? { postponedTo: null } : {}) },
              )
            }
            options={(['none', 'postponed', 'cancelled'] as const).map((value) => ({
              value,
              label: t(`decision.${value}`),
            }))}
          />
        )}
      </Field>
      {facts.decision !== null &&
        text('decisionReason', lacksReason(facts) ? t('followUp.reasonNeeded') : null)}
      <Field label={t('followUp.health')} group>
        {() => (
          <Segmented<HealthChoice>
            aria-label={t('followUp.health')}
            value={facts.health ?? 'none'}
            onChange={(chosen) => store({ health: chosen === 'none' ? null : chosen })}
            options={(['none', 'good', 'risk', 'blocked'] as const).map((value) => ({
              value,
              label: t(`health.${value}`),
            }))}
          />
        )}
      </Field>
      {facts.health !== null &&
        text('healthSentence', lacksSentence(facts) ? t('followUp.sentenceNeeded') : null)}
      {detail.state === 'late' && text('notDoneReason')}
      {saved.draft.targets.length > 0 && (
        <>
          <h3 className={css.heading}>{t('followUp.results')}</h3>
          <TargetLines
            stage="real"
            targets={saved.draft.targets}
            onChange={(targets) => saved.change({ targets })}
            names={names}
          />
        </>
      )}
      <h3 className={css.heading}>{t('followUp.realResources')}</h3>
      <ResourceLines
        stage="real"
        resources={saved.draft.resources}
        onChange={(resources) => saved.change({ resources })}
      />
      <ActivityUpdates detail={detail} today={today} />
      <ActivityFiles detail={detail} />
    </div>
  )
}
