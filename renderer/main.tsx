import './app/fonts.css'
import './app/base.css'
import './app/print.css'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { App } from './app/app.tsx'
import { takeTokenFromAddress } from './app/session-token.ts'
import { startLocale } from './locale/locale.ts'

takeTokenFromAddress()
await startLocale()
const root = document.getElementById('root')
if (!root) throw new Error('index.html has no #root')
createRoot(root).render(
  <StrictMode>
    <App />
  </StrictMode>,
)
