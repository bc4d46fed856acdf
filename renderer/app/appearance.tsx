import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { theme as antdTheme, ConfigProvider } from 'antd'
import en from 'antd/locale/en_GB'
import vi from 'antd/locale/vi_VN'
import { createContext, type ReactNode, use, useEffect, useState } from 'react'
import { type Locale, switchLanguage } from '../locale/locale.ts'
import { useMedia } from '../ui/use-media.ts'
import { api } from './rpc.ts'
import { antTheme, cssVariables, dark, light, type TextSize, textSizes } from './theme.ts'

export type Appearance = { theme: 'light' | 'dark' | 'system'; locale: Locale; textSize: TextSize }

type AppearanceContext = { appearance: Appearance; change: (part: Partial<Appearance>) => void }

const Context = createContext<AppearanceContext | null>(null)
const storageKey = 'hiepdong-appearance'
const initial: Appearance = { theme: 'light', locale: 'vi', textSize: 'medium' }

const nonce = document.querySelector<HTMLMetaElement>('meta[name="csp-nonce"]')?.content

const floating = () => document.getElementById('floating') ?? document.body

/** What this window showed last, so that the first picture already has its theme; the program keeps the true one. */
function remembered(): Appearance {
  const text = window.localStorage.getItem(storageKey)
  if (text === null) return initial
  const stored = JSON.parse(text) as Partial<Appearance>
  return { ...initial, ...stored }
}

function paint(isDark: boolean, textSize: TextSize): void {
  const root = document.documentElement
  for (const [name, value] of Object.entries(cssVariables(isDark ? dark : light)))
    root.style.setProperty(name, value)
  root.style.setProperty('--text-scale', String(textSizes[textSize]))
  root.style.colorScheme = isDark ? 'dark' : 'light'
  root.dataset.theme = isDark ? 'dark' : 'light'
}

/** Theme, language and text size of the window; kept by the program for every window. */
export function AppearanceProvider({ children }: { children: ReactNode }) {
  const queryClient = useQueryClient()
  const [shown, setShown] = useState(remembered)
  const kept = useQuery(api.workspace.appearance.queryOptions()).data
  const save = useMutation(api.workspace.setAppearance.mutationOptions())
  const systemDark = useMedia('(prefers-color-scheme: dark)')

  useEffect(() => {
    if (kept) setShown(kept)
  }, [kept])
  useEffect(() => {
    void switchLanguage(shown.locale)
    window.localStorage.setItem(storageKey, JSON.stringify(shown))
  }, [shown])

  const isDark = shown.theme === 'system' ? systemDark : shown.theme === 'dark'
  paint(isDark, shown.textSize)

  const change = (part: Partial<Appearance>) => {
    const next = { ...shown, ...part }
    setShown(next)
    queryClient.setQueryData(api.workspace.appearance.queryKey(), next)
    save.mutate(next)
  }
  return (
    <Context value={{ appearance: shown, change }}>
      <ConfigProvider
        theme={antTheme(
          isDark ? dark : light,
          textSizes[shown.textSize],
          isDark ? antdTheme.darkAlgorithm : antdTheme.defaultAlgorithm,
        )}
        locale={shown.locale === 'vi' ? vi : en}
        {...(nonce ? { csp: { nonce } } : {})}
        getPopupContainer={floating}
        button={{ autoInsertSpace: false }}
      >
        {children}
      </ConfigProvider>
    </Context>
  )
}

/** The appearance of the window and how to change a part of it. */
export function useAppearance(): AppearanceContext {
  const context = use(Context)
  if (!context) throw new Error('useAppearance outside AppearanceProvider')
  return context
}
