import committee from './committee.ts'
import history from './history.ts'
import intake from './intake.ts'
import overview from './overview.ts'
import reports from './reports.ts'
import settings from './settings.ts'
import shell from './shell.ts'
import start from './start.ts'
import ui from './ui.ts'

export default { committee, history, intake, overview, reports, settings, shell, start, ui }
