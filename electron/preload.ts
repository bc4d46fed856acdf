import { contextBridge, ipcRenderer } from 'electron'
import type { DesktopBridge } from '../shared/desktop-bridge.ts'

const bridge: DesktopBridge = {
  saveFile: (suggestedName, bytes) => ipcRenderer.invoke('saveFile', suggestedName, bytes),
  openSaved: (path) => ipcRenderer.invoke('openSaved', path),
  showInFolder: (path) => ipcRenderer.invoke('showInFolder', path),
  chooseFolder: (title) => ipcRenderer.invoke('chooseFolder', title),
  notify: (title, text) => ipcRenderer.invoke('notify', title, text),
  printToPdf: (suggestedName) => ipcRenderer.invoke('printToPdf', suggestedName),
}

contextBridge.exposeInMainWorld('hiepdong', bridge)
