import { Button } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { formatInstant } from '../../shared/domain/day-text.ts'
import { messageSentence } from '../app/error-text.ts'
import { Logo } from '../app/logo.tsx'
import { BackupList } from '../ui/backup-list.tsx'
import { confirm } from '../ui/confirm.tsx'
import { ErrorFoot, ErrorState, type WayOut } from '../ui/error-state.tsx'
import css from './start.module.css'
import { type Doors, problemMessage, type Refusal, viewable } from './use-doors.ts'

/** Codes after which the same folder may open when tried again. */
const passing = ['locked', 'folder-missing', 'disk-full', 'read-only-folder', 'migration-failed']

/** Why the data could not be opened, what is safe, and the ways out with the best first. */
export function ProblemPage({ refusal, doors }: { refusal: Refusal; doors: Doors }) {
  const { t } = useTranslation('start')
  const { folder, problem } = refusal
  const { code, params } = problemMessage(problem)
  const sentence = messageSentence(code, params)
  const ways = useWays(refusal, doors)
  return (
    <div className={css.problemPage}>
      <header className={css.problemBar}>
        <Logo />
      </header>
      <ErrorState
        title={t(`problem.${code}`, { defaultValue: t('problem.other') })}
        detail={
          <>
            {code === 'damaged' && params.backup !== '' ? t('damaged') : sentence}
            <br />
            {folder}
          </>
        }
        ways={ways}
        foot={<ErrorFoot reference={null} text={`${code}: ${sentence}\n${folder}`} />}
      />
    </div>
  )
}

function useWays({ folder, problem }: Refusal, doors: Doors): WayOut[] {
  const { t } = useTranslation('start')
  const [listing, setListing] = useState(false)
  const { backups, suggestion, params } = problem
  const best =
    backups.find((backup) => backup.file === params.backup) ?? backups.find((backup) => backup.sound)

  const restore = async (file: string, madeAt: string) => {
    const time = formatInstant(madeAt)
    const sure = await confirm({
      title: t('backup.question', { time }),
      detail: t('backup.questionDetail'),
      verb: t('backup.open'),
    })
    if (sure) doors.restoreBackup(folder, file)
  }

  const ways: Way[] = []
  if (problem.code === 'damaged' && best) {
    ways.push({
      key: 'best',
      title: t('backup.best', { time: formatInstant(best.madeAt) }),
      detail: lost(t, params),
      verb: t('backup.open'),
      run: () => void restore(best.file, best.madeAt),
    })
  }
  if (passing.includes(problem.code)) {
    ways.push({
      key: 'again',
      title: t('again.title'),
      detail: t('again.detail'),
      verb: t('again.verb'),
      run: () => doors.open(folder),
    })
  }
  const first = backups[0]
  const last = backups.at(-1)
  if (first && last && !listing) {
    ways.push({
      key: 'list',
      title: t('backup.other'),
      detail: t('backup.range', {
        count: backups.length,
        from: formatInstant(last.madeAt),
        to: formatInstant(first.madeAt),
      }),
      verb: t('backup.list'),
      run: () => setListing(true),
    })
  }
  if (viewable.includes(problem.code)) {
    ways.push({
      key: 'view',
      title: t('view.title'),
      detail: problem.code === 'damaged' ? t('view.damaged') : t('view.detail'),
      verb: t('view.verb'),
      run: () => doors.openToView(folder),
    })
  }
  ways.push({
    key: 'elsewhere',
    title: t('elsewhere.title'),
    detail: suggestion ? t('elsewhere.suggestion', { folder: suggestion }) : t('elsewhere.detail'),
    verb: t('elsewhere.verb'),
    run: doors.leaveRefusal,
  })
  const shown = ways.map((way, index) => toWayOut(way, index === 0, doors.busy))
  if (!listing) return shown
  const list = (
    <BackupList
      backups={backups}
      verb={t('backup.open')}
      onChoose={(backup) => void restore(backup.file, backup.madeAt)}
    />
  )
  return [...shown, { key: 'backups', title: t('backup.other'), detail: list, action: null }]
}

function toWayOut({ key, title, detail, verb, run }: Way, best: boolean, busy: boolean): WayOut {
  const action = (
    <Button type={best ? 'primary' : 'default'} disabled={busy} onClick={run}>
      {verb}
    </Button>
  )
  return { key, title, detail, action }
}

type Way = { key: string; title: string; detail: string; verb: string; run: () => void }

/** What opening the best backup would lose, as exactly as the damaged file still tells. */
function lost(
  t: ReturnType<typeof useTranslation<'start'>>['t'],
  params: Refusal['problem']['params'],
): string {
  const since =
    typeof params.backupAt === 'string' && params.backupAt !== '' ? formatInstant(params.backupAt) : ''
  const changes =
    typeof params.changes === 'number' ? t('backup.changes', { count: params.changes }) : t('backup.unknown')
  const files =
    typeof params.files === 'number' && params.files > 0 ? t('backup.files', { count: params.files }) : ''
  return [t('backup.lost', { since, changes }), files].filter(Boolean).join(' ')
}
