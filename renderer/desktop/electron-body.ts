import type { DesktopBridge } from '../../shared/desktop-bridge.ts'
import type { Desktop, SavedFile } from './desktop.ts'

const fileName = (path: string) => path.split(/[\\/]/).at(-1) ?? path

/** The desktop as Electron's preload offers it. */
export function electronBody(bridge: DesktopBridge): Desktop {
  const saved = (result: { path: string } | null): SavedFile | null =>
    result && {
      name: fileName(result.path),
      open: () => bridge.openSaved(result.path),
      show: () => bridge.showInFolder(result.path),
    }
  return {
    kind: 'electron',
    save: async (file) => saved(await bridge.saveFile(file.name, new Uint8Array(await file.arrayBuffer()))),
    chooseFolder: (title) => bridge.chooseFolder(title),
    showInFolder: (path) => bridge.showInFolder(path),
    notify: (title, text) => bridge.notify(title, text),
    printToPdf: async (name) => saved(await bridge.printToPdf(name)),
    print: () => window.print(),
  }
}
