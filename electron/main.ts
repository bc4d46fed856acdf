import { join } from 'node:path'
import { parseArgs } from 'node:util'
import {
  app,
  BrowserWindow,
  dialog,
  ipcMain,
  Menu,
  Notification,
  nativeTheme,
  protocol,
  screen,
  session,
  shell,
} from 'electron'
import Store from 'electron-store'
import { createApp } from './app.ts'
import { registerDesktopBridge } from './desktop-bridge.ts'
import { consoleLog } from './error-log.ts'
import { applicationMenu } from './menu.ts'
import { type PreferenceValues, preferencesOver } from './preferences/preferences.ts'
import { appRoot } from './resource-file.ts'
import { runtimeProblem } from './runtime.ts'
import { visibleBounds } from './window-bounds.ts'

const scheme = 'app'
const page = `${scheme}://ui/`

protocol.registerSchemesAsPrivileged([
  { scheme, privileges: { standard: true, secure: true, supportFetchAPI: true, stream: true } },
])

const problem = runtimeProblem()
if (problem) {
  dialog.showErrorBox('Hiệp Đồng', problem)
  app.exit(1)
} else if (!app.requestSingleInstanceLock()) {
  app.quit()
} else {
  // A test that runs as root starts it with --no-sandbox, which Chromium refuses to combine with this.
  if (!app.commandLine.hasSwitch('no-sandbox')) app.enableSandbox()
  app.on('second-instance', () => {
    const [window] = BrowserWindow.getAllWindows()
    if (window?.isMinimized()) window.restore()
    window?.focus()
  })
  app.whenReady().then(start, fail)
}

function fail(error: unknown): void {
  consoleLog('START', error)
  dialog.showErrorBox(
    'Hiệp Đồng',
    `Chưa mở được chương trình. Dữ liệu không bị thay đổi.\n\n${String(error)}`,
  )
  app.exit(1)
}

async function start(): Promise<void> {
  const store = new Store<PreferenceValues>({
    name: 'hiepdong',
    // A check of the product must not meet, or leave, what the user of this machine last had open.
    ...(process.env.HIEPDONG_PREFERENCES ? { cwd: process.env.HIEPDONG_PREFERENCES } : {}),
  })
  const preferences = preferencesOver(store)
  const root = appRoot()
  const product = createApp({
    preferences: () => preferences,
    rendererFolder: join(root, 'dist/renderer'),
    workspace: askedWorkspace(),
    log: consoleLog,
  })

  protocol.handle(scheme, (request) => {
    // In Node the origin of app://ui/ is the string 'null': protocol and host are compared instead.
    const { protocol: of, host } = new URL(request.url)
    return of === `${scheme}:` && host === 'ui' ? product.fetch(request) : new Response(null, { status: 404 })
  })
  // Of all a page may ask for, the product copies text (of an error, of a request to a unit) and nothing else.
  const allowed = (permission: string) => permission === 'clipboard-sanitized-write'
  session.defaultSession.setPermissionRequestHandler((_contents, permission, answer) =>
    answer(allowed(permission)),
  )
  session.defaultSession.setPermissionCheckHandler((_contents, permission) => allowed(permission))
  // Nothing reaches the network: only the product's own scheme, its blobs and the developer tools load.
  session.defaultSession.webRequest.onBeforeRequest((details, answer) =>
    answer({ cancel: !/^(app|blob|data|devtools):/.test(details.url) }),
  )

  registerDesktopBridge({ ipcMain, dialog, shell, Notification, isOwnPage })
  Menu.setApplicationMenu(
    Menu.buildFromTemplate(applicationMenu(preferences.get('appearance').locale, process.platform)),
  )
  openWindow(preferences)
  product.open().catch(fail)

  app.on('window-all-closed', () => app.quit())
  let closing = false
  app.on('before-quit', (event) => {
    if (closing) return
    closing = true
    event.preventDefault()
    product.close().then(
      () => app.exit(0),
      (error: unknown) => {
        consoleLog('CLOSE', error)
        app.exit(1)
      },
    )
  })
}

function askedWorkspace(): string | null {
  const { values } = parseArgs({
    args: process.argv.slice(1),
    options: { workspace: { type: 'string' } },
    strict: false,
  })
  return typeof values.workspace === 'string' ? values.workspace : null
}

const webPreferences = {
  preload: join(import.meta.dirname, 'preload.cjs'),
  sandbox: true,
  contextIsolation: true,
  nodeIntegration: false,
  webSecurity: true,
  spellcheck: false,
}

/** The address `presentAddress` of the renderer makes. */
const isWall = (url: string) => /^app:\/\/ui\/#\/meetings\?id=[0-9a-f-]+&mode=present$/.test(url)

function isOwnPage(url: string): boolean {
  return url.startsWith(page)
}

function openWindow(preferences: ReturnType<typeof preferencesOver>): void {
  const { theme } = preferences.get('appearance')
  nativeTheme.themeSource = theme
  const window = new BrowserWindow({
    ...visibleBounds(
      preferences.get('window'),
      screen.getAllDisplays().map((display) => display.workArea),
    ),
    minWidth: 1024,
    minHeight: 640,
    show: false,
    title: 'Hiệp Đồng',
    backgroundColor: nativeTheme.shouldUseDarkColors ? '#12161B' : '#F2F4F6',
    webPreferences,
  })
  if (preferences.get('window').maximized) window.maximize()
  window.once('ready-to-show', () => window.show())
  window.on('close', () =>
    preferences.set('window', { ...window.getNormalBounds(), maximized: window.isMaximized() }),
  )
  keepInside(window)
  window.loadURL(page).catch(fail)
}

/** A window stays on the product's own page and opens one other kind: a meeting on the wall, for the projector. */
function keepInside(window: BrowserWindow): void {
  window.webContents.setWindowOpenHandler(({ url }) =>
    isWall(url)
      ? {
          action: 'allow',
          overrideBrowserWindowOptions: { width: 1280, height: 720, autoHideMenuBar: true, webPreferences },
        }
      : { action: 'deny' },
  )
  window.webContents.on('did-create-window', (wall) => {
    keepInside(wall)
    window.on('closed', () => {
      if (!wall.isDestroyed()) wall.close()
    })
  })
  for (const event of ['will-navigate', 'will-redirect', 'will-attach-webview'] as const) {
    window.webContents.on(event as 'will-navigate', (details) => {
      if (event === 'will-attach-webview' || !isOwnPage(details.url)) details.preventDefault()
    })
  }
}
