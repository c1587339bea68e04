import { expect, it } from 'vitest'
import { countTests } from './count-tests.ts'

const report = { numPassedTests: 5, numFailedTests: 0, numPendingTests: 1, numTodoTests: 0, testResults: [] }

it('counts passed, failed and skipped tests', () => {
  expect(countTests({ ...report, numFailedTests: 2 }, 1)).toEqual({ passed: 5, failed: 2, skipped: 1 })
  expect(countTests(report, 0)).toEqual({ passed: 5, failed: 0, skipped: 1 })
})

it('counts a file that did not load as a failure', () => {
  const testResults = [{ status: 'failed', assertionResults: [] }]
  expect(countTests({ ...report, testResults }, 1).failed).toBe(1)
})

it('counts an error outside every test, a missing report and an empty run as a failure', () => {
  expect(countTests(report, 1).failed).toBe(1)
  expect(countTests(undefined, 0).failed).toBe(1)
  expect(countTests({ ...report, numPassedTests: 0 }, 0).failed).toBe(1)
})
