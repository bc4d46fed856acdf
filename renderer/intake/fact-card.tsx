import { useTranslation } from 'react-i18next'
import css from './decisions.module.css'
import type { IntakeDetail } from './intake-types.ts'
import { Act } from './item-card.tsx'
import type { ReviewActs } from './use-review.ts'
import { useIntakeWords } from './words.ts'

type FactProps = { kind: 'unit' | 'period'; detail: IntakeDetail }

function useFact({ kind, detail }: FactProps) {
  const { t } = useTranslation('intake')
  const words = useIntakeWords()
  const isUnit = kind === 'unit'
  const found = isUnit ? (detail.unit?.name ?? null) : detail.period && words.period(detail.period)
  const { rivals, sources } = isUnit ? detail.unitFinding : detail.periodFinding
  const rivalNames = (isUnit ? rivals : rivals.map((id) => words.period(id))).join(', ')
  const question = found
    ? t(isUnit ? 'decide.unitQuestion' : 'decide.periodQuestion')
    : t(isUnit ? 'decide.unitMissing' : 'decide.periodMissing')
  const doubt =
    rivals.length === 0 ? '' : t(isUnit ? 'decide.unitRivals' : 'decide.periodRivals', { rivals: rivalNames })
  return { found, question, doubt, source: sources[0] ?? null }
}

/** A unit or period the file leaves in doubt, on one line. */
export function FactLine(props: FactProps) {
  const { found, question } = useFact(props)
  return (
    <div className={css.line}>
      <span className={css.what}>{question}</span>
      <span className={css.value}>{found}</span>
    </div>
  )
}

/** The same, open: confirm what was read or choose another. */
export function FactCard(props: FactProps & { acts: ReviewActs }) {
  const { t } = useTranslation('intake')
  const { found, question, doubt, source } = useFact(props)
  const { kind, acts } = props
  return (
    <div className={css.card}>
      <div className={css.head}>
        <strong className={css.title}>{question}</strong>
        <strong className={css.figureNow}>{found}</strong>
      </div>
      {doubt && (
        <div className={css.reasons} data-pending="true">
          <p>{doubt}</p>
        </div>
      )}
      {source?.text && (
        <dl className={css.facts}>
          <dt>{t('decide.inFile')}</dt>
          <dd>
            {source.text} · <span className={css.place}>{source.where}</span>
          </dd>
        </dl>
      )}
      <div className={css.acts}>
        {found && <Act keys="Enter" main label={t('decide.accept')} run={() => acts.confirmFact(kind)} />}
        <Act
          keys={found ? 'C' : 'Enter'}
          main={!found}
          label={t(kind === 'unit' ? 'chooseUnit' : 'choosePeriod')}
          run={() => acts.openFact(kind)}
        />
      </div>
    </div>
  )
}
