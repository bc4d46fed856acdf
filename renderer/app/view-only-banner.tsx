import { useMutation } from '@tanstack/react-query'
import { Button } from 'antd'
import { Eye } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { ErrorCode } from '../../shared/words/error-codes.ts'
import { toast } from '../ui/undo-toast.tsx'
import { messageSentence } from './error-text.ts'
import { api } from './rpc.ts'
import css from './view-only-banner.module.css'
import { useWorkspace } from './workspace.tsx'

/** Says over every page that the data is open to view only, with the way to work in it. */
export function ViewOnlyBanner() {
  const { t } = useTranslation('shell')
  const { folder } = useWorkspace()
  const open = useMutation(
    api.workspace.open.mutationOptions({
      onSuccess: (result) => {
        if (!result.ok) toast(messageSentence(result.problem.code as ErrorCode, result.problem.params))
      },
    }),
  )
  return (
    <div className={css.banner} role="status">
      <Eye size={16} aria-hidden />
      <strong>{t('viewOnly.title')}</strong>
      <span>{t('viewOnly.detail')}</span>
      <Button size="small" loading={open.isPending} onClick={() => open.mutate({ folder })} data-screen-only>
        {t('viewOnly.work')}
      </Button>
    </div>
  )
}
