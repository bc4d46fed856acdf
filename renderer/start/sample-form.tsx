import { useTranslation } from 'react-i18next'
import { DoorFrame } from './door-frame.tsx'
import type { Doors } from './use-doors.ts'

/** The first door: a fresh copy of the filled sample, to look round and try. */
export function SampleForm({ doors }: { doors: Doors }) {
  const { t } = useTranslation('start')
  return (
    <DoorFrame
      title={t('door.sample.title')}
      detail={t('sample.detail')}
      verb={t('sample.verb')}
      ready
      busy={doors.busy}
      onSubmit={doors.openSample}
    />
  )
}
