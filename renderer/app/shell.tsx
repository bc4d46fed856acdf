import { lazy, Suspense, useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Navigate, Route, Routes, useLocation, useNavigate } from 'react-router'
import { desktop } from '../desktop/desktop.ts'
import { LoadingRows } from '../ui/loading-rows.tsx'
import { errorToast, toast } from '../ui/undo-toast.tsx'
import { useKeys } from '../ui/use-keys.ts'
import { useAppearance } from './appearance.tsx'
import { commandName } from './command-name.ts'
import { ErrorBoundary } from './error-boundary.tsx'
import { Navigation } from './navigation.tsx'
import { pageAt, pages, type ShellPage } from './pages.ts'
import { focusNextPanel } from './panel-focus.ts'
import { useRail } from './rail.ts'
import { client } from './rpc.ts'
import css from './shell.module.css'
import { type TextSize, textSizes } from './theme.ts'
import { TopBar } from './top-bar.tsx'
import { type TypeAhead, typeAhead } from './type-ahead.ts'
import { ViewOnlyBanner } from './view-only-banner.tsx'
import { useWorkspace } from './workspace.tsx'

const SearchPalette = lazy(() => import('./search-palette.tsx'))
const KeysPanel = lazy(() => import('./keys-panel.tsx'))

/** The window around every page: top bar, navigation, the page, and the keys that hold everywhere. */
export function Shell() {
  const location = useLocation()
  const { viewOnly } = useWorkspace()
  const page = pageAt(location.pathname)
  const rail = useRail(page)
  useTitle(page)
  const [searching, setSearching] = useState<TypeAhead | null>(null)
  const search = () => setSearching((before) => before ?? typeAhead())
  const endSearch = () => {
    searching?.taken()
    setSearching(null)
  }
  const [showingKeys, setShowingKeys] = useState(false)
  useShellKeys({
    onSearch: search,
    onKeys: () => setShowingKeys(true),
    onRail: rail.toggle,
  })
  return (
    <div className={css.shell}>
      <TopBar onSearch={search} onKeys={() => setShowingKeys(true)} />
      {viewOnly && <ViewOnlyBanner />}
      <div className={css.below}>
        <Navigation rail={rail.isRail} onToggle={rail.toggle} />
        <main className={css.page} key={page?.key}>
          <ErrorBoundary>
            <Suspense fallback={<LoadingRows />}>
              <Routes>
                {pages.map(({ key, component: Component }) => (
                  <Route key={key} path={`/${key}/*`} element={<Component />} />
                ))}
                <Route path="*" element={<Navigate to="/overview" replace />} />
              </Routes>
            </Suspense>
          </ErrorBoundary>
        </main>
      </div>
      <Suspense>
        {searching && <SearchPalette ahead={searching} onClose={endSearch} />}
        {showingKeys && <KeysPanel onClose={() => setShowingKeys(false)} />}
      </Suspense>
    </div>
  )
}

/** The window is named by its page: in the task bar, in lists of windows, in a printed page's file name. */
function useTitle(page: ShellPage | undefined): void {
  const { t } = useTranslation('shell')
  const name = page ? t(`pages.${page.key}`) : null
  useEffect(() => {
    document.title = name ? `${name} – Hiệp Đồng` : 'Hiệp Đồng'
  }, [name])
}

type ShellActs = { onSearch: () => void; onKeys: () => void; onRail: () => void }

function useShellKeys({ onSearch, onKeys, onRail }: ShellActs): void {
  const { t } = useTranslation('shell')
  const navigate = useNavigate()
  const { appearance, change } = useAppearance()

  const takeBack = async () => {
    const { command } = await client.safety.undoLast()
    toast(t('takenBack', { command: commandName(command) }))
  }
  const resize = (step: -1 | 0 | 1) => {
    const sizes = Object.keys(textSizes) as TextSize[]
    const at = step === 0 ? 0 : sizes.indexOf(appearance.textSize) + step
    const textSize = sizes[Math.max(0, Math.min(sizes.length - 1, at))]
    if (textSize && textSize !== appearance.textSize) change({ textSize })
  }

  useKeys(t('keys.everywhere'), [
    { keys: 'Ctrl+KeyK', label: t('keys.search'), run: onSearch },
    ...pages.map((page) => ({
      keys: `Alt+Digit${page.digit}`,
      label: t(`pages.${page.key}`),
      run: () => void navigate(`/${page.key}`),
    })),
    { keys: 'Ctrl+KeyB', label: t('keys.rail'), run: onRail },
    { keys: 'F6', label: t('keys.nextPanel'), run: () => focusNextPanel(1) },
    { keys: 'Shift+F6', label: t('keys.previousPanel'), run: () => focusNextPanel(-1) },
    { keys: 'F1', label: t('keys.title'), run: onKeys },
    {
      keys: 'Ctrl+KeyZ',
      label: t('keys.takeBack'),
      whileTyping: false,
      run: () => void takeBack().catch(errorToast),
    },
    { keys: 'Ctrl+KeyP', label: t('keys.print'), run: () => desktop.print() },
    { keys: 'Ctrl+KeyS', label: t('keys.save'), run: () => toast(t('savedByItself')) },
    { keys: 'Ctrl+Equal', label: t('keys.larger'), run: () => resize(1) },
    { keys: 'Ctrl+Minus', label: t('keys.smaller'), run: () => resize(-1) },
    { keys: 'Ctrl+Digit0', label: t('keys.usualSize'), run: () => resize(0) },
  ])
}
