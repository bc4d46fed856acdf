import { useTranslation } from 'react-i18next'
import type { MessageParams, ReasonCode, WarningCode } from '../../shared/domain/draft.ts'
import { intakeSentence as english } from '../../shared/words/intake-en.ts'
import { intakeSentence as vietnamese } from '../../shared/words/intake-vi.ts'
import type { CheckItem } from './types.ts'

/** Why a figure should be looked at, in the language of the screen. */
export function useReasonWords() {
  const { t, i18n } = useTranslation('reports')
  const sentence = i18n.language === 'en' ? english : vietnamese
  const reason = ({ code, params }: { code: string; params: MessageParams }) =>
    sentence(code as ReasonCode | WarningCode, params)
  return {
    reason,
    check({ kind, reason: why }: CheckItem): string {
      if (why?.code === 'report-missing')
        return t('checks.reasons.reportMissing', { count: Number(why.params.days) })
      if (why?.code === 'few-figures')
        return t('checks.reasons.fewFigures', { reported: Number(why.params.reported) })
      if (why) return reason(why)
      return kind === 'unknown-row' ? t('checks.reasons.unknownRow') : t(`checks.kind.${kind}`)
    },
    row({ kind, code, label, reason: why }: CheckItem): string {
      if (kind !== 'missing') return code === null ? label : `${code} ${label}`
      if (why?.code !== 'few-figures') return t('checks.whole')
      const { reported, expected } = why.params
      return t('checks.gaps', { missing: Number(expected) - Number(reported), expected: Number(expected) })
    },
  }
}
