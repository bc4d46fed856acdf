import { defineConfig } from 'vitest/config'

const project = (name: string, include: string[], extra: object = {}) => ({
  test: { name, include, environment: 'node', ...extra },
})

export default defineConfig({
  test: {
    maxWorkers: '100%',
    projects: [
      project(
        'unit',
        ['tests/shared/**/*.test.ts', 'tests/electron/**/*.test.ts', 'tests/renderer/**/*.test.{ts,tsx}'],
        {
          setupFiles: ['tests/same-seed.ts'],
          // Modules, and a PostgreSQL that takes a second to start, serve all files of a worker.
          isolate: false,
          testTimeout: 30_000,
          hookTimeout: 60_000,
        },
      ),
      project('e2e', ['tests/e2e/**/*.test.ts'], {
        testTimeout: 120_000,
        hookTimeout: 120_000,
        fileParallelism: false,
      }),
    ],
  },
})
