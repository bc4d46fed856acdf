import { Button, InputNumber, Select } from 'antd'
import { Plus, X } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { foldedMatch } from '../ui/folded-match.ts'
import css from './objectives-dialog.module.css'
import type { Objective } from './types.ts'
import type { Names } from './use-names.ts'

type Target = Objective['targets'][number]
type ObjectiveTargetsProps = { targets: Target[]; onChange: (targets: Target[]) => void; names: Names }

/** Target figures of an objective: baseline, target of the year, and how it is spread over the quarters. */
export function ObjectiveTargets({ targets, onChange, names }: ObjectiveTargetsProps) {
  const { t } = useTranslation('programme')
  const set = (at: number, change: Partial<Target>) =>
    onChange(targets.map((target, index) => (index === at ? { ...target, ...change } : target)))
  const figure = (label: string, value: number | null, write: (value: number | null) => void) => (
    <td key={label}>
      <InputNumber<number>
        size="small"
        aria-label={label}
        controls={false}
        decimalSeparator=","
        value={value}
        onChange={write}
        style={{ width: '3.75rem' }}
      />
    </td>
  )
  return (
    <>
      {targets.length > 0 && (
        <table className={css.targets}>
          <thead>
            <tr>
              <th>{t('target.indicator')}</th>
              <th>{t('target.baseline')}</th>
              <th>{t('target.year')}</th>
              {['I', 'II', 'III', 'IV'].map((quarter) => (
                <th key={quarter}>{t('quarter', { quarter })}</th>
              ))}
              <th />
            </tr>
          </thead>
          <tbody>
            {targets.map((target, at) => (
              <tr key={target.indicatorId || 'new'}>
                <td>
                  <Select
                    size="small"
                    aria-label={t('target.indicator')}
                    style={{ width: '10rem' }}
                    popupMatchSelectWidth={false}
                    showSearch={{ filterOption: foldedMatch }}
                    value={target.indicatorId || null}
                    onChange={(indicatorId) => set(at, { indicatorId: indicatorId ?? '' })}
                    options={names.indicators
                      .filter(
                        ({ id }) =>
                          id === target.indicatorId || !targets.some(({ indicatorId }) => indicatorId === id),
                      )
                      .map(({ id, name, unit }) => ({ value: id, label: `${name} (${unit})` }))}
                  />
                </td>
                {figure(t('target.baseline'), target.baseline, (baseline) => set(at, { baseline }))}
                {figure(t('target.year'), target.target, (value) => set(at, { target: value ?? 0 }))}
                {([0, 1, 2, 3] as const).map((quarter) =>
                  figure(
                    t('quarter', { quarter: ['I', 'II', 'III', 'IV'][quarter] }),
                    target.quarters[quarter],
                    (value) => {
                      const quarters: Target['quarters'] = [...target.quarters]
                      quarters[quarter] = value
                      set(at, { quarters })
                    },
                  ),
                )}
                <td>
                  <Button
                    type="text"
                    size="small"
                    icon={<X size={14} />}
                    aria-label={t('target.remove')}
                    onClick={() => onChange(targets.filter((_, index) => index !== at))}
                  />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <div>
        <Button
          size="small"
          icon={<Plus size={14} />}
          disabled={targets.some(({ indicatorId }) => indicatorId === '')}
          onClick={() =>
            onChange([
              ...targets,
              { indicatorId: '', baseline: null, target: 0, quarters: [null, null, null, null] },
            ])
          }
        >
          {t('target.add')}
        </Button>
      </div>
    </>
  )
}
