import committee from './committee.ts'
import history from './history.ts'
import intake from './intake.ts'
import meetings from './meetings.ts'
import overview from './overview.ts'
import programme from './programme.ts'
import reports from './reports.ts'
import settings from './settings.ts'
import shell from './shell.ts'
import start from './start.ts'
import tasks from './tasks.ts'
import ui from './ui.ts'

export default {
  committee,
  history,
  intake,
  meetings,
  overview,
  programme,
  reports,
  settings,
  shell,
  start,
  tasks,
  ui,
}
