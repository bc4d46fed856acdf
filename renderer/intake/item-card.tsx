import { Button } from 'antd'
import { Check, X } from 'lucide-react'
import { Fragment } from 'react'
import { useTranslation } from 'react-i18next'
import { formatPercent } from '../../shared/domain/number-text.ts'
import css from './decisions.module.css'
import { FigureInput } from './figure-input.tsx'
import { IndicatorSelect } from './indicator-select.tsx'
import type { IntakeDetail, IntakeItem } from './intake-types.ts'
import { canRemember, followersOf, type ReviewActs, shownValue } from './use-review.ts'
import { figureText, useIntakeWords } from './words.ts'

/** An item on one or two lines: what it is, its figure, why it needs a look or what became of it. */
export function ItemLine({ item }: { item: IntakeItem }) {
  return (
    <div className={css.line}>
      <span className={css.what}>{titleOf(item)}</span>
      <span className={css.value}>{figureText(shownValue(item), null)}</span>
      <span className={css.why}>
        <ItemState item={item} />
      </span>
      <span className={css.cell}>{item.cell}</span>
    </div>
  )
}

const titleOf = (item: IntakeItem) =>
  [item.unitName, item.indicator ? `${item.indicator.code} ${item.indicator.name}` : item.label || item.text]
    .filter(Boolean)
    .join(' · ')

/** Why it needs a look, or what became of it. */
function ItemState({ item }: { item: IntakeItem }) {
  const { t } = useTranslation('intake')
  const words = useIntakeWords()
  if (item.decision) {
    const Icon = item.decision.action === 'ignore' ? X : Check
    return (
      <span className={css.became} data-action={item.decision.action}>
        <Icon size={13} aria-hidden />
        {t(`decide.decided.${item.decision.action}`, { text: item.text })}
      </span>
    )
  }
  if (item.kind === 'hidden') return t('decide.hiddenReason')
  if (item.kind === 'unknown') return t('decide.unknownReason')
  if (item.confidence === 'check' && !item.pending) return t('decide.rivalTaken')
  const measure = item.measure === 'thisPeriod' ? '' : `${t(`measure.${item.measure}`)}: `
  return `${measure}${item.reasons.map((reason) => words.sentence(reason)).join(' ')}`
}

type ItemCardProps = { item: IntakeItem; detail: IntakeDetail; acts: ReviewActs }

/** Figures that hang on the same question, named one by one; of more only how many. */
const followersShown = 5

/** The current item, open. */
export function ItemCard({ item, detail, acts }: ItemCardProps) {
  const { t } = useTranslation('intake')
  const words = useIntakeWords()
  const unit = item.indicator?.unit ?? null
  const value = shownValue(item)
  const followers = followersOf(item, detail)
  return (
    <div className={css.card}>
      <div className={css.head}>
        <strong className={css.title}>{titleOf(item)}</strong>
        <strong className={css.figureNow}>
          {figureText(value, unit === 'đồng' || unit === '%' ? unit : null)}
        </strong>
      </div>
      {item.measure !== 'thisPeriod' && <p className={css.measure}>{t(`measure.${item.measure}`)}</p>}
      {item.decision === null && item.reasons.length > 0 && (
        <div className={css.reasons} data-pending={item.pending}>
          {item.reasons.map((reason) => (
            <p key={reason.code}>{words.sentence(reason)}</p>
          ))}
        </div>
      )}
      {(item.decision !== null ||
        item.kind !== 'value' ||
        (item.confidence === 'check' && !item.pending)) && (
        <p className={css.state}>
          <ItemState item={item} />
        </p>
      )}
      <dl className={css.facts}>
        <dt>{t('decide.inFile')}</dt>
        <dd>
          {[item.text || t('decide.noNumber'), item.unitText].filter(Boolean).join(' ')}
          {' · '}
          <span className={css.place}>{`${item.sheet}!${item.cell}`}</span>
        </dd>
        {followers.slice(0, followersShown).map((follower) => (
          <Fragment key={follower.key}>
            <dt>{follower.unitName ?? t(`measure.${follower.measure}`)}</dt>
            <dd>
              {figureText(shownValue(follower), unit)} · <span className={css.place}>{follower.cell}</span>
            </dd>
          </Fragment>
        ))}
        {followers.length > followersShown && (
          <>
            <dt />
            <dd>{t('decide.moreFigures', { count: followers.length - followersShown })}</dd>
          </>
        )}
        {item.label !== '' && item.indicator && (
          <>
            <dt>{t('decide.label_')}</dt>
            <dd>{item.label}</dd>
          </>
        )}
        {item.previousPeriod && (
          <>
            <dt>{words.period(item.previousPeriod.period)}</dt>
            <dd>{figureText(item.previousPeriod.value, unit)}</dd>
          </>
        )}
        {item.samePeriodLastYear !== null && (
          <>
            <dt>{t('decide.lastYear')}</dt>
            <dd>
              {figureText(item.samePeriodLastYear, unit)}
              {changeText(value, item.samePeriodLastYear, unit)}
            </dd>
          </>
        )}
        {item.storedNow && (
          <>
            <dt>{t('decide.stored')}</dt>
            <dd>
              {t('decide.storedFrom', {
                value: figureText(item.storedNow.value, unit),
                file: item.storedNow.file,
              })}
            </dd>
          </>
        )}
      </dl>
      {detail.state === 'applied' ? (
        <p className={css.state}>{t('decide.readOnly')}</p>
      ) : (
        <ItemActs item={item} detail={detail} acts={acts} />
      )}
    </div>
  )
}

/** "(+9,5%)" beside the figure of a year before; of a ratio the difference would be in points, so none is given. */
function changeText(value: number | null, before: number, unit: string | null): string {
  if (value === null || before === 0 || unit === '%') return ''
  const change = ((value - before) / Math.abs(before)) * 100
  return ` (${change > 0 ? '+' : ''}${formatPercent(change)})`
}

function ItemActs({ item, detail, acts }: ItemCardProps) {
  const { t } = useTranslation('intake')
  if (acts.editing?.key === item.key) {
    if (acts.editing.what === 'value') {
      return (
        <FigureInput
          value={shownValue(item)}
          unit={item.indicator?.unit ?? null}
          onSave={(value) => acts.correctTo(item, value)}
          onCancel={acts.stopEditing}
        />
      )
    }
    return (
      <IndicatorSelect
        on={acts.day}
        candidates={item.candidates}
        onChoose={(indicator) => acts.chooseIndicator(item, indicator)}
        onCancel={acts.stopEditing}
      />
    )
  }
  const known = item.kind === 'value' || item.decision?.indicatorId != null
  const nearest = item.candidates[0]
  const followers = followersOf(item, detail)
  return (
    <div className={css.acts}>
      {item.kind === 'value' ? (
        <Act
          keys="Enter"
          main={item.pending}
          wide={followers.length > 0 && item.pending}
          label={
            followers.length > 0 && item.pending
              ? t('decide.acceptRow', { count: followers.length + 1 })
              : t('decide.accept')
          }
          run={() => acts.accept(item)}
        />
      ) : (
        <Act
          keys="Enter"
          main={item.decision === null && item.kind === 'unknown'}
          wide={!known}
          label={
            nearest && item.decision === null
              ? t('decide.nearest', { name: nearest.name })
              : t('decide.choose')
          }
          run={() => acts.edit(item, 'indicator')}
        />
      )}
      {known && <Act keys="F2" label={t('decide.correct')} run={() => acts.edit(item, 'value')} />}
      {item.kind === 'value' && (
        <Act keys="C" label={t('decide.other')} run={() => acts.edit(item, 'indicator')} />
      )}
      <Act keys="Del" label={t('decide.ignore')} run={() => acts.ignore(item)} />
      {item.decision !== null && (
        <Act keys="⌫" label={t('decide.undecide')} run={() => acts.undecide(item)} />
      )}
      {canRemember(item) && (
        <Act
          keys="A"
          wide
          label={t(item.kind === 'value' ? 'decide.remember' : 'decide.rememberChosen', {
            label: item.label,
          })}
          run={() => acts.remember(item)}
        />
      )}
      {detail.encoding !== null && item.reasons.some(({ code }) => code === 'encoding-uncertain') && (
        <p className={css.state}>{t('decoded.keepHint')}</p>
      )}
    </div>
  )
}

type ActProps = { keys: string; label: string; run: () => void; main?: boolean; wide?: boolean }

/** A button with its key: every shortcut of the review is also one of these. */
export function Act({ keys, label, run, main = false, wide = false }: ActProps) {
  return (
    <span className={css.act} data-wide={wide}>
      <Button block size="small" type={main ? 'primary' : 'default'} title={label} onClick={run}>
        <span className={css.actLabel}>{label}</span>
        <kbd className={css.actKey}>{keys}</kbd>
      </Button>
    </span>
  )
}
