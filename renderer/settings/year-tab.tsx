import type { InferContractRouterOutputs } from '@orpc/contract'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Checkbox, InputNumber, Radio, Select } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Contract } from '../../shared/contract/index.ts'
import { offerUndo } from '../app/offer-undo.ts'
import { api } from '../app/rpc.ts'
import { useWorkspace } from '../app/workspace.tsx'
import { QueryError } from '../ui/error-state.tsx'
import { Field } from '../ui/field.tsx'
import { LoadingRows } from '../ui/loading-rows.tsx'
import { FilterSpace } from '../ui/page.tsx'
import { PeriodDays } from './period-days.tsx'
import css from './settings.module.css'
import { SettingsForm } from './settings-form.tsx'

type YearSetting = InferContractRouterOutputs<Contract>['reports']['yearSetting']
const kinds = ['month', 'quarter', 'half', 'nineMonths', 'year'] as const
const rules = ['state', 'calendar'] as const

/** Which reports a year expects, when figures close and when they are due. */
export function YearTab() {
  const { t } = useTranslation('settings')
  const { committee } = useWorkspace()
  const [year, setYear] = useState(committee.currentYear)
  const setting = useQuery(api.reports.yearSetting.queryOptions({ input: { year } }))
  const years = [1, 0, -1, -2, -3].map((step) => committee.currentYear + step)
  return (
    <>
      <div className={css.yearLine}>
        <Select
          size="small"
          aria-label={t('year.year')}
          value={year}
          onChange={setYear}
          options={years.map((value) => ({ value, label: t('year.of', { year: value }) }))}
        />
        <FilterSpace />
      </div>
      {setting.error && <QueryError error={setting.error} onRetry={() => void setting.refetch()} />}
      {setting.isPending && <LoadingRows />}
      {setting.data && <YearForm key={year} setting={setting.data} />}
    </>
  )
}

function YearForm({ setting }: { setting: YearSetting }) {
  const { t } = useTranslation('settings')
  const queryClient = useQueryClient()
  const [edits, setEdits] = useState<Partial<YearSetting>>({})
  const draft = { ...setting, ...edits }
  const save = useMutation(
    api.reports.setYearSetting.mutationOptions({
      onSuccess: async () => {
        await queryClient.invalidateQueries({ queryKey: api.reports.key() })
        setEdits({})
        offerUndo(t('year.saved', { year: setting.year }))
      },
    }),
  )
  const edit = (part: Partial<YearSetting>) => setEdits((before) => ({ ...before, ...part }))
  return (
    <SettingsForm
      label={t('tab.year')}
      dirty={Object.keys(edits).length > 0 || setting.version === 0}
      valid={draft.expectedKinds.length > 0}
      saving={save.isPending}
      onSave={() => save.mutate(draft)}
      onReset={() => setEdits({})}
    >
      <Field side="left" label={t('year.expected')} hint={t('year.expectedHint')} group>
        {() => (
          <Checkbox.Group
            value={draft.expectedKinds}
            onChange={(expectedKinds) =>
              edit({ expectedKinds: kinds.filter((kind) => expectedKinds.includes(kind)) })
            }
            options={kinds.map((value) => ({ value, label: t(`year.kinds.${value}`) }))}
          />
        )}
      </Field>
      <Field side="left" label={t('year.rule')} group>
        {() => (
          <Radio.Group
            className={css.column ?? ''}
            value={draft.cutOffRule}
            onChange={(event) => edit({ cutOffRule: event.target.value })}
            options={rules.map((value) => ({ value, label: t(`year.rules.${value}`) }))}
          />
        )}
      </Field>
      <Field side="left" label={t('year.due')} hint={t('year.dueHint')}>
        {({ id, describedBy }) => (
          <InputNumber
            id={id}
            aria-describedby={describedBy}
            min={0}
            max={60}
            precision={0}
            value={draft.dueWorkingDays}
            onChange={(dueWorkingDays) => dueWorkingDays !== null && edit({ dueWorkingDays })}
          />
        )}
      </Field>
      <Field side="left" label={t('year.days')} hint={t('year.daysHint')} group>
        {() => <PeriodDays setting={draft} />}
      </Field>
    </SettingsForm>
  )
}
