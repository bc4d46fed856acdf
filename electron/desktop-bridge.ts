import { writeFile } from 'node:fs/promises'
import { basename, extname } from 'node:path'
import type { dialog, IpcMain, IpcMainInvokeEvent, Notification, shell, WebContents } from 'electron'
import * as z from 'zod'
import type { DesktopBridge } from '../shared/desktop-bridge.ts'

/** Electron's own objects, handed in by main.ts: nothing else imports electron as a value. */
export type DesktopParts = {
  ipcMain: IpcMain
  dialog: typeof dialog
  shell: typeof shell
  Notification: typeof Notification
  isOwnPage(url: string): boolean
}

const name = z.string().min(1).max(200)
const inputs = {
  saveFile: z.tuple([name, z.instanceof(Uint8Array)]),
  openSaved: z.tuple([z.string()]),
  showInFolder: z.tuple([z.string()]),
  chooseFolder: z.tuple([name]),
  notify: z.tuple([name, z.string().max(500)]),
  printToPdf: z.tuple([name]),
}

type Bodies = {
  [K in keyof DesktopBridge]: (
    sender: WebContents,
    ...input: Parameters<DesktopBridge[K]>
  ) => ReturnType<DesktopBridge[K]>
}

/**
 * Answers the preload's calls. Only the product's own page in a top frame is heard; what it sends is parsed; and only
 * files saved through it in this session can be opened or shown, so a page can never start a program of its choosing.
 */
export function registerDesktopBridge({
  ipcMain,
  dialog,
  shell,
  Notification,
  isOwnPage,
}: DesktopParts): void {
  const saved = new Set<string>()

  async function save(suggestedName: string, bytes: Uint8Array): Promise<{ path: string } | null> {
    const { canceled, filePath } = await dialog.showSaveDialog({
      defaultPath: basename(suggestedName),
      filters: [
        {
          name: extname(suggestedName).slice(1).toUpperCase(),
          extensions: [extname(suggestedName).slice(1)],
        },
      ],
    })
    if (canceled || !filePath) return null
    await writeFile(filePath, bytes)
    saved.add(filePath)
    return { path: filePath }
  }

  const bodies: Bodies = {
    saveFile: (_sender, suggestedName, bytes) => save(suggestedName, bytes),
    async openSaved(_sender, path) {
      if (!saved.has(path)) throw new Error('not a file saved here')
      const failure = await shell.openPath(path)
      if (failure) throw new Error(failure)
    },
    async showInFolder(_sender, path) {
      if (!saved.has(path)) throw new Error('not a file saved here')
      shell.showItemInFolder(path)
    },
    async chooseFolder(_sender, title) {
      const { canceled, filePaths } = await dialog.showOpenDialog({
        title,
        properties: ['openDirectory', 'createDirectory'],
      })
      return canceled ? null : (filePaths[0] ?? null)
    },
    async notify(_sender, title, text) {
      new Notification({ title, body: text }).show()
    },
    async printToPdf(sender, suggestedName) {
      return save(
        suggestedName,
        await sender.printToPDF({ pageSize: 'A4', preferCSSPageSize: true, printBackground: true }),
      )
    },
  }

  for (const [call, input] of Object.entries(inputs)) {
    ipcMain.handle(call, (event: IpcMainInvokeEvent, ...sent: unknown[]) => {
      const frame = event.senderFrame
      if (!frame || frame.parent !== null || !isOwnPage(frame.url)) throw new Error('not heard')
      const body = bodies[call as keyof Bodies] as (sender: WebContents, ...parsed: unknown[]) => unknown
      return body(event.sender, ...input.parse(sent))
    })
  }
}
