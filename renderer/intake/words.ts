import { useTranslation } from 'react-i18next'
import type { FileErrorCode, MessageParams, ReasonCode, WarningCode } from '../../shared/domain/draft.ts'
import { formatNumber } from '../../shared/domain/number-text.ts'
import { parsePeriod } from '../../shared/domain/period.ts'
import { intakeSentence as english } from '../../shared/words/intake-en.ts'
import { intakeSentence as vietnamese } from '../../shared/words/intake-vi.ts'
import { periodName } from '../../shared/words/period-names.ts'
import { formatInstant } from '../ui/date-text.ts'
import type { IntakeFile } from './intake-types.ts'

type Message = { code: string; params: MessageParams }

/** The sentences and names of intake in the language of the screen. */
export function useIntakeWords() {
  const { t, i18n } = useTranslation('intake')
  const locale = i18n.language === 'en' ? 'en' : 'vi'
  const sentence = ({ code, params }: Message): string =>
    (locale === 'en' ? english : vietnamese)(code as ReasonCode | WarningCode | FileErrorCode, params)
  return {
    sentence,
    /** Why a file was refused. */
    refusal({ code, params }: Message): string {
      const at = typeof params.at === 'string' ? formatInstant(params.at) : ''
      if (code === 'same-file-twice' || code === 'already-imported') {
        return t(`refusal.${code}`, { other: String(params.other ?? ''), at })
      }
      return sentence({ code, params })
    },
    period(id: string | null): string {
      const period = id === null ? null : parsePeriod(id)
      return period ? periodName(period, locale) : ''
    },
    /** Who a file is from, as the list and the buttons name it. */
    fileName(file: Pick<IntakeFile, 'unit' | 'units' | 'name'>): string {
      return file.unit?.name ?? (file.units > 0 ? t('list.units', { count: file.units }) : file.name)
    },
  }
}

/** A figure with its unit: "258.300.000 đ", "83,7%", "140 tin". */
export function figureText(value: number | null, unit: string | null): string {
  if (value === null) return '–'
  const figure = formatNumber(value)
  if (unit === null) return figure
  if (unit === 'đồng') return `${figure} đ`
  return unit === '%' ? `${figure}%` : `${figure} ${unit}`
}
