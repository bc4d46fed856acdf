import { readdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import react from '@vitejs/plugin-react'
import { defineConfig, type Plugin } from 'vite'

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

/**
 * All of the shell in one file and all of the overview in another, which the first page needs beside each other: as
 * fifty files of what this or that page shares they would come six at a time.
 */
const pageChunks = [
  { name: 'shell', tags: ['$initial' as const], priority: 1 },
  { name: 'overview', test: /[\\/]renderer[\\/]overview[\\/]/ },
]

/** The browser fetches the overview beside the shell, not once the shell has run. */
const overviewAhead: Plugin = {
  name: 'overview-ahead',
  applyToEnvironment: (environment) => environment.name === 'client',
  transformIndexHtml: {
    order: 'post',
    handler(_html, { bundle = {} }) {
      const chunk = Object.values(bundle).find((part) => part.type === 'chunk' && part.name === 'overview')
      if (chunk?.type !== 'chunk') throw new Error('the overview has no chunk of its own')
      const link = (href: string, kind: Record<string, string>) => ({
        tag: 'link',
        attrs: { ...kind, href: `./${href}`, crossorigin: true },
        injectTo: 'head' as const,
      })
      return [
        link(chunk.fileName, { rel: 'modulepreload' }),
        ...[...(chunk.viteMetadata?.importedCss ?? [])].map((css) =>
          link(css, { rel: 'preload', as: 'style' }),
        ),
      ]
    },
  },
}

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
  plugins: [react(), overviewAhead],
  environments: {
    client: {
      build: {
        outDir: path('dist/renderer'),
        emptyOutDir: true,
        target: 'chrome130',
        sourcemap: false,
        chunkSizeWarningLimit: 900,
        rollupOptions: { output: { codeSplitting: { groups: pageChunks } } },
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
