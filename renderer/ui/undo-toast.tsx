import { Button, message } from 'antd'
import i18next from 'i18next'
import type { ReactNode } from 'react'
import { errorText } from '../app/error-text.ts'
import css from './undo-toast.module.css'

type MessageApi = ReturnType<typeof message.useMessage>[0]

let messages: MessageApi | null = null

/** Mounted once by the shell: gives messages the theme of the window. */
export function ToastHost() {
  const [api, holder] = message.useMessage({ top: 52, maxCount: 3 })
  messages = api
  return holder
}

function show(key: string, tone: 'plain' | 'bad', seconds: number, content: ReactNode): void {
  const role = tone === 'bad' ? 'alert' : 'status'
  messages?.open({ key, duration: seconds, content: <span role={role}>{content}</span> })
}

let last = 0
const nextKey = () => `toast-${++last}`

/**
 * Says what was done, for 10 s, with "Hoàn tác" beside it. `undo` takes it back; its failure is told. Only the last act
 * is offered: several over one another cover the page, and an earlier one can seldom be taken back alone.
 */
export function undoToast(text: ReactNode, undo: () => Promise<unknown>): void {
  const key = 'undo'
  const takeBack = async () => {
    messages?.destroy(key)
    try {
      await undo()
      toast(i18next.t('ui:undone'))
    } catch (error) {
      errorToast(error)
    }
  }
  show(
    key,
    'plain',
    10,
    <span className={css.line}>
      {text}
      <Button type="link" size="small" onClick={() => void takeBack()}>
        {i18next.t('ui:undo')}
      </Button>
    </span>,
  )
}

/** Says one thing for 4 s, politely; `actions` are small link buttons. */
export function toast(text: ReactNode, actions?: ReactNode): void {
  show(
    nextKey(),
    'plain',
    actions ? 8 : 4,
    <span className={css.line}>
      {text}
      {actions}
    </span>,
  )
}

const toldErrors = new WeakMap<object, string>()

/** Tells an error of a command in its sentence; stays 10 s. The same error told twice is shown once. */
export function errorToast(error: unknown): void {
  const isObject = typeof error === 'object' && error !== null
  const key = (isObject && toldErrors.get(error)) || nextKey()
  if (isObject) toldErrors.set(error, key)
  show(key, 'bad', 10, <span className={css.bad}>{errorText(error)}</span>)
}
