import i18next from 'i18next'
import { offerUndo } from '../app/offer-undo.ts'
import { client } from '../app/rpc.ts'
import { confirm } from '../ui/confirm.tsx'
import { errorToast, toast } from '../ui/undo-toast.tsx'
import { sentence } from './sentence.ts'
import type { ActivityRow } from './types.ts'
import { shiftedTime, spanText } from './year-scale.ts'

type Told = () => Promise<void>

const told = (act: Told) => void act().catch(errorToast)

/** Moves an activity by so many days, once the new days are confirmed; says what stands against them. */
export function moveByDays(programmeId: string, row: ActivityRow, days: number): void {
  told(async () => {
    const time = shiftedTime(row.time, days)
    const isSure = await confirm({
      title: i18next.t('programme:move.title', { code: row.code, days: spanText(time) }),
      detail: i18next.t('programme:move.detail', { content: row.content, before: row.time.text }),
      verb: i18next.t('programme:move.verb'),
    })
    if (!isSure) return
    const { version, fields } = await client.programme.activity({ id: row.id })
    const { problems } = await client.programme.saveActivity({
      id: row.id,
      version,
      programmeId,
      fields: { ...fields, time },
    })
    const against = problems.find(({ field }) => field === 'time')
    if (against) toast(sentence(against.message))
    else offerUndo(i18next.t('programme:move.done', { code: row.code, days: spanText(time) }))
  })
}

/** Puts an activity before another of the same or another objective; at its end where `before` is null. */
export function placeActivity(row: ActivityRow, objectiveId: string, before: string | null): void {
  told(async () => {
    await client.programme.moveActivity({ id: row.id, version: row.version, objectiveId, before })
    offerUndo(i18next.t('programme:order.done', { code: row.code }))
  })
}

/** One place up (−1) or down (+1) among the activities of its objective, as the programme orders them. */
export function stepActivity(rows: ActivityRow[], row: ActivityRow, step: -1 | 1): void {
  const siblings = rows.filter(({ objectiveId }) => objectiveId === row.objectiveId)
  const at = siblings.findIndex(({ id }) => id === row.id)
  const beside = siblings[at + step]
  if (!beside) return
  placeActivity(row, row.objectiveId, step < 0 ? beside.id : (siblings[at + 2]?.id ?? null))
}

/** Takes an activity out of the programme; it can be taken back. */
export function removeActivity(row: Pick<ActivityRow, 'id' | 'version' | 'code'>, then: () => void): void {
  told(async () => {
    await client.programme.removeActivity({ id: row.id, version: row.version })
    then()
    offerUndo(i18next.t('programme:removed', { code: row.code }))
  })
}
