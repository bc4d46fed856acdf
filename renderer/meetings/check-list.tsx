import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import { useNavigate } from 'react-router'
import { Status, statusIcons } from '../ui/status.tsx'
import css from './page.module.css'
import { sentence } from './sentence.ts'
import type { Check } from './types.ts'
import type { MeetingsView } from './use-meetings-view.ts'

/** What is to be settled before the lock, then what is to be known; each goes to its place. */
export function CheckList({ checks, view }: { checks: Check[]; view: MeetingsView }) {
  const { t } = useTranslation('meetings')
  const navigate = useNavigate()
  if (checks.length === 0) return <Status tone="ok">{t('checks.none')}</Status>
  const jump = ({ target }: Check) => {
    if (target.taskId !== null) void navigate(`/tasks?id=${target.taskId}`)
    else view.setTab(target.tab, target.id)
  }
  return (
    <ul className={css.checks} aria-label={t('checks.title', { count: checks.length })}>
      {checks
        .toSorted((one, other) => Number(other.blocks) - Number(one.blocks))
        .map((check) => (
          <li key={`${check.code} ${check.target.id} ${check.target.taskId}`}>
            <span>
              <Status tone="warn" icon={check.blocks ? statusIcons.caution : statusIcons.look}>
                {t(check.blocks ? 'checks.blocks' : 'checks.known')}
              </Status>
              <br />
              {sentence(check.told)}
            </span>
            <Button type="link" size="small" onClick={() => jump(check)}>
              {t('goThere')}
            </Button>
          </li>
        ))}
    </ul>
  )
}
