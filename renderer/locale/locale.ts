import i18next, { type FormatterModule } from 'i18next'
import { initReactI18next } from 'react-i18next'
import { formatNumber } from '../../shared/domain/number-text.ts'
import vi from './vi/index.ts'

export type Locale = 'vi' | 'en'

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'shell'
    resources: typeof vi
  }
}

/** Starts the words of the screen: Vietnamese is in the first bundle, English comes when it is asked for. */
export async function startLocale(): Promise<void> {
  await i18next
    .use(initReactI18next)
    .use(counts)
    .init({
      lng: 'vi',
      fallbackLng: 'vi',
      defaultNS: 'shell',
      resources: { vi },
      interpolation: { escapeValue: false, alwaysFormat: true },
      returnNull: false,
    })
}

/** A count is written as every other figure of the screen: 2.000, not 2000. Years and numbers of documents are no counts. */
const counts: FormatterModule = {
  type: 'formatter',
  init: () => undefined,
  add: () => undefined,
  addCached: () => undefined,
  format: (value: unknown, _format, _language, options) =>
    options?.interpolationkey === 'count' && typeof value === 'number' ? formatNumber(value) : String(value),
}

/** Changes the language of the screen, of its `lang` attribute and of everything drawn after. */
export async function switchLanguage(locale: Locale): Promise<void> {
  if (locale === 'en' && !i18next.hasResourceBundle('en', 'shell')) {
    const { default: en } = await import('./en/index.ts')
    for (const [namespace, words] of Object.entries(en)) i18next.addResourceBundle('en', namespace, words)
  }
  // Telling i18next of the language it speaks would draw the whole screen again.
  if (i18next.language !== locale) await i18next.changeLanguage(locale)
  document.documentElement.lang = locale
}
