import { Segmented } from 'antd'
import { useTranslation } from 'react-i18next'
import { useAppearance } from '../app/appearance.tsx'
import { Field } from '../ui/field.tsx'
import { KeyHint } from '../ui/key-hint.tsx'
import { Panel } from '../ui/panel.tsx'
import css from './settings.module.css'

/** Text size, theme and language of the window; they take effect at once. */
export function AppearanceTab() {
  const { t } = useTranslation('settings')
  const { appearance, change } = useAppearance()
  return (
    <Panel label={t('tab.appearance')}>
      <div className={css.form}>
        <Field side="left" label={t('appearance.textSize')} group>
          {() => (
            <span className={css.inline}>
              <Segmented
                value={appearance.textSize}
                onChange={(textSize) => change({ textSize })}
                options={(['medium', 'large', 'larger'] as const).map((value) => ({
                  value,
                  label: t(`appearance.sizes.${value}`),
                }))}
              />
              <KeyHint keys="Ctrl + −">{t('appearance.sizeKeys')}</KeyHint>
            </span>
          )}
        </Field>
        <Field side="left" label={t('appearance.theme')} group>
          {() => (
            <Segmented
              value={appearance.theme}
              onChange={(theme) => change({ theme })}
              options={(['light', 'dark', 'system'] as const).map((value) => ({
                value,
                label: t(`appearance.themes.${value}`),
              }))}
            />
          )}
        </Field>
        <Field side="left" label={t('appearance.language')} hint={t('appearance.languageHint')} group>
          {() => (
            <Segmented
              value={appearance.locale}
              onChange={(locale) => change({ locale })}
              options={[
                { value: 'vi' as const, label: 'Tiếng Việt' },
                { value: 'en' as const, label: 'English' },
              ]}
            />
          )}
        </Field>
      </div>
    </Panel>
  )
}
