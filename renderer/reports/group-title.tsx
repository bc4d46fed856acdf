import { useMemo } from 'react'
import css from './summary-page.module.css'

type Grouped = { groupCode: string }

/** Content groups as heads of a table's rows: "E An sinh xã hội". */
export function useGroups(groups: readonly { code: string; name: string }[] | undefined) {
  return useMemo(() => {
    const names = new Map(groups?.map(({ code, name }) => [code, name]))
    return {
      of: ({ groupCode }: Grouped) => groupCode,
      title: (code: string) => (
        <>
          <span className={css.groupCode}>{code}</span>
          {names.get(code)}
        </>
      ),
    }
  }, [groups])
}
