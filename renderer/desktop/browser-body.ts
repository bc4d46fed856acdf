import type { Desktop } from './desktop.ts'

/** The desktop as a browser tab can do it: downloads, the browser's own print dialog, no folders. */
export function browserBody(): Desktop {
  return {
    kind: 'browser',
    save: async (file) => {
      const address = URL.createObjectURL(file)
      const link = document.createElement('a')
      link.href = address
      link.download = file.name
      link.click()
      setTimeout(() => URL.revokeObjectURL(address), 60_000)
      return { name: file.name, open: null, show: null }
    },
    chooseFolder: null,
    showInFolder: null,
    notify: async (title, text) => {
      if (!('Notification' in window)) return
      const answer =
        Notification.permission === 'default'
          ? await Notification.requestPermission()
          : Notification.permission
      if (answer === 'granted') new Notification(title, { body: text })
    },
    printToPdf: async () => {
      window.print()
      return null
    },
    print: () => window.print(),
  }
}
