import i18next from 'i18next'

/** A command of the program ("intake.apply") in words, for the history and for what was taken back. */
export function commandName(command: string): string {
  const exact = `history:commands.${command}`
  if (i18next.exists(exact)) return i18next.t(exact as 'history:changeOf.other')
  const ofFeature = `history:changeOf.${command.split('.')[0]}`
  return i18next.t(
    (i18next.exists(ofFeature) ? ofFeature : 'history:changeOf.other') as 'history:changeOf.other',
  )
}
