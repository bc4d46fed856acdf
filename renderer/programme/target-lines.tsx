import { Button, InputNumber, Select } from 'antd'
import { Plus, X } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { foldedMatch } from '../ui/folded-match.ts'
import css from './form.module.css'
import type { Fields } from './types.ts'
import type { Names } from './use-names.ts'

type Target = Fields['targets'][number]
type TargetLinesProps = {
  targets: Target[]
  onChange: (targets: Target[]) => void
  names: Names
  /** `real`: only what was reached is written, in the follow-up. */
  stage?: 'planned' | 'real'
}

/** The figures an activity is to reach, each with the unit of its indicator. */
export function TargetLines({ targets, onChange, names, stage = 'planned' }: TargetLinesProps) {
  const { t } = useTranslation('programme')
  const set = (at: number, change: Partial<Target>) =>
    onChange(targets.map((target, index) => (index === at ? { ...target, ...change } : target)))
  const free = names.indicators.filter(({ id }) => !targets.some(({ indicatorId }) => indicatorId === id))
  return (
    <>
      {targets.map((target, at) => {
        const indicator = names.indicator(target.indicatorId)
        return (
          <div className={css.line} key={target.indicatorId || 'new'}>
            <Select
              aria-label={t('target.indicator')}
              placeholder={t('target.indicator')}
              disabled={stage === 'real'}
              showSearch={{ filterOption: foldedMatch }}
              value={target.indicatorId || null}
              onChange={(indicatorId) => set(at, { indicatorId: indicatorId ?? '' })}
              options={[...(indicator ? [indicator] : []), ...free].map(({ id, name, unit }) => ({
                value: id,
                label: `${name} (${unit})`,
              }))}
            />
            <InputNumber<number>
              aria-label={t(`target.${stage}`)}
              decimalSeparator=","
              controls={false}
              value={stage === 'planned' ? target.planned || null : target.real}
              onChange={(value) => set(at, stage === 'planned' ? { planned: value ?? 0 } : { real: value })}
              style={{ width: '6.5rem' }}
            />
            {stage === 'planned' ? (
              <Button
                type="text"
                icon={<X size={15} />}
                aria-label={t('target.remove')}
                onClick={() => onChange(targets.filter((_, index) => index !== at))}
              />
            ) : (
              <span className={css.unitText}>{t('target.of', { planned: target.planned })}</span>
            )}
          </div>
        )
      })}
      {stage === 'planned' && (
        <Button
          size="small"
          icon={<Plus size={14} />}
          disabled={targets.some(({ indicatorId }) => indicatorId === '')}
          onClick={() => onChange([...targets, { indicatorId: '', planned: 0, real: null }])}
        >
          {t('target.add')}
        </Button>
      )}
    </>
  )
}
