import { Modal } from 'antd'
import i18next from 'i18next'
import type { ReactNode } from 'react'

type Question = {
  /** Names the thing and the number: "Phát hành biểu mẫu cho 22 đơn vị?" */
  title: ReactNode
  detail?: ReactNode
  /** The verb on the button: "Phát hành 22 biểu mẫu". */
  verb: string
}

type ModalApi = ReturnType<typeof Modal.useModal>[0]

let modal: ModalApi | null = null

/** Mounted once by the shell: gives questions the theme and the language of the window. */
export function ConfirmHost() {
  const [api, holder] = Modal.useModal()
  modal = api
  return holder
}

/** Asks before what leaves the house or cannot be taken back; the focus is on "Không". Resolves to the answer. */
export async function confirm({ title, detail, verb }: Question): Promise<boolean> {
  if (!modal) throw new Error('ConfirmHost is not mounted')
  return await modal.confirm({
    title,
    content: detail,
    icon: null,
    okText: verb,
    cancelText: i18next.t('ui:confirm.no'),
    autoFocusButton: 'cancel',
    width: 460,
    centered: true,
  })
}
