import { Select } from 'antd'
import { useTranslation } from 'react-i18next'
import type { Bodies } from '../app/use-bodies.ts'
import { foldedMatch } from '../ui/folded-match.ts'
import { Panel } from '../ui/panel.tsx'
import css from './sheet.module.css'

type NameBodiesProps = {
  names: { text: string; rows: number }[]
  named: ReadonlyMap<string, string>
  bodies: Bodies
  onName: (text: string, bodyId: string | null) => void
}

/** Names in a sheet that are no known body, each said once for all its rows. */
export function NameBodies({ names, named, bodies, onName }: NameBodiesProps) {
  const { t } = useTranslation('tasks')
  return (
    <Panel title={t('sheet.unknownBodies', { count: names.length })} fit="content">
      <ul className={css.naming}>
        {names.map(({ text, rows }) => (
          <li key={text}>
            <span>
              {text} <span className={css.quiet}>{t('sheet.inRows', { count: rows })}</span>
            </span>
            <Select<string>
              size="small"
              allowClear
              aria-label={t('sheet.isBody', { text })}
              placeholder={t('sheet.chooseBody')}
              value={(named.get(text) ?? null) as string}
              onChange={(id?: string) => onName(text, id ?? null)}
              showSearch={{ filterOption: foldedMatch }}
              popupMatchSelectWidth={false}
              options={bodies.bodies.map(({ id, short }) => ({ value: id, label: short }))}
            />
          </li>
        ))}
      </ul>
    </Panel>
  )
}
