import { Modal } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { keyName } from '../ui/key-press.ts'
import { activeKeys } from '../ui/use-keys.ts'
import css from './keys-panel.module.css'

/** F1: the keys that act now, those of the page first. */
export default function KeysPanel({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation('shell')
  const [sections] = useState(activeKeys)
  return (
    <Modal open title={t('keys.title')} onCancel={onClose} footer={null} width={900} style={{ top: 44 }}>
      <div className={css.columns}>
        {sections.map(({ section, bindings }) => (
          <section key={section} className={css.section}>
            <h3>{section}</h3>
            <dl>
              {bindings.map((binding) => (
                <div key={binding.keys}>
                  <dt>
                    <kbd>{keyName(binding.keys)}</kbd>
                  </dt>
                  <dd>{binding.label}</dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
        <section className={css.section}>
          <h3>{t('keys.lists')}</h3>
          <dl>
            {(['walk', 'ends', 'open', 'mark', 'range', 'fold'] as const).map((key) => (
              <div key={key}>
                <dt>
                  <kbd>{t(`keys.list.${key}.keys`)}</kbd>
                </dt>
                <dd>{t(`keys.list.${key}.label`)}</dd>
              </div>
            ))}
          </dl>
        </section>
      </div>
    </Modal>
  )
}
