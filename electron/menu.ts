import type { MenuItemConstructorOptions } from 'electron'

const words = {
  vi: {
    edit: 'Sửa',
    cut: 'Cắt',
    copy: 'Chép',
    paste: 'Dán',
    selectAll: 'Chọn tất cả',
    view: 'Xem',
    fullScreen: 'Toàn màn hình',
    reload: 'Tải lại trang',
    window: 'Cửa sổ',
    minimise: 'Thu nhỏ',
    quit: 'Thoát',
  },
  en: {
    edit: 'Edit',
    cut: 'Cut',
    copy: 'Copy',
    paste: 'Paste',
    selectAll: 'Select all',
    view: 'View',
    fullScreen: 'Full screen',
    reload: 'Reload page',
    window: 'Window',
    minimise: 'Minimise',
    quit: 'Quit',
  },
}

/** The window's menu. Ctrl Z, Ctrl P and Ctrl +/−/0 belong to the pages, so no role here takes them. */
export function applicationMenu(
  locale: 'vi' | 'en',
  platform: NodeJS.Platform,
): MenuItemConstructorOptions[] {
  const text = words[locale]
  return [
    ...(platform === 'darwin' ? [{ role: 'appMenu' } as const] : []),
    {
      label: text.edit,
      submenu: [
        { role: 'cut', label: text.cut },
        { role: 'copy', label: text.copy },
        { role: 'paste', label: text.paste },
        { role: 'selectAll', label: text.selectAll },
      ],
    },
    {
      label: text.view,
      submenu: [
        { role: 'reload', label: text.reload },
        { role: 'togglefullscreen', label: text.fullScreen },
      ],
    },
    {
      label: text.window,
      submenu: [
        { role: 'minimize', label: text.minimise },
        { role: 'quit', label: text.quit },
      ],
    },
  ]
}
