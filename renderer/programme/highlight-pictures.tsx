import { useQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { client } from '../app/rpc.ts'
import type { LookBack } from './types.ts'
import css from './views.module.css'

/** The pictures that were marked as highlights, with what they show. */
export function HighlightPictures({ highlights }: { highlights: LookBack['highlights'] }) {
  return (
    <div className={css.pictures}>
      {highlights.map(({ attachmentId, content, caption }) => (
        <figure key={attachmentId} className={css.picture}>
          <Picture id={attachmentId} label={caption ?? content} />
          <figcaption>{caption ?? content}</figcaption>
        </figure>
      ))}
    </div>
  )
}

function Picture({ id, label }: { id: string; label: string }) {
  const file = useQuery({
    queryKey: ['programme', 'picture', id],
    queryFn: () => client.programme.attachmentFile({ id }),
  }).data
  const [address, setAddress] = useState<string | null>(null)
  useEffect(() => {
    if (!file) return
    const made = URL.createObjectURL(file)
    setAddress(made)
    return () => URL.revokeObjectURL(made)
  }, [file])
  return address ? <img src={address} alt={label} /> : null
}
