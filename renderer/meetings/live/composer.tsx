import { Button, Select } from 'antd'
import {
  type KeyboardEvent,
  type RefObject,
  useEffect,
  useId,
  useLayoutEffect,
  useRef,
  useState,
} from 'react'
import { useTranslation } from 'react-i18next'
import type { NamedBody } from '../../../shared/domain/quick-bodies.ts'
import { isQuickLine } from '../../../shared/domain/quick-line.ts'
import { errorText } from '../../app/error-text.ts'
import type { Bodies } from '../../app/use-bodies.ts'
import { foldedMatch } from '../../ui/folded-match.ts'
import { KeyHint } from '../../ui/key-hint.tsx'
import { Status } from '../../ui/status.tsx'
import { useKeys } from '../../ui/use-keys.ts'
import { speakerLabel } from '../speakers.ts'
import type { Meeting, Remark } from '../types.ts'
import { completed, completionAt, decisionOf, type Offer, turned } from './composer-line.ts'
import { DecisionPreview } from './decision-preview.tsx'
import css from './live.module.css'
import { MarkedLine } from './marked-line.tsx'
import type { Composer as ComposerState } from './use-composer.ts'

type ComposerProps = {
  meeting: Meeting
  bodies: Bodies
  named: readonly NamedBody[]
  composer: ComposerState
  input: RefObject<HTMLTextAreaElement | null>
  /** `↑` in an empty line takes it back. */
  lastRemark: Remark | null
  /** Says what was put on record. */
  onGiven: (told: string) => void
}

/** The one line of the desk: what somebody says, or after `>` a decision with its lead, supports, deadline and product. */
export function Composer({ meeting, bodies, named, composer, input, lastRemark, onGiven }: ComposerProps) {
  const { t } = useTranslation('meetings')
  const listId = useId()
  const { line } = composer
  const [caret, setCaret] = useState(0)
  const [chosen, setChosen] = useState(0)
  const [closedAt, setClosedAt] = useState<string | null>(null)
  const nextCaret = useRef<number | null>(null)
  const isDecided = isQuickLine(line.text)
  const decision = isDecided ? decisionOf(line.text, named, meeting.date) : null
  const completion =
    closedAt === line.text
      ? null
      : completionAt(line.text, caret, { people: meeting.people, bodies: named, on: meeting.date })
  const offers = completion?.offers ?? []
  const picked = Math.min(chosen, Math.max(0, offers.length - 1))

  useEffect(() => input.current?.focus(), [input])
  useLayoutEffect(() => {
    if (nextCaret.current === null) return
    input.current?.setSelectionRange(nextCaret.current, nextCaret.current)
    nextCaret.current = null
  })

  const type = (text: string, at: number) => {
    const said = composer.type(text)
    const moved = Math.max(0, at - (text.length - said.length))
    setCaret(moved)
    setChosen(0)
    setClosedAt(null)
    if (said !== text) nextCaret.current = moved
  }
  const accept = (offer: Offer) => {
    if (!completion) return
    const next = completed(line.text, completion, offer)
    nextCaret.current = next.caret
    type(next.line, next.caret)
    input.current?.focus()
  }
  const give = async () => {
    const code = await composer.give()
    if (code !== undefined) onGiven(code === null ? t('live.noted') : t('give.done', { code }))
  }
  const enter = () => {
    if (isDecided) void give()
    else void composer.finish()
    input.current?.focus()
  }
  const turn = (kind: 'conclusion' | 'task' | null) => {
    const text = turned(line.text, kind)
    nextCaret.current = text.length
    type(text, text.length)
    input.current?.focus()
  }
  useKeys(t('live.line'), [
    { keys: 'Ctrl+Digit1', label: t('live.turn.conclusion'), run: () => turn('conclusion') },
    { keys: 'Ctrl+Digit2', label: t('live.turn.task'), run: () => turn('task') },
    { keys: 'Ctrl+Digit3', label: t('live.turn.note'), run: () => turn(null) },
    { keys: 'Ctrl+Enter', label: t('live.giveKey'), run: enter, whileTyping: true },
  ])
  const onKeyDown = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    if (event.nativeEvent.isComposing || event.ctrlKey || event.altKey) return
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
    const offer = offers[picked]
    if (offer) {
      if (step !== 0) setChosen((picked + step + offers.length) % offers.length)
      else if (event.key === 'Enter' || event.key === 'Tab') accept(offer)
      else if (event.key === 'Escape') setClosedAt(line.text)
      else return
    } else if (event.key === 'Enter' && !event.shiftKey) enter()
    else if (event.key === 'ArrowUp' && line.text === '' && lastRemark) void composer.load(lastRemark)
    else return
    event.preventDefault()
    event.stopPropagation()
  }
  const speakers = meeting.people.map((person) => ({ value: person.id, label: speakerLabel(person, bodies) }))
  return (
    <section className={css.composer} data-decision={isDecided}>
      <div className={css.composerHead}>
        {isDecided ? (
          <strong>{t(`live.is.${decision?.kindMeant ?? 'conclusion'}`)}</strong>
        ) : (
          <span className={css.speaker}>
            {t('live.speaks')}
            <Select
              size="small"
              variant="filled"
              showSearch={{ filterOption: foldedMatch }}
              popupMatchSelectWidth={false}
              aria-label={t('field.speaker')}
              value={line.speaker?.id ?? (line.speakerText || t('live.secretary'))}
              options={speakers}
              onChange={(id) => {
                const person = meeting.people.find((one) => one.id === id)
                if (person) composer.setSpeaker(person)
                input.current?.focus()
              }}
            />
          </span>
        )}
        <span className={css.turns}>
          <button type="button" onClick={() => turn('conclusion')}>
            <KeyHint keys="Ctrl 1">{t('live.turn.conclusion')}</KeyHint>
          </button>
          <button type="button" onClick={() => turn('task')}>
            <KeyHint keys="Ctrl 2">{t('live.turn.task')}</KeyHint>
          </button>
          <button type="button" onClick={() => turn(null)}>
            <KeyHint keys="Ctrl 3">{t('live.turn.note')}</KeyHint>
          </button>
        </span>
      </div>
      <div className={css.typing}>
        {offers.length > 0 && (
          <div className={css.offers} id={listId} role="listbox" aria-label={t('live.offers')}>
            {offers.map((offer, index) => (
              // biome-ignore lint/a11y/useKeyWithClickEvents: the line it belongs to takes the keys and names the chosen option
              <div
                key={offer.key}
                id={`${listId}-${index}`}
                role="option"
                tabIndex={-1}
                aria-selected={index === picked}
                onMouseDown={(event) => event.preventDefault()}
                onClick={() => accept(offer)}
              >
                <strong>{offer.label}</strong>
                <span>{offer.note}</span>
              </div>
            ))}
          </div>
        )}
        <div className={css.box}>
          {decision && <MarkedLine line={line.text} decision={decision} />}
          <textarea
            ref={input}
            rows={3}
            maxLength={isDecided ? 2000 : 8000}
            aria-label={isDecided ? t('live.decisionLine') : t('live.remarkLine')}
            placeholder={t('live.placeholder')}
            role="combobox"
            aria-autocomplete="list"
            aria-expanded={offers.length > 0}
            aria-controls={listId}
            aria-activedescendant={offers.length > 0 ? `${listId}-${picked}` : undefined}
            spellCheck={false}
            value={line.text}
            onChange={(event) => type(event.target.value, event.target.selectionStart)}
            onSelect={(event) => setCaret(event.currentTarget.selectionStart)}
            onKeyDown={onKeyDown}
          />
        </div>
        <Button type="primary" title="Ctrl Enter" disabled={line.text.trim() === ''} onClick={enter}>
          {t(isDecided ? (decision?.leadBodyId ? 'give.verb' : 'live.record') : 'live.done')}
        </Button>
      </div>
      {decision && <DecisionPreview decision={decision} bodies={bodies} isTried={composer.isTried} />}
      {composer.error !== null && (
        <p className={css.failed} role="alert">
          <Status tone="warn">{errorText(composer.error)}</Status>
          {composer.unsaved > 0 && ` ${t('live.unsaved', { count: composer.unsaved })} `}
          <Button type="link" size="small" onClick={() => void composer.store()}>
            {t('live.storeAgain')}
          </Button>
        </p>
      )}
      {composer.refusal !== null && (
        <p className={css.failed} role="alert">
          <Status tone="warn">{t('live.refused', { why: errorText(composer.refusal) })}</Status>
        </p>
      )}
    </section>
  )
}
