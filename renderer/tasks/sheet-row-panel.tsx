import { Button, Checkbox } from 'antd'
import { useTranslation } from 'react-i18next'
import type { Bodies } from '../app/use-bodies.ts'
import { useWorkspace } from '../app/workspace.tsx'
import { DayInput } from '../ui/day-input.tsx'
import { Field } from '../ui/field.tsx'
import { ChoiceField, ChoicesField, TextField } from '../ui/form-fields.tsx'
import { Panel } from '../ui/panel.tsx'
import { Status } from '../ui/status.tsx'
import form from './form.module.css'
import { sentence } from './sentence.ts'
import css from './sheet.module.css'
import type { ReviewRow } from './sheet-rows.ts'
import { type DeadlineKind, deadlineKinds } from './types.ts'

type SheetRowPanelProps = { row: ReviewRow; bodies: Bodies; onChange: (changes: Partial<ReviewRow>) => void }

/** One row of a sheet: what is to be looked at, and what it says, to be put right before it is taken over. */
export function SheetRowPanel({ row, bodies, onChange }: SheetRowPanelProps) {
  const { t } = useTranslation('tasks')
  const { today } = useWorkspace()
  const options = bodies.bodies.map(({ code, short }) => ({ value: code, label: short }))
  const dayField = (field: 'deadline' | 'issuedOn' | 'doneOn', label: string) => (
    <Field label={label}>
      {({ id }) => (
        <DayInput
          id={id}
          label={label}
          today={today}
          value={row[field]}
          onChange={(day) => onChange({ [field]: day })}
        />
      )}
    </Field>
  )
  return (
    <Panel
      title={t('sheet.rowTitle', { sheet: row.sheet, row: row.row })}
      extra={
        <Button size="small" onClick={() => onChange({ isTaken: !row.isTaken })}>
          {row.isTaken ? t('sheet.leaveOut') : t('sheet.takeIn')}
        </Button>
      }
    >
      <div className={form.form}>
        {row.problems.length > 0 && (
          <ul className={css.problems}>
            {row.problems.map((problem) => (
              <li key={`${problem.code} ${JSON.stringify(problem.params)}`}>
                <Status tone="warn">{sentence(problem)}</Status>
              </li>
            ))}
          </ul>
        )}
        {row.existingId !== null && <Status tone="info">{t('sheet.knownDetail')}</Status>}
        <TextField
          label={t('field.content')}
          rows={3}
          maxLength={2000}
          value={row.content}
          onChange={(content) => onChange({ content: content ?? '' })}
        />
        <div className={form.pair}>
          <ChoiceField
            label={t('field.lead')}
            value={row.lead ?? ''}
            onChange={(code) => onChange({ lead: code || null })}
            options={options}
          />
          <ChoicesField
            label={t('field.supports')}
            value={row.supports}
            onChange={(supports) => onChange({ supports })}
            options={options.filter(({ value }) => value !== row.lead)}
          />
        </div>
        <TextField
          label={t('field.leadPerson')}
          maxLength={120}
          value={row.leadPerson}
          onChange={(leadPerson) => onChange({ leadPerson })}
        />
        <div className={form.pair}>
          <ChoiceField
            label={t('field.deadlineKind')}
            value={row.deadlineKind ?? ''}
            onChange={(kind) => onChange({ deadlineKind: (kind || null) as DeadlineKind | null })}
            options={deadlineKinds.map((value) => ({ value, label: t(`deadlineKind.${value}`) }))}
          />
          {row.deadlineKind === 'waiting' ? (
            <TextField
              label={t('field.condition')}
              maxLength={300}
              value={row.condition}
              onChange={(condition) => onChange({ condition })}
            />
          ) : (
            dayField('deadline', t('field.deadline'))
          )}
        </div>
        <div className={form.pair}>
          {dayField('issuedOn', t('field.issuedDate'))}
          {row.done && dayField('doneOn', t('actField.doneDate'))}
        </div>
        <Checkbox checked={row.done} onChange={(event) => onChange({ done: event.target.checked })}>
          {t('sheet.isDone')}
        </Checkbox>
        <TextField
          label={t('field.deliverable')}
          maxLength={500}
          value={row.product}
          onChange={(product) => onChange({ product })}
        />
        <div className={form.pair}>
          <TextField
            label={t('sheet.result')}
            maxLength={1000}
            value={row.result}
            onChange={(result) => onChange({ result })}
          />
          <TextField
            label={t('sheet.evidence')}
            maxLength={300}
            value={row.evidence}
            onChange={(evidence) => onChange({ evidence })}
          />
        </div>
      </div>
    </Panel>
  )
}
