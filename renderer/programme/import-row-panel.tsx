import { Button, Checkbox, Input, Select } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { parseProgrammeTime } from '../../shared/domain/programme-time.ts'
import { DockedDetail } from '../ui/docked-detail.tsx'
import { Field } from '../ui/field.tsx'
import { foldedMatch } from '../ui/folded-match.ts'
import { Status } from '../ui/status.tsx'
import { objectiveOptions } from './choices.ts'
import css from './form.module.css'
import review from './import.module.css'
import { lacks, type ReviewRow } from './import-rows.ts'
import { importSentence } from './sentence.ts'
import type { Programme } from './types.ts'
import type { Names } from './use-names.ts'
import { spanText } from './year-scale.ts'

/** What is settled once a person has chosen the bodies. */
const leadProblems = ['lead-missing', 'several-leads', 'body-unknown', 'body-guessed', 'body-out-of-force']
const supportProblems = ['lead-also-supports', 'body-unknown', 'body-guessed', 'body-level-unclear']
const without = ({ problems }: ReviewRow, codes: string[]) =>
  problems.filter(({ code }) => !codes.includes(code))

type ImportRowPanelProps = {
  row: ReviewRow
  /** How many rows the choices of body and objective are for when they are made for all selected. */
  count: number
  programme: Programme
  names: Names
  onChange: (changes: Partial<ReviewRow>) => void
  onChangeAll: (changes: Partial<ReviewRow>) => void
  onClose: () => void
}

/** One row of the review: what is not right is put right here, before anything is stored. */
export function ImportRowPanel(props: ImportRowPanelProps) {
  const { row, count, programme, names, onChange, onChangeAll, onClose } = props
  const { t } = useTranslation('programme')
  const [forAll, setForAll] = useState(false)
  const choose = forAll && count > 1 ? onChangeAll : onChange
  const setTime = (timeText: string) => {
    const time = parseProgrammeTime(timeText, programme.year)
    const isRead = time.kind !== null
    const timeProblems = row.problems.filter(({ code }) => !code.startsWith('time-'))
    onChange({
      timeText,
      from: time.from,
      to: time.to,
      regular: time.regular,
      ...(isRead ? { problems: timeProblems } : {}),
    })
  }
  const chooseLead = (leadBodyId: string | null) => {
    const code = names.body(leadBodyId ?? '')?.code ?? null
    choose({
      leadBodyId,
      lead: code,
      supports: row.supports.filter((support) => support !== code),
      problems: without(row, leadProblems),
    })
  }
  const codes = row.supports
  return (
    <DockedDetail
      open
      width={380}
      label={t('import.row')}
      title={t('import.rowTitle', { sheet: row.sheet, row: row.row })}
      onClose={onClose}
      foot={
        <Button onClick={() => onChange({ isTaken: !row.isTaken })}>
          {t(row.isTaken ? 'import.leaveOut' : 'import.takeIn')}
        </Button>
      }
    >
      <div className={css.form}>
        <div className={review.problems}>
          {row.problems.map((problem) => (
            <Status key={problem.code} tone="warn">
              {importSentence(problem)}
            </Status>
          ))}
          {row.unknownBodies.length > 0 && (
            <Status tone="warn">{t('import.unknown', { names: row.unknownBodies.join(', ') })}</Status>
          )}
        </div>
        <Field
          label={t('field.content')}
          problem={lacks(row).includes('content') ? t('missing.content') : null}
        >
          {({ id }) => (
            <Input.TextArea
              id={id}
              rows={4}
              maxLength={1000}
              value={row.content}
              onChange={(event) => onChange({ content: event.target.value })}
            />
          )}
        </Field>
        <Field
          label={t('field.leadBodyId')}
          problem={lacks(row).includes('lead') ? t('missing.leadBodyId') : null}
        >
          {({ id }) => (
            <Select
              id={id}
              className={css.wide ?? ''}
              showSearch={{ filterOption: foldedMatch }}
              value={row.leadBodyId}
              onChange={chooseLead}
              options={names.bodies.map((body) => ({ value: body.id, label: body.short }))}
            />
          )}
        </Field>
        <Field label={t('field.supports')}>
          {({ id }) => (
            <Select
              id={id}
              mode="multiple"
              className={css.wide ?? ''}
              showSearch={{ filterOption: foldedMatch }}
              value={codes}
              onChange={(supports) =>
                choose({ supports, unknownBodies: [], problems: without(row, supportProblems) })
              }
              options={names.bodies.map((body) => ({ value: body.code, label: body.short }))}
            />
          )}
        </Field>
        <Field
          label={t('field.objectiveId')}
          hint={row.group ? t('import.group', { group: row.group }) : null}
        >
          {({ id }) => (
            <Select
              id={id}
              allowClear
              className={css.wide ?? ''}
              placeholder={row.group ?? t('import.noGroup')}
              showSearch={{ filterOption: foldedMatch }}
              value={row.objectiveId}
              onChange={(objectiveId) => choose({ objectiveId: objectiveId ?? null })}
              options={objectiveOptions(programme)}
            />
          )}
        </Field>
        {count > 1 && (
          <Checkbox checked={forAll} onChange={(event) => setForAll(event.target.checked)}>
            {t('import.forAll', { count })}
          </Checkbox>
        )}
        <Field
          label={t('field.time')}
          hint={row.from && row.to ? spanText({ from: row.from, to: row.to }) : null}
          problem={lacks(row).includes('time') ? t('time.unclear') : null}
        >
          {({ id }) => (
            <Input
              id={id}
              maxLength={120}
              value={row.timeText}
              onChange={(event) => setTime(event.target.value)}
            />
          )}
        </Field>
        {(['result', 'note'] as const).map((key) => (
          <Field key={key} label={t(key === 'result' ? 'field.expectedResult' : 'field.note')}>
            {({ id }) => (
              <Input.TextArea
                id={id}
                rows={2}
                maxLength={500}
                value={row[key] ?? ''}
                onChange={(event) => onChange({ [key]: event.target.value || null })}
              />
            )}
          </Field>
        ))}
      </div>
    </DockedDetail>
  )
}
