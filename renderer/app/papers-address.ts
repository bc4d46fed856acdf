/** Where papers to these bodies or units are issued: the register of documents, with the question open. */
export const papersAddress = (kind: 'reminderLetter' | 'taskSheet', to: readonly string[]): string =>
  `/meetings?view=documents&issue=${kind}&to=${to.join(',')}`
