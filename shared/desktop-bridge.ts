/** What only the desktop shell can do; the preload puts it on `window.hiepdong`. */
export type DesktopBridge = {
  /** Asks where to save, writes the bytes there; null when the user gave up. */
  saveFile(suggestedName: string, bytes: Uint8Array): Promise<{ path: string } | null>
  /** Opens a file that was saved in this session with the program the office uses for it. */
  openSaved(path: string): Promise<void>
  showInFolder(path: string): Promise<void>
  /** Lets the user choose a folder; null when the user gave up. */
  chooseFolder(title: string): Promise<string | null>
  notify(title: string, text: string): Promise<void>
  /** Prints the page as it prints to a PDF the user names; null when the user gave up. */
  printToPdf(suggestedName: string): Promise<{ path: string } | null>
}
