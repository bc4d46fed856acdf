import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { DoorFrame } from './door-frame.tsx'
import { FolderField, useFolderCheck } from './folder-field.tsx'
import type { Doors } from './use-doors.ts'

/** The third door: a folder that holds hiepdong.db. */
export function OpenForm({ doors, lastFolder }: { doors: Doors; lastFolder: string }) {
  const { t } = useTranslation('start')
  const [folder, setFolder] = useState(lastFolder)
  const { good } = useFolderCheck(folder, 'open')
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
    </DoorFrame>
  )
}
