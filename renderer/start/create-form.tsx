import { useQuery } from '@tanstack/react-query'
import { Input, InputNumber, Radio } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { formatDay } from '../../shared/domain/day-text.ts'
import { api } from '../app/rpc.ts'
import { Field } from '../ui/field.tsx'
import { Status, statusIcons } from '../ui/status.tsx'
import { DoorFrame } from './door-frame.tsx'
import { FolderField, useFolderCheck } from './folder-field.tsx'
import css from './start.module.css'
import type { Doors } from './use-doors.ts'

const cityName =
  'Ban Chỉ đạo điều hành phối hợp hoạt động giữa lực lượng vũ trang với các tổ chức chính trị - xã hội Thành phố Hồ Chí Minh'

/** What the new workspace finds in its lists for the year, and what is left to bring in. */
function StartingNote({ level, year }: { level: 'city' | 'district'; year: number | null }) {
  const { t } = useTranslation('start')
  const query = useQuery(
    api.workspace.startingLists.queryOptions({
      input: { level, year: year ?? 0 },
      enabled: year !== null,
      placeholderData: (previous) => previous,
    }),
  )
  const lists = query.data
  if (!lists || year === null) return null
  const { indicators, bodies, units, unitsEnd } = lists
  const missing =
    units === 0
      ? t('create.lists.noUnits')
      : unitsEnd !== null && t('create.lists.ended', { count: units, day: formatDay(unitsEnd) })
  return (
    <Field side="left" label={t('create.lists.label')} group>
      {() => (
        <p className={css.lists}>
          {missing === false
            ? t('create.lists.whole', { count: units, indicators, bodies })
            : t('create.lists.without', { indicators, bodies })}
          {missing !== false && (
            <Status tone="warn" icon={statusIcons.caution}>
              <span className={css.wrapped}>{missing}</span>
            </Status>
          )}
        </p>
      )}
    </Field>
  )
}

/** The second door: name, level, year, who works with it, folder. */
export function CreateForm({ doors, suggestedFolder }: { doors: Doors; suggestedFolder: string }) {
  const { t } = useTranslation('start')
  const [name, setName] = useState(cityName)
  const [level, setLevel] = useState<'city' | 'district'>('city')
  const [year, setYear] = useState<number | null>(new Date().getFullYear())
  const [officer, setOfficer] = useState('')
  const [folder, setFolder] = useState(suggestedFolder)
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set())
  const { good } = useFolderCheck(folder, 'create')

  const leave = (field: string) => setLeft((before) => new Set(before).add(field))
  const missing = (field: string, text: string) =>
    left.has(field) && text.trim() === '' ? t('create.required') : undefined
  const ready = name.trim() !== '' && officer.trim() !== '' && year !== null && good

  return (
    <DoorFrame
      title={t('door.create.title')}
      detail={t('create.detail')}
      verb={t('create.verb')}
      ready={ready}
      busy={doors.busy}
      onSubmit={() => {
        if (year === null) return
        doors.create({
          folder: folder.trim(),
          committeeName: name.trim(),
          level,
          year,
          officerName: officer.trim(),
        })
      }}
    >
      <Field side="left" label={t('create.name')} hint={t('create.nameHint')} problem={missing('name', name)}>
        {({ id, describedBy }) => (
          <Input.TextArea
            id={id}
            aria-describedby={describedBy}
            rows={2}
            maxLength={200}
            value={name}
            onChange={(event) => setName(event.target.value)}
            onBlur={() => leave('name')}
            onPressEnter={(event) => event.preventDefault()}
          />
        )}
      </Field>
      <Field side="left" label={t('create.level')} group>
        {() => (
          <Radio.Group
            value={level}
            onChange={(event) => setLevel(event.target.value)}
            options={[
              { value: 'city', label: t('create.city') },
              { value: 'district', label: t('create.district') },
            ]}
          />
        )}
      </Field>
      <Field side="left" label={t('create.year')} hint={t('create.yearHint')}>
        {({ id, describedBy }) => (
          <InputNumber
            id={id}
            aria-describedby={describedBy}
            min={2000}
            max={2100}
            precision={0}
            value={year}
            onChange={setYear}
          />
        )}
      </Field>
      <StartingNote level={level} year={year} />
      <Field
        side="left"
        label={t('create.officer')}
        hint={t('create.officerHint')}
        problem={missing('officer', officer)}
      >
        {({ id, describedBy }) => (
          <Input
            id={id}
            aria-describedby={describedBy}
            maxLength={80}
            value={officer}
            onChange={(event) => setOfficer(event.target.value)}
            onBlur={() => leave('officer')}
          />
        )}
      </Field>
      <FolderField value={folder} onChange={setFolder} purpose="create" />
    </DoorFrame>
  )
}
