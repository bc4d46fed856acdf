import { Button } from 'antd'
import i18next from 'i18next'
import { Component, type ReactNode } from 'react'
import { ErrorFoot, ErrorState } from '../ui/error-state.tsx'
import { errorText, screenReference } from './error-text.ts'

type State = { failed: { reference: string; text: string } | null }

/** Keeps an error of one page from taking the window down: says so with a reference, and offers to draw it again. */
export class ErrorBoundary extends Component<{ children: ReactNode }, State> {
  override state: State = { failed: null }

  static getDerivedStateFromError(error: unknown): State {
    return { failed: { reference: screenReference(error), text: errorText(error) } }
  }

  override render(): ReactNode {
    const { failed } = this.state
    if (!failed) return this.props.children
    return (
      <ErrorState
        title={i18next.t('shell:broken.title')}
        detail={i18next.t('shell:broken.detail')}
        ways={[
          {
            key: 'again',
            title: i18next.t('shell:broken.again'),
            detail: i18next.t('shell:broken.againDetail'),
            action: (
              <Button type="primary" onClick={() => this.setState({ failed: null })}>
                {i18next.t('shell:broken.again')}
              </Button>
            ),
          },
          {
            key: 'reload',
            title: i18next.t('shell:broken.reload'),
            detail: i18next.t('shell:broken.reloadDetail'),
            action: (
              <Button onClick={() => window.location.reload()}>{i18next.t('shell:broken.reload')}</Button>
            ),
          },
        ]}
        foot={<ErrorFoot reference={failed.reference} text={failed.text} />}
      />
    )
  }
}
