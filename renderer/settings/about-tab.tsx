import { useMutation } from '@tanstack/react-query'
import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import { version } from '../../package.json'
import { api } from '../app/rpc.ts'
import { useWorkspace } from '../app/workspace.tsx'
import { Facts } from '../ui/docked-detail.tsx'
import { Panel } from '../ui/panel.tsx'
import css from './settings.module.css'

/** Version, where the data is, and the way to other data. */
export function AboutTab() {
  const { t } = useTranslation('settings')
  const { folder, sample } = useWorkspace()
  const close = useMutation(api.workspace.close.mutationOptions())
  return (
    <Panel label={t('tab.about')}>
      <div className={css.form}>
        <Facts
          facts={[
            { key: 'version', label: t('about.version'), value: version },
            { key: 'folder', label: t('about.folder'), value: folder },
            { key: 'kind', label: t('about.kind'), value: sample ? t('about.sample') : t('about.real') },
          ]}
        />
        <p className={css.note}>{t('about.note')}</p>
        <Button loading={close.isPending} onClick={() => close.mutate(undefined)}>
          {t('about.other')}
        </Button>
      </div>
    </Panel>
  )
}
