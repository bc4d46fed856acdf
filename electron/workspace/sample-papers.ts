import type { ReadConnection } from '../database/database.ts'
import { bodyByCode, meetingByCode } from '../documents/asked-by-code.ts'
import {
  enterByHand,
  type IssueInput,
  issuePapers,
  markAnswered,
  type PaperPlace,
} from '../documents/issued.ts'
import { unansweredLetters } from '../documents/unanswered.ts'
import type { Act } from './sample-meeting-steps.ts'
import type { Happening } from './sample-tasks.ts'

const conference = 'HN-2024-01'
const nextMeeting = 'HN-2024-03'
const given = ['bdvtu', 'btltp', 'catp', 'bdbp', 'mttq']
/** Both were reminded once; the second has answered. */
const reminded = ['hctnxp', 'hlhpn']

/** What left the house, each paper on its day: of the conference, of the next meeting, two reminders, a number taken by hand. */
export function samplePapers(reads: ReadConnection, act: Act, place: PaperPlace): Happening[] {
  const issue = (paper: Pick<IssueInput, 'kind' | 'meetingId' | 'bodyIds' | 'date' | 'answerBy'>) =>
    act.command('issuedDocuments.issue', (writes) =>
      issuePapers(writes, place, { ...paper, unitIds: [], signer: null }),
    )
  const ofMeeting = (kind: IssueInput['kind'], code: string, date: string): Happening => ({
    day: date,
    happen: async () => {
      await issue({ kind, meetingId: await meetingByCode(reads, code), bodyIds: [], date, answerBy: null })
    },
  })
  const toBodies = (kind: IssueInput['kind'], codes: string[], date: string): Happening => ({
    day: date,
    happen: async () => {
      const bodyIds = []
      for (const code of codes) bodyIds.push(await bodyByCode(reads, code, date))
      const meetingId = kind === 'taskSheet' ? await meetingByCode(reads, conference) : null
      await issue({ kind, meetingId, bodyIds, date, answerBy: null })
    },
  })
  return [
    {
      day: '2024-01-10',
      happen: async () => {
        await act.command('issuedDocuments.enterByHand', (writes) =>
          enterByHand(writes, {
            kind: 'report',
            number: 1,
            date: '2024-01-10',
            subject: 'Tổng kết công tác phối hợp năm 2023',
            signer: null,
          }),
        )
      },
    },
    ofMeeting('invitation', conference, '2024-02-26'),
    ofMeeting('minutes', conference, '2024-03-12'),
    ofMeeting('conclusionNotice', conference, '2024-03-12'),
    toBodies('taskSheet', given, '2024-03-13'),
    toBodies('reminderLetter', reminded, '2024-03-15'),
    ofMeeting('invitation', nextMeeting, '2024-03-19'),
    {
      day: '2024-03-20',
      happen: async () => {
        const women = await bodyByCode(reads, 'hlhpn', '2024-03-20')
        const letter = (await unansweredLetters(reads, '2024-03-20')).find(({ bodyId }) => bodyId === women)!
        await act.command('issuedDocuments.markAnswered', (writes) =>
          markAnswered(writes, { id: letter.id, version: 1, answeredDate: '2024-03-20' }),
        )
      },
    },
  ]
}
