import { useMutation, useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { Paperclip } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { errorText } from '../app/error-text.ts'
import { offerUndo } from '../app/offer-undo.ts'
import { api, client } from '../app/rpc.ts'
import type { Bodies } from '../app/use-bodies.ts'
import { chooseFiles } from '../ui/drop-zone.tsx'
import { Status } from '../ui/status.tsx'
import { useKeys } from '../ui/use-keys.ts'
import { type ActDraft, actOf, blankAct, changedAct, lacksOf } from './act-draft.ts'
import { ActFields } from './act-fields.tsx'
import css from './form.module.css'
import { sentence } from './sentence.ts'
import type { Act, ActKind, TaskDetail } from './types.ts'
import { useAnswerDays } from './use-answer-days.ts'

type ActFormProps = {
  detail: TaskDetail
  kind: ActKind
  /** The body that is pressed or answers; null is the lead. */
  bodyId: string | null
  bodies: Bodies
  today: string
  onDone: () => void
}

const anyFile = '*'

/** One act on one task: what it needs, what it would change, what stands against it. */
export function ActForm(props: ActFormProps) {
  const answerDays = useAnswerDays()
  return answerDays === null ? null : <OpenActForm {...props} answerDays={answerDays} />
}

function OpenActForm(props: ActFormProps & { answerDays: number }) {
  const { detail, kind, bodyId, bodies, today, onDone, answerDays } = props
  const { t } = useTranslation('tasks')
  const [draft, setDraft] = useState<ActDraft>(() =>
    blankAct(kind, {
      today,
      answerDays,
      percent: detail.percent,
      bodyId,
      text: kind === 'remind' ? t('remindText') : kind === 'askEvidence' ? t('askEvidenceText') : '',
    }),
  )
  const [file, setFile] = useState<File | null>(null)
  const [isTried, setTried] = useState(false)
  const seen = { id: detail.id, version: detail.version }
  const hasEvidence = detail.evidences.length > 0 || file !== null
  const lacks = lacksOf(draft, hasEvidence)
  const act = actOf(draft, hasEvidence)
  // With a file still to be attached the program would not yet know of the evidence.
  const preview = useQuery({
    ...api.tasks.previewActs.queryOptions({ input: { tasks: [seen], act: act ?? neverAsked } }),
    enabled: act !== null && file === null,
  })
  const outcome = act !== null && file === null ? preview.data?.[0] : undefined
  const save = useMutation({
    mutationFn: async (chosen: Act) => {
      if (file === null || chosen.kind !== 'close') return client.tasks.act({ ...seen, act: chosen })
      await client.tasks.attachEvidence({
        taskId: detail.id,
        documentNumber: draft.documentNumber.trim() || null,
        documentDate: draft.documentDate,
        note: draft.note.trim() || null,
        file,
      })
      return client.tasks.act({ ...seen, act: { ...chosen, evidence: null } })
    },
    meta: { told: true },
    onSuccess: () => {
      onDone()
      offerUndo(t(`acted.${kind}`, { code: detail.code }))
    },
  })
  const submit = () => {
    setTried(true)
    if (act !== null && !outcome?.problem && !save.isPending) save.mutate(act)
  }
  useKeys(t(`act.${kind}`), [
    { keys: 'Ctrl+Enter', label: t(`actVerb.${kind}`), run: submit, whileTyping: true },
    { keys: 'Escape', label: t('giveUp'), run: onDone, whileTyping: true },
  ])
  const against = outcome?.problem ? sentence(outcome.problem) : save.error ? errorText(save.error) : null
  const asked = [detail.leadBodyId, ...detail.supportIds].filter((id) => id !== null)
  return (
    <form
      className={css.card}
      aria-label={t(`act.${kind}`)}
      onSubmit={(event) => {
        event.preventDefault()
        submit()
      }}
    >
      <h3>{t(`act.${kind}`)}</h3>
      <ActFields
        draft={draft}
        change={(change) => setDraft((before) => changedAct(before, change))}
        lacks={lacks}
        isTried={isTried}
        bodies={bodies}
        asked={kind === 'remind' || kind === 'answer' ? asked : []}
        today={today}
      />
      {kind === 'close' && (
        <Button
          size="small"
          icon={<Paperclip size={14} />}
          onClick={() => void chooseFiles({ accept: anyFile }).then(([chosen]) => chosen && setFile(chosen))}
        >
          {file?.name ?? t('evidence.chooseFile')}
        </Button>
      )}
      {against ? (
        <span role="alert">
          <Status tone="warn">{against}</Status>
        </span>
      ) : (
        outcome && (
          <span className={css.outcome}>
            {sentence(outcome.before)} → <strong>{sentence(outcome.after)}</strong>
          </span>
        )
      )}
      <footer>
        <Button type="primary" size="small" htmlType="submit" loading={save.isPending} title="Ctrl Enter">
          {t(`actVerb.${kind}`)}
        </Button>
        <Button size="small" onClick={onDone}>
          {t('giveUp')}
        </Button>
      </footer>
    </form>
  )
}

/** Stands in the key of a query that is not asked. */
const neverAsked: Act = { kind: 'reopen', date: '2000-01-01', reason: '-' }
