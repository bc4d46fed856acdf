import './app/fonts.css'
import './app/base.css'
import './app/print.css'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { App } from './app/app.tsx'
import { pageAt, pages } from './app/pages.ts'
import { takeTokenFromAddress } from './app/session-token.ts'
import { startLocale } from './locale/locale.ts'

takeTokenFromAddress()
// Loaded while the program is asked what is open, not after. One that cannot be loaded says so when it is drawn.
const firstPage = (pageAt(window.location.hash.slice(1)) ?? pages[0]!).load().catch(() => undefined)
await startLocale()
const root = document.getElementById('root')
if (!root) throw new Error('index.html has no #root')
createRoot(root).render(
  <StrictMode>
    <App firstPage={firstPage} />
  </StrictMode>,
)
