import { useQuery } from '@tanstack/react-query'
import { api } from '../app/rpc.ts'

/** Days the office gives for an answer to a reminder; null until its rule has come. */
export const useAnswerDays = (): number | null =>
  useQuery(api.meetings.rule.queryOptions()).data?.reminderAnswerDays ?? null
