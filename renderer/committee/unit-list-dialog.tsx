import { useMutation } from '@tanstack/react-query'
import { Form, Input, Modal } from 'antd'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { readUnitList } from '../../shared/domain/unit-list.ts'
import { offerUndo } from '../app/offer-undo.ts'
import { client } from '../app/rpc.ts'
import { useWorkspace } from '../app/workspace.tsx'
import { DayInput } from '../ui/day-input.tsx'
import { Status } from '../ui/status.tsx'
import { CommandError } from './command-error.tsx'
import css from './dialog.module.css'

/** Takes a pasted list of units, shows what was read of it, and adds them all from one day. */
export function UnitListDialog({ begins, onClose }: { begins: string | null; onClose: () => void }) {
  const { t } = useTranslation('committee')
  const { today } = useWorkspace()
  const [text, setText] = useState('')
  const [from, setFrom] = useState<string | null>(begins)
  const lines = useMemo(() => readUnitList(text), [text])
  const units = lines.flatMap((line) => ('unit' in line ? [line.unit] : []))
  const problems = lines.flatMap((line) => ('problem' in line ? [line] : []))
  const add = useMutation({
    mutationFn: () => client.committee.createUnits({ units, validFrom: from }),
    meta: { told: true },
  })
  const submit = async () => {
    const { count } = await add.mutateAsync()
    offerUndo(t('list.done', { count }))
    onClose()
  }
  return (
    <Modal
      open
      title={t('list.title')}
      okText={t('list.verb', { count: units.length })}
      cancelText={t('confirm.no', { ns: 'ui' })}
      okButtonProps={{ disabled: units.length === 0 }}
      confirmLoading={add.isPending}
      onOk={() => void submit().catch(() => undefined)}
      onCancel={onClose}
      width={560}
    >
      <p className={css.detail}>{t('list.detail')}</p>
      <Form layout="vertical" component={false}>
        <Form.Item label={t('list.text')}>
          <Input.TextArea
            autoFocus
            rows={8}
            aria-label={t('list.text')}
            placeholder={t('list.sample')}
            value={text}
            onChange={(event) => {
              setText(event.target.value)
              add.reset()
            }}
          />
        </Form.Item>
        <Form.Item label={t('field.validFrom')} extra={t('list.fromHint')}>
          <DayInput label={t('field.validFrom')} today={today} value={from} onChange={setFrom} />
        </Form.Item>
      </Form>
      <p className={css.counts} role="status">
        <Status tone="ok">{t('list.read', { count: units.length })}</Status>
        {problems.length > 0 && <Status tone="warn">{t('list.unread', { count: problems.length })}</Status>}
      </p>
      {problems.length > 0 && (
        <ul className={css.list}>
          {problems.map((problem) => (
            <li key={problem.line}>
              {t('list.line', { line: problem.line, text: problem.text })} –{' '}
              {t(`list.problem.${problem.problem}`)}
            </li>
          ))}
        </ul>
      )}
      {add.error && <CommandError error={add.error} />}
    </Modal>
  )
}
