import { useState } from 'react'
import { useSearchParams } from 'react-router'
import { useWorkspace } from '../app/workspace.tsx'

export const committeeTabs = [
  'bodies',
  'units',
  'indicators',
  'groups',
  'people',
  'aliases',
  'memorialDays',
] as const
export type CommitteeTab = (typeof committeeTabs)[number]

export type CommitteeView = {
  tab: CommitteeTab
  setTab: (tab: CommitteeTab) => void
  /** The day the lists are viewed as of. */
  day: string
  setDay: (day: string) => void
  /** Also what had ended or was to come that day. */
  all: boolean
  setAll: (all: boolean) => void
  /** The row that is open beside the list. */
  openId: string | null
  open: (id: string | null) => void
  /** A list of units is being pasted. */
  listing: boolean
  setListing: (listing: boolean) => void
}

/** What the page shows: tab and open row stand in its address (`/committee?tab=units&id=…`, `…&list=1`), so that links reach them. */
export function useCommitteeView(): CommitteeView {
  const { today } = useWorkspace()
  const [params, setParams] = useSearchParams()
  const [day, setDay] = useState(today)
  const [all, setAll] = useState(true)
  const asked = params.get('tab')
  const tab = committeeTabs.find((one) => one === asked) ?? 'bodies'
  return {
    tab,
    setTab: (next) => setParams({ tab: next }, { replace: true }),
    day,
    setDay,
    all,
    setAll,
    openId: params.get('id'),
    listing: params.get('list') === '1',
    setListing: (listing) => setParams(listing ? { tab, list: '1' } : { tab }, { replace: true }),
    open: (id) => setParams(id === null ? { tab } : { tab, id }, { replace: true }),
  }
}
