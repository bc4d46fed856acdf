import { Dropdown, type MenuProps } from 'antd'
import { ChevronDown, CircleHelp, HardDrive, Search } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { Link, useNavigate } from 'react-router'
import { dayAt, formatDayMonth, formatTime } from '../../shared/domain/day-text.ts'
import { desktop } from '../desktop/desktop.ts'
import { Status } from '../ui/status.tsx'
import { errorToast, toast } from '../ui/undo-toast.tsx'
import { Logo } from './logo.tsx'
import { client } from './rpc.ts'
import css from './top-bar.module.css'
import { useWorkspace } from './workspace.tsx'

type TopBarProps = { onSearch: () => void; onKeys: () => void }

/** Workspace and year, search over everything, when it was last saved and backed up, F1. */
export function TopBar({ onSearch, onKeys }: TopBarProps) {
  const { t } = useTranslation('shell')
  const workspace = useWorkspace()
  return (
    <header className={css.bar} data-screen-only>
      <span className={css.brand}>
        <Logo />
      </span>
      <span className={css.left}>
        <WorkspaceMenu />
      </span>
      <button type="button" className={css.search} onClick={onSearch}>
        <Search size={15} aria-hidden />
        <span className={css.prompt}>{t('search.prompt')}</span>
        <kbd>Ctrl K</kbd>
      </button>
      <span className={css.facts}>
        {workspace.sample && (
          <Status tone="info" icon={null} tag>
            {t('sample')}
          </Status>
        )}
        <Link to="/history?tab=backups" className={css.saved ?? ''} title={workspace.folder}>
          <HardDrive size={15} aria-hidden />
          <span>
            {workspace.lastSavedAt ? t('saved', { time: moment(workspace.lastSavedAt) }) : t('neverSaved')}
            {' · '}
            {workspace.lastBackupAt
              ? t('backedUp', { time: moment(workspace.lastBackupAt) })
              : t('neverBackedUp')}
          </span>
        </Link>
        <button type="button" className={css.help} title={t('keys.title')} onClick={onKeys}>
          <CircleHelp size={15} aria-hidden />
          F1
        </button>
      </span>
    </header>
  )
}

/** The time alone when it is of this day, the day alone when it is older. */
function moment(instant: string): string {
  const day = dayAt(new Date(instant))
  return day === dayAt(new Date()) ? formatTime(instant) : formatDayMonth(day)
}

function WorkspaceMenu() {
  const { t } = useTranslation('shell')
  const { committee } = useWorkspace()
  const navigate = useNavigate()
  const years = [1, 0, -1, -2].map((step) => committee.currentYear + step)
  const run = async (key: string) => {
    if (key === 'settings') return void navigate('/settings')
    if (key === 'other') return client.workspace.close()
    if (key === 'print') return desktop.print()
    if (key === 'pdf') return savePdf()
    return client.workspace.updateCommittee({ ...committee, currentYear: Number(key) })
  }
  const savePdf = async () => {
    const saved = await desktop.printToPdf(`${document.title}.pdf`)
    if (saved) toast(t('pdfSaved', { name: saved.name }))
  }
  const menu: MenuProps = {
    selectedKeys: [String(committee.currentYear)],
    items: [
      ...years.map((year) => ({ key: String(year), label: t('year', { year }) })),
      { type: 'divider' },
      { key: 'print', label: t('keys.print'), extra: 'Ctrl P' },
      ...(desktop.kind === 'electron' ? [{ key: 'pdf', label: t('savePdf') }] : []),
      { key: 'settings', label: t('pages.settings') },
      { key: 'other', label: t('openOther') },
    ],
    onClick: ({ key }) => void run(key).catch(errorToast),
  }
  return (
    <Dropdown menu={menu} trigger={['click']}>
      <button type="button" className={css.workspace} title={committee.name}>
        <strong>{committee.shortName}</strong>
        <span>· {t('year', { year: committee.currentYear })}</span>
        <ChevronDown size={15} aria-hidden />
      </button>
    </Dropdown>
  )
}
