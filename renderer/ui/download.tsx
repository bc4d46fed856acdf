import { Button } from 'antd'
import i18next from 'i18next'
import { desktop } from '../desktop/desktop.ts'
import { errorToast, toast } from './undo-toast.tsx'

/**
 * Hands a file the program made to the user: save dialog in the desktop shell, download in a browser; then says where
 * it is, with "Mở" and "Mở thư mục" where the shell can. Returns false when the user gave up.
 */
export async function download(file: File): Promise<boolean> {
  const saved = await desktop.save(file)
  if (!saved) return false
  const { open, show } = saved
  const act = (run: () => Promise<void>) => () => void run().catch(errorToast)
  toast(
    i18next.t('ui:download.saved', { name: saved.name }),
    <>
      {open && (
        <Button type="link" size="small" onClick={act(open)}>
          {i18next.t('ui:download.open')}
        </Button>
      )}
      {show && (
        <Button type="link" size="small" onClick={act(show)}>
          {i18next.t('ui:download.show')}
        </Button>
      )}
    </>,
  )
  return true
}
