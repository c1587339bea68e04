import { availableParallelism } from 'node:os'
import { defineConfig } from 'vitest/config'

const databases = ['src/platform/testing/start-databases.ts']
const browser = ['scripts/testing/vitest-browser.ts']
const sameNumbers = ['scripts/testing/same-random-numbers.ts']
const elsewhere = ['node_modules/**', 'data/**', 'test-results/**']
const throughTheApp = ['src/**/pages/**/page.test.ts', 'src/**/*.app.test.ts']

export default defineConfig({
  test: {
    pool: 'forks',
    // By itself Vitest leaves one core free: half of a machine of two.
    maxWorkers: Math.max(2, availableParallelism() - 1),
    projects: [
      {
        test: {
          name: 'unit',
          include: ['src/**/*.test.ts', 'scripts/**/*.test.ts', 'bench/**/*.test.ts', 'journeys/**/*.test.ts'],
          exclude: [...elsewhere, ...throughTheApp, '**/*.db.test.ts'],
          setupFiles: sameNumbers,
          testTimeout: 30_000,
        },
      },
      {
        test: {
          name: 'database',
          include: ['src/**/*.db.test.ts'],
          exclude: elsewhere,
          setupFiles: sameNumbers,
          globalSetup: databases,
          testTimeout: 30_000,
          hookTimeout: 60_000,
        },
      },
      {
        test: {
          name: 'app',
          include: throughTheApp,
          exclude: elsewhere,
          globalSetup: databases,
          testTimeout: 30_000,
          hookTimeout: 60_000,
        },
      },
      {
        test: {
          name: 'journeys',
          include: ['journeys/**/*.spec.ts'],
          exclude: elsewhere,
          globalSetup: [...databases, ...browser],
          testTimeout: 180_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
})
