/**
 * Header of the answer to a command: its id, for taking back that very one; empty when it changed nothing. Answers to
 * questions do not bear it.
 */
export const performedCommandHeader = 'x-hiepdong-command'
