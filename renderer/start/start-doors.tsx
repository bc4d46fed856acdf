import { Button, Segmented } from 'antd'
import { BookOpen, FolderOpen, type LucideIcon, SquarePlus, X } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { version } from '../../package.json'
import { dayAt, formatDay } from '../../shared/domain/day-text.ts'
import { useAppearance } from '../app/appearance.tsx'
import { Logo } from '../app/logo.tsx'
import type { NoWorkspace } from '../app/workspace.tsx'
import type { Locale } from '../locale/locale.ts'
import { CreateForm } from './create-form.tsx'
import { OpenForm } from './open-form.tsx'
import { SampleForm } from './sample-form.tsx'
import css from './start.module.css'
import type { Doors } from './use-doors.ts'

type Door = 'sample' | 'create' | 'open'
const icons: Record<Door, LucideIcon> = { sample: BookOpen, create: SquarePlus, open: FolderOpen }

/** One page, few fields: open the sample, make new data, open data that is there; recent ones under them. */
export function StartDoors({ state, doors }: { state: NoWorkspace; doors: Doors }) {
  const { t } = useTranslation('start')
  const { appearance, change } = useAppearance()
  const [door, setDoor] = useState<Door>(state.recent.length > 0 ? 'open' : 'create')
  return (
    <div className={css.start}>
      <aside className={css.side}>
        <Logo />
        <h1 className={css.greeting}>{t('greeting')}</h1>
        <p className={css.promise}>{t('promise')}</p>
        <div className={css.doors} role="radiogroup" aria-label={t('greeting')}>
          {(['sample', 'create', 'open'] as const).map((each) => {
            const Icon = icons[each]
            return (
              <label key={each} className={css.door} data-chosen={each === door}>
                <input
                  type="radio"
                  name="door"
                  className="sr-only"
                  checked={each === door}
                  onChange={() => setDoor(each)}
                />
                <Icon size={18} aria-hidden />
                <span>
                  <strong>{t(`door.${each}.title`)}</strong>
                  <span className={css.doorDetail}>{t(`door.${each}.detail`)}</span>
                </span>
              </label>
            )
          })}
        </div>
        {state.recent.length > 0 && <Recent recent={state.recent} doors={doors} />}
        <footer className={css.sideFoot}>
          <Segmented<Locale>
            size="small"
            value={appearance.locale}
            options={[
              { value: 'vi', label: 'Tiếng Việt' },
              { value: 'en', label: 'English' },
            ]}
            onChange={(locale) => change({ locale })}
          />
          <span>{t('version', { version })}</span>
        </footer>
      </aside>
      <main className={css.main}>
        {door === 'sample' && <SampleForm doors={doors} />}
        {door === 'create' && <CreateForm doors={doors} suggestedFolder={state.suggestedFolder} />}
        {door === 'open' && <OpenForm doors={doors} lastFolder={state.recent[0]?.folder ?? ''} />}
      </main>
    </div>
  )
}

function Recent({ recent, doors }: { recent: NoWorkspace['recent']; doors: Doors }) {
  const { t } = useTranslation('start')
  return (
    <section className={css.recent}>
      <h2>{t('recent')}</h2>
      <ul>
        {recent.map((entry) => (
          <li key={entry.folder}>
            <Button
              type="link"
              size="small"
              className={css.recentName ?? ''}
              title={entry.folder}
              disabled={entry.missing || doors.busy}
              onClick={() => doors.open(entry.folder)}
            >
              {entry.name}
            </Button>
            <span>{entry.missing ? t('missing') : formatDay(dayAt(new Date(entry.openedAt)))}</span>
            <Button
              type="text"
              size="small"
              icon={<X size={14} />}
              title={t('forget')}
              aria-label={`${t('forget')}: ${entry.name}`}
              onClick={() => doors.forget(entry.folder)}
            />
          </li>
        ))}
      </ul>
    </section>
  )
}
