import { useMutation } from '@tanstack/react-query'
import { Button } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { client } from '../app/rpc.ts'
import { EmptyState } from '../ui/empty-state.tsx'
import { toast } from '../ui/undo-toast.tsx'
import { ObjectivesDialog } from './objectives-dialog.tsx'
import type { Programme } from './types.ts'
import type { Names } from './use-names.ts'

/** A programme without groups, or without activities: the first step. */
export function EmptyProgramme({ programme, names }: { programme: Programme; names: Names }) {
  const { t } = useTranslation('programme')
  const [isMaking, setMaking] = useState(false)
  const count = names.groups.length
  const take = useMutation({
    mutationFn: () => client.programme.takeGroups({ programmeId: programme.id }),
    onSuccess: () => toast(t('empty.tookGroups', { count })),
  })
  if (programme.objectives.length > 0)
    return <EmptyState title={t('empty.noActivity')} detail={t('empty.noActivityDetail')} />
  return (
    <>
      <EmptyState
        title={t('empty.noGroup')}
        detail={t('empty.noGroupDetail')}
        steps={[
          {
            key: 'take',
            title: t('empty.takeGroups'),
            detail: t('empty.takeGroupsDetail', { count }),
            action: (
              <Button
                type="primary"
                loading={take.isPending}
                disabled={count === 0}
                onClick={() => take.mutate()}
              >
                {t('empty.takeGroupsVerb', { count })}
              </Button>
            ),
          },
          {
            key: 'own',
            title: t('empty.ownGroups'),
            detail: t('empty.ownGroupsDetail'),
            action: <Button onClick={() => setMaking(true)}>{t('objective.title')}</Button>,
          },
        ]}
      />
      {isMaking && <ObjectivesDialog programme={programme} names={names} onClose={() => setMaking(false)} />}
    </>
  )
}
