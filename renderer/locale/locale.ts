import i18next from 'i18next'
import { initReactI18next } from 'react-i18next'
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
  await i18next.use(initReactI18next).init({
    lng: 'vi',
    fallbackLng: 'vi',
    defaultNS: 'shell',
    resources: { vi },
    interpolation: { escapeValue: false },
    returnNull: false,
  })
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
