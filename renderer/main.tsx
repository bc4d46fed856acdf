import './app/fonts.css'
import './app/base.css'
import './app/print.css'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { App } from './app/app.tsx'
import { askForFirstDrawing } from './app/first-drawing.ts'
import { createQueryClient } from './app/query-client.ts'
import { takeTokenFromAddress } from './app/session-token.ts'
import { startLocale } from './locale/locale.ts'

/** Not awaited by this module itself: the page that is loaded meanwhile imports from the same file and waits for it. */
async function start(): Promise<void> {
  takeTokenFromAddress()
  const root = document.getElementById('root')
  if (!root) throw new Error('index.html has no #root')
  const queryClient = createQueryClient()
  await Promise.all([askForFirstDrawing(queryClient, window.location.hash.slice(1)), startLocale()])
  createRoot(root).render(
    <StrictMode>
      <App queryClient={queryClient} />
    </StrictMode>,
  )
}

void start()
