import { Button } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { DoorFrame } from './door-frame.tsx'
import { FolderField, useFolderCheck } from './folder-field.tsx'
import css from './start.module.css'
import { type Doors, viewable } from './use-doors.ts'

/** The third door: a folder that holds hiepdong.db. */
export function OpenForm({ doors, lastFolder }: { doors: Doors; lastFolder: string }) {
  const { t } = useTranslation('start')
  const [folder, setFolder] = useState(lastFolder)
  const { good, problem } = useFolderCheck(folder, 'open')
  return (
    <DoorFrame
      title={t('door.open.title')}
      detail={t('open.detail')}
      verb={t('open.verb')}
      ready={good}
      busy={doors.busy}
      onSubmit={() => doors.open(folder.trim())}
    >
      <FolderField value={folder} onChange={setFolder} purpose="open" />
      {problem && viewable.includes(problem.code) && (
        <p className={css.view}>
          <Button disabled={doors.busy} onClick={() => doors.openToView(folder.trim())}>
            {t('view.verb')}
          </Button>
          {t('view.detail')}
        </p>
      )}
    </DoorFrame>
  )
}
