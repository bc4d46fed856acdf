import { readdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

const path = (name: string) => fileURLToPath(new URL(name, import.meta.url))

/** Each file in electron/workers is an entry of its own: the program starts it by name. */
const workers = Object.fromEntries(
  readdirSync(path('electron/workers'))
    .filter((name) => name.endsWith('.ts'))
    .map((name) => [name.replace(/\.ts$/, ''), path(`electron/workers/${name}`)]),
)

/** Large libraries one way through the program needs must never lie in one file with what every way needs. */
const chunks = [
  { name: 'sheetjs', test: /[\\/]@e965[\\/]xlsx[\\/]xlsx\.mjs$/ },
  ...['exceljs', 'iconv-lite', 'kysely', 'zod'].map((name) => ({
    name,
    test: new RegExp(`[\\\\/]node_modules[\\\\/]${name}[\\\\/]`),
  })),
  { name: 'domain', test: /[\\/]shared[\\/]domain[\\/]/ },
]

/** What runs in Node: one flat folder, so that a worker stands beside whoever starts it. */
const nodeBuild = (input: Record<string, string>, format: 'es' | 'cjs', emptyOutDir: boolean) => ({
  consumer: 'server' as const,
  resolve: { noExternal: true as const, external: ['electron', 'better-sqlite3', 'pg-native'] },
  build: {
    ssr: true,
    outDir: path('dist/electron'),
    emptyOutDir,
    target: 'node20',
    minify: false,
    sourcemap: true,
    rollupOptions: {
      input,
      output: {
        format,
        entryFileNames: format === 'cjs' ? '[name].cjs' : '[name].js',
        chunkFileNames: '[name]-[hash].js',
        codeSplitting: { groups: chunks },
      },
    },
  },
})

export default defineConfig({
  root: path('renderer'),
  base: './',
  plugins: [react()],
  environments: {
    client: {
      build: {
        outDir: path('dist/renderer'),
        emptyOutDir: true,
        target: 'chrome130',
        sourcemap: false,
        chunkSizeWarningLimit: 900,
      },
    },
    node: nodeBuild(
      {
        main: path('electron/main.ts'),
        'browser-host': path('electron/browser-host.ts'),
        cli: path('electron/cli.ts'),
        ...workers,
      },
      'es',
      true,
    ),
    preload: nodeBuild({ preload: path('electron/preload.ts') }, 'cjs', false),
  },
  builder: {
    async buildApp(builder) {
      for (const name of ['client', 'node', 'preload']) {
        const environment = builder.environments[name]
        if (environment) await builder.build(environment)
      }
    },
  },
})
