import type { DesktopBridge } from '../../shared/desktop-bridge.ts'
import { browserBody } from './browser-body.ts'
import { electronBody } from './electron-body.ts'

export type SavedFile = {
  name: string
  open: (() => Promise<void>) | null
  show: (() => Promise<void>) | null
}

/** What the screen may ask of where it runs; a null ability is not there and its button is not shown. */
export type Desktop = {
  kind: 'electron' | 'browser'
  /** Saves a file where the user says; null when the user gave up. */
  save(file: File): Promise<SavedFile | null>
  chooseFolder: ((title: string) => Promise<string | null>) | null
  showInFolder: ((path: string) => Promise<void>) | null
  notify(title: string, text: string): Promise<void>
  /** Prints the page as it stands to a PDF; null when the user gave up or the browser took over. */
  printToPdf(suggestedName: string): Promise<SavedFile | null>
  print(): void
}

declare global {
  interface Window {
    hiepdong?: DesktopBridge
  }
}

/** The shell this screen runs in. Nothing else in the renderer asks where it runs. */
export const desktop: Desktop = window.hiepdong ? electronBody(window.hiepdong) : browserBody()
