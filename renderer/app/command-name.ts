import i18next from 'i18next'

/** A command of the program ("intake.apply") in words, for the history and for what was taken back. */
export function commandName(command: string): string {
  const key = `history:commands.${command}`
  return i18next.exists(key)
    ? i18next.t(key as 'history:commands.other')
    : i18next.t('history:commands.other')
}
