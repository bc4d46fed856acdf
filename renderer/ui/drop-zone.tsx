import { type DragEvent, type ReactNode, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import css from './drop-zone.module.css'
import { droppedFiles } from './dropped-files.ts'
import { errorToast } from './undo-toast.tsx'

type DropZoneProps = {
  /** Gets the files of a drop, those in dropped folders too. */
  onFiles: (files: File[]) => void
  disabled?: boolean
  children: ReactNode
}

/** Whatever is inside takes files and folders dropped on it. */
export function DropZone({ onFiles, disabled = false, children }: DropZoneProps) {
  const { t } = useTranslation('ui')
  const [over, setOver] = useState(false)
  const depth = useRef(0)
  const hasFiles = (event: DragEvent) => !disabled && event.dataTransfer.types.includes('Files')
  const leave = () => {
    depth.current = 0
    setOver(false)
  }
  const drop = async (event: DragEvent) => {
    if (!hasFiles(event)) return
    event.preventDefault()
    leave()
    try {
      const files = await droppedFiles(event.dataTransfer)
      if (files.length > 0) onFiles(files)
    } catch (error) {
      errorToast(error)
    }
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: a drop target; the same act stands on a button for the keyboard
    <div
      className={css.zone}
      onDragEnter={(event) => {
        if (!hasFiles(event)) return
        depth.current += 1
        setOver(true)
      }}
      onDragOver={(event) => hasFiles(event) && event.preventDefault()}
      onDragLeave={() => {
        depth.current -= 1
        if (depth.current <= 0) leave()
      }}
      onDrop={(event) => void drop(event)}
    >
      {children}
      {over && <div className={css.over}>{t('drop.here')}</div>}
    </div>
  )
}

/** What a district may send in, for the file dialog; what a file really is, its content tells. */
export const reportFileTypes = '.xlsx,.xlsm,.xls,.xlsb,.ods,.csv,.txt,.html,.htm,.zip'

/** Opens the system's file dialog; resolves to the chosen files, empty when the user gave up. */
export function chooseFiles({ folder = false, accept = reportFileTypes } = {}): Promise<File[]> {
  return new Promise((resolve) => {
    const input = document.createElement('input')
    input.type = 'file'
    input.multiple = true
    if (folder) input.webkitdirectory = true
    else input.accept = accept
    input.addEventListener('change', () => resolve([...(input.files ?? [])]))
    input.addEventListener('cancel', () => resolve([]))
    input.click()
  })
}
