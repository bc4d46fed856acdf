import { App, Button, ConfigProvider } from 'antd'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'

createRoot(document.getElementById('root')!).render(
  <StrictMode>
    <ConfigProvider>
      <App>
        <Button>Trống</Button>
      </App>
    </ConfigProvider>
  </StrictMode>,
)
