import { useMutation, useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link, useNavigate } from 'react-router'
import { periodOf } from '../../shared/domain/period.ts'
import { periodName, shortPeriodName } from '../../shared/words/period-names.ts'
import { offerUndo } from '../app/offer-undo.ts'
import { RecordHistory } from '../app/record-history.tsx'
import { api } from '../app/rpc.ts'
import { useWorkspace } from '../app/workspace.tsx'
import { formatDay, formatInstant } from '../ui/date-text.ts'
import { DockedDetail, Facts } from '../ui/docked-detail.tsx'
import { QueryError } from '../ui/error-state.tsx'
import { LoadingRows } from '../ui/loading-rows.tsx'
import { Status } from '../ui/status.tsx'
import { errorToast, toast } from '../ui/undo-toast.tsx'
import css from './cell-panel.module.css'
import { ExtendDialog } from './extend-dialog.tsx'
import { usePeriodLocale } from './period-select.tsx'
import type { CellDetail } from './types.ts'
import type { OpenCell } from './use-matrix-view.ts'

type CellPanelProps = {
  cell: OpenCell
  onClose: () => void
  onStep: (step: -1 | 1) => void
  onExcuse: () => void
}

/** One unit's report of a period: when it came, from which files, what it lacks, and what can be done. */
export function CellPanel({ cell, onClose, onStep, onExcuse }: CellPanelProps) {
  const { t } = useTranslation('reports')
  const locale = usePeriodLocale()
  const query = useQuery(api.reports.cell.queryOptions({ input: cell }))
  const detail = query.data
  const period = periodName(periodOf(cell.period), locale)
  return (
    <DockedDetail
      open
      onClose={onClose}
      onStep={onStep}
      label={t('detail.label')}
      title={detail ? t('detail.title', { unit: detail.unitName, period }) : period}
      foot={detail && <CellActions detail={detail} onExcuse={onExcuse} />}
    >
      {query.error ? (
        <QueryError error={query.error} onRetry={() => void query.refetch()} />
      ) : detail ? (
        <CellFacts detail={detail} />
      ) : (
        <LoadingRows />
      )}
    </DockedDetail>
  )
}

function CellStatus({ detail }: { detail: CellDetail }) {
  const { t } = useTranslation('reports')
  const { today } = useWorkspace()
  if (detail.receivedDate === null && detail.waitingFileId !== null) {
    return (
      <Status tone="info" tag>
        {t('detail.status.waiting')}
      </Status>
    )
  }
  switch (detail.status) {
    case 'received':
      return (
        <Status tone="ok" tag>
          {t('detail.status.received')}
        </Status>
      )
    case 'late':
      return (
        <Status tone="warn" tag>
          {t('detail.status.late', { count: detail.lateDays })}
        </Status>
      )
    case 'incomplete':
      return (
        <Status tone="warn" tag>
          {t('detail.status.incomplete', { count: detail.expected - detail.reported })}
        </Status>
      )
    case 'missing':
      return (
        <Status tone="bad" tag>
          {t('detail.status.missing', { count: detail.overdueDays })}
        </Status>
      )
    case 'excused':
      return (
        <Status tone="idle" tag>
          {t('detail.status.excused')}
        </Status>
      )
    case 'notDue':
      return (
        <Status tone="idle" tag>
          {(detail.extendedDueDate ?? detail.dueDate) === today
            ? t('detail.status.dueToday')
            : t('detail.status.notDue')}
        </Status>
      )
  }
}

function CellFacts({ detail }: { detail: CellDetail }) {
  const { t } = useTranslation('reports')
  const locale = usePeriodLocale()
  const { dueDate, extendedDueDate, receivedDate, excusedReason, lateDays } = detail
  const due =
    dueDate === null
      ? t('detail.notAsked')
      : extendedDueDate === null
        ? formatDay(dueDate)
        : t('detail.extended', { day: formatDay(extendedDueDate), from: formatDay(dueDate) })
  const received =
    receivedDate === null
      ? t('detail.notReceived')
      : lateDays > 0
        ? t('detail.lateBy', { count: lateDays, day: formatDay(receivedDate) })
        : t('detail.onTime', { day: formatDay(receivedDate) })
  return (
    <div>
      <p className={css.status}>
        <CellStatus detail={detail} />
      </p>
      <Facts
        facts={[
          { key: 'due', label: t('detail.due'), value: due },
          { key: 'received', label: t('detail.received'), value: received },
          {
            key: 'indicators',
            label: t('detail.indicators'),
            value: t('detail.indicatorsOf', { reported: detail.reported, expected: detail.expected }),
          },
          ...(excusedReason === null
            ? []
            : [{ key: 'excuse', label: t('detail.excuse'), value: excusedReason }]),
        ]}
      />
      {detail.addsUpFrom.length > 0 && dueDate !== null && excusedReason === null && (
        <p className={css.quiet}>
          {t('detail.addsUp', {
            quarters: detail.addsUpFrom.map((id) => shortPeriodName(periodOf(id), locale)).join(', '),
          })}{' '}
          <Link to="/settings?tab=year">{t('detail.addsUpSetting')}</Link>
        </p>
      )}
      <h3 className={css.heading}>{t('detail.files')}</h3>
      {detail.reports.length === 0 && <p className={css.quiet}>{t('detail.noFiles')}</p>}
      <ul className={css.files}>
        {detail.reports.map((report) => (
          <li key={report.id} className={css.file} data-state={report.state}>
            <span className={css.name} title={report.file}>
              {report.file}
            </span>
            <span className={css.quiet}>
              {t(`detail.file.${report.state}`)} · {t('detail.file.values', { count: report.values })}
            </span>
            <span className={css.quiet}>
              {t('detail.file.applied', { at: formatInstant(report.appliedAt), by: report.appliedBy })}
            </span>
            {report.intakeFileId && (
              <Link to={`/intake?file=${report.intakeFileId}`}>{t('detail.open')}</Link>
            )}
          </li>
        ))}
      </ul>
      {detail.reports.length > 0 && detail.missingIndicators.length > 0 && (
        <>
          <h3 className={css.heading}>{t('detail.missing', { count: detail.missingIndicators.length })}</h3>
          <ul className={css.missing}>
            {detail.missingIndicators.map(({ code, name }) => (
              <li key={code}>
                <span className={css.code}>{code}</span>
                {name}
              </li>
            ))}
          </ul>
        </>
      )}
      {detail.expectedReportId !== null && (
        <RecordHistory entity="expected_report" id={detail.expectedReportId} />
      )}
    </div>
  )
}

function CellActions({ detail, onExcuse }: { detail: CellDetail; onExcuse: () => void }) {
  const { t } = useTranslation('reports')
  const locale = usePeriodLocale()
  const navigate = useNavigate()
  const [extending, setExtending] = useState(false)
  const excuse = useMutation(api.reports.excuse.mutationOptions())
  const { expectedReportId: id, version, receivedDate, unitId, period } = detail
  const takeBack = async () => {
    if (id === null || version === null) return
    await excuse.mutateAsync({ cells: [{ id, version }], reason: null })
    offerUndo(t('excuse.taken', { period: periodName(periodOf(period), locale), unit: detail.unitName }))
  }
  const copyRequest = async () => {
    const indicators = detail.missingIndicators.map(({ code, name }) => `- ${code} ${name}`)
    const head = t('detail.request', {
      unit: detail.unitName,
      period: periodName(periodOf(period), locale),
      count: indicators.length,
    })
    await navigator.clipboard.writeText([head, ...indicators].join('\n'))
    toast(t('detail.requestCopied'))
  }
  return (
    <>
      {detail.waitingFileId && (
        <Button
          type="primary"
          size="small"
          onClick={() => void navigate(`/intake?file=${detail.waitingFileId}`)}
        >
          {t('detail.review')}
        </Button>
      )}
      {receivedDate !== null && (
        <Button
          size="small"
          onClick={() => void navigate(`/summary?period=${period}&view=unit&unit=${unitId}`)}
        >
          {t('detail.figures')}
        </Button>
      )}
      {detail.reports.length > 0 && detail.missingIndicators.length > 0 && (
        <Button size="small" onClick={() => void copyRequest().catch(errorToast)}>
          {t('detail.actions.askMore')}
        </Button>
      )}
      {id !== null && receivedDate === null && (
        <>
          <Button size="small" onClick={() => setExtending(true)}>
            {t('detail.actions.extend')}
          </Button>
          {detail.excusedReason === null ? (
            <Button size="small" title={`${t('detail.actions.excuse')} (E)`} onClick={onExcuse}>
              {t('detail.actions.excuse')}
            </Button>
          ) : (
            <Button size="small" onClick={() => void takeBack().catch(() => undefined)}>
              {t('detail.actions.takeExcuseBack')}
            </Button>
          )}
        </>
      )}
      {extending && <ExtendDialog cell={detail} onClose={() => setExtending(false)} />}
    </>
  )
}
