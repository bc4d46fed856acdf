import { CircleAlert, PanelLeftClose, PanelLeftOpen } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { NavLink } from 'react-router'
import css from './navigation.module.css'
import { pages, type ShellPage } from './pages.ts'
import { useWorkspace } from './workspace.tsx'

/** The navigation at left: 218 px with names, or a rail of icons. Counts are only overdue things. */
export function Navigation({ rail, onToggle }: { rail: boolean; onToggle: () => void }) {
  const { t } = useTranslation('shell')
  const Toggle = rail ? PanelLeftOpen : PanelLeftClose
  const toggleName = rail ? t('rail.open') : t('rail.close')
  return (
    <nav className={css.navigation} data-rail={rail} aria-label={t('navigation')} data-screen-only>
      <ul className={css.list}>
        {pages
          .filter((page) => !page.background)
          .map((page) => (
            <Item key={page.key} page={page} rail={rail} />
          ))}
      </ul>
      <ul className={css.list} data-second>
        {pages
          .filter((page) => page.background)
          .map((page) => (
            <Item key={page.key} page={page} rail={rail} />
          ))}
      </ul>
      <button type="button" className={css.toggle} title={`${toggleName} (Ctrl B)`} onClick={onToggle}>
        <Toggle size={18} aria-hidden />
        <span className={css.name}>{toggleName}</span>
      </button>
    </nav>
  )
}

function Item({ page, rail }: { page: ShellPage; rail: boolean }) {
  const { t } = useTranslation('shell')
  const { counts } = useWorkspace()
  const overdue = page.count ? counts[page.count] : 0
  const name = t(`pages.${page.key}`)
  const Icon = page.icon
  return (
    <li>
      <NavLink
        to={`/${page.key}`}
        className={css.item ?? ''}
        title={rail ? `${name} (Alt ${page.digit})` : `Alt ${page.digit}`}
        aria-label={overdue > 0 ? `${name}, ${t('overdue', { count: overdue })}` : name}
      >
        <Icon size={18} aria-hidden />
        <span className={css.name}>{name}</span>
        {overdue > 0 && (
          <span className={css.count} aria-hidden>
            <CircleAlert size={15} />
            <span className={css.name}>{overdue}</span>
          </span>
        )}
      </NavLink>
    </li>
  )
}
