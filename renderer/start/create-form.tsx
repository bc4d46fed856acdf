import { Input, InputNumber, Radio } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Field } from '../ui/field.tsx'
import { DoorFrame } from './door-frame.tsx'
import { FolderField, useFolderCheck } from './folder-field.tsx'
import type { Doors } from './use-doors.ts'

const cityName =
  'Ban Chỉ đạo điều hành phối hợp hoạt động giữa lực lượng vũ trang với các tổ chức chính trị - xã hội Thành phố Hồ Chí Minh'

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
