import { Button, Input, InputNumber, Select } from 'antd'
import { Plus, X } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import css from './form.module.css'
import type { Resource } from './types.ts'

type ResourceLinesProps = {
  resources: Resource[]
  onChange: (resources: Resource[]) => void
  /** Which of the two is shown and added; the other is kept as it is. */
  stage?: Resource['stage']
}

const kinds = ['money', 'inKind', 'people', 'vehicles'] as const

/** Resources planned or real: money in đồng by source, in kind with unit and value, people, vehicles. */
export function ResourceLines({ resources, onChange, stage = 'planned' }: ResourceLinesProps) {
  const { t } = useTranslation('programme')
  const set = (resource: Resource, change: Partial<Resource>) =>
    onChange(resources.map((one) => (one === resource ? { ...one, ...change } : one)))
  const shown = resources.filter((resource) => resource.stage === stage)
  const number = (resource: Resource, key: 'quantity' | 'value', label: string) => (
    <InputNumber<number>
      aria-label={label}
      placeholder={label}
      min={0}
      controls={false}
      decimalSeparator=","
      value={resource[key]}
      onChange={(value) => set(resource, { [key]: value })}
      style={{ width: '100%' }}
    />
  )
  const text = (
    resource: Resource,
    key: 'source' | 'description' | 'unitText',
    label: string,
    max: number,
  ) => (
    <Input
      aria-label={label}
      placeholder={label}
      maxLength={max}
      value={resource[key] ?? ''}
      onChange={(event) => set(resource, { [key]: event.target.value || null })}
    />
  )
  return (
    <>
      {shown.map((resource, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a line has no name of its own; lines are only added at the end
        <div className={css.resource} key={at}>
          <Select
            aria-label={t('resource.kind')}
            value={resource.kind}
            onChange={(kind) => set(resource, { kind })}
            options={kinds.map((value) => ({ value, label: t(`resourceKind.${value}`) }))}
          />
          {text(resource, 'source', t('resource.source'), 120)}
          {resource.kind === 'money'
            ? number(resource, 'value', t('resource.value'))
            : number(resource, 'quantity', t('resource.quantity'))}
          <Button
            type="text"
            icon={<X size={15} />}
            aria-label={t('resource.remove')}
            onClick={() => onChange(resources.filter((one) => one !== resource))}
          />
          {resource.kind !== 'money' && (
            <>
              {text(resource, 'description', t('resource.description'), 200)}
              {text(resource, 'unitText', t('resource.unitText'), 40)}
              {resource.kind === 'inKind' ? number(resource, 'value', t('resource.value')) : null}
            </>
          )}
        </div>
      ))}
      <Button
        size="small"
        icon={<Plus size={14} />}
        onClick={() =>
          onChange([
            ...resources,
            {
              stage,
              kind: 'money',
              source: null,
              description: null,
              quantity: null,
              unitText: null,
              value: null,
            },
          ])
        }
      >
        {t(`resource.add.${stage}`)}
      </Button>
    </>
  )
}
