import { useEffect, useState } from 'react'
import type { Item } from './types.ts'

/** Seconds an item has taken by now: those of its former runs and of the one that goes on. */
export function secondsOf(
  { secondsUsed, runningSince }: Pick<Item, 'secondsUsed' | 'runningSince'>,
  now: Date,
): number {
  if (runningSince === null) return secondsUsed
  return secondsUsed + Math.max(0, Math.floor((now.getTime() - Date.parse(runningSince)) / 1000))
}

/** Whole minutes that were begun are counted as the minutes say: 13:42 are 14. */
export const minutesOf = (seconds: number): number => Math.round(seconds / 60)

/** "13:42", and "1:02:07" from an hour on. */
export function clockText(seconds: number): string {
  const two = (value: number) => String(value).padStart(2, '0')
  const [hours, minutes] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60]
  const rest = `${two(minutes)}:${two(seconds % 60)}`
  return hours > 0 ? `${hours}:${rest}` : rest
}

/** Whole minutes over what was planned; 0 while it is not over, and where nothing was planned. */
export function minutesOver(seconds: number, planned: number): number {
  return planned === 0 ? 0 : Math.max(0, Math.floor((seconds - planned * 60) / 60))
}

/** The instant it is, told again each second. */
export function useNow(): Date {
  const [now, setNow] = useState(() => new Date())
  useEffect(() => {
    const timer = setInterval(() => setNow(new Date()), 1000)
    return () => clearInterval(timer)
  }, [])
  return now
}
