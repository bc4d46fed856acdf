import { ConfigProvider } from 'antd'
import type { ReactNode } from 'react'
import css from './form.module.css'

/** Fields one under the other; locked, they can be read and not changed. */
export function LockedFields({ locked, children }: { locked: boolean; children: ReactNode }) {
  return (
    <ConfigProvider componentDisabled={locked}>
      <div className={css.form} data-locked={locked}>
        {children}
      </div>
    </ConfigProvider>
  )
}
