import { existsSync, readdirSync } from 'node:fs'
import { homedir } from 'node:os'
import { delimiter, join } from 'node:path'

/** The browser end-to-end tests drive: HIEPDONG_BROWSER, Chromium, Chrome, Edge or Playwright's own; null for none. */
export function browserBinary() {
  return (
    [process.env.HIEPDONG_BROWSER, ...onPath(), ...usualPlaces(), ...playwrightOwn()].find(
      (file) => file && existsSync(file),
    ) ?? null
  )
}

function onPath() {
  const names = [
    'chromium',
    'chromium-browser',
    'google-chrome',
    'google-chrome-stable',
    'microsoft-edge',
    'chrome',
    'msedge',
  ]
  const end = process.platform === 'win32' ? '.exe' : ''
  return (process.env.PATH ?? '')
    .split(delimiter)
    .flatMap((folder) => names.map((name) => join(folder, name + end)))
}

function usualPlaces() {
  if (process.platform === 'darwin') {
    return [
      '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
      '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
      '/Applications/Chromium.app/Contents/MacOS/Chromium',
    ]
  }
  if (process.platform !== 'win32') return []
  return [process.env.PROGRAMFILES, process.env['PROGRAMFILES(X86)'], process.env.LOCALAPPDATA]
    .filter((folder) => folder !== undefined)
    .flatMap((folder) => [
      join(folder, 'Google/Chrome/Application/chrome.exe'),
      join(folder, 'Microsoft/Edge/Application/msedge.exe'),
      join(folder, 'Chromium/Application/chrome.exe'),
    ])
}

/** Playwright keeps its browsers in one cache folder of the user, one folder a revision. */
function playwrightOwn() {
  const cache =
    process.env.PLAYWRIGHT_BROWSERS_PATH ??
    {
      win32: join(process.env.LOCALAPPDATA ?? '', 'ms-playwright'),
      darwin: join(homedir(), 'Library/Caches/ms-playwright'),
    }[process.platform] ??
    join(homedir(), '.cache/ms-playwright')
  if (!existsSync(cache)) return []
  return readdirSync(cache)
    .filter((name) => name.startsWith('chromium'))
    .flatMap((name) =>
      [
        'chrome-linux/chrome',
        'chrome-linux64/chrome',
        'chrome-win/chrome.exe',
        'chrome-mac/Chromium.app/Contents/MacOS/Chromium',
      ].map((file) => join(cache, name, file)),
    )
}
