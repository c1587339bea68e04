export type Report = {
  numPassedTests: number
  numFailedTests: number
  numPendingTests: number
  numTodoTests: number
  testResults: { status: string; assertionResults: { status: string }[] }[]
}

/**
 * Counts what Vitest reports. A file that could not even be loaded, a failing set-up, or a run without a report has no
 * failed test to count, and is nevertheless a failure.
 */
export function countTests(
  report: Report | undefined,
  exitCode: number,
): { passed: number; failed: number; skipped: number } {
  if (!report) return { passed: 0, failed: 1, skipped: 0 }
  const broken = report.testResults.filter(
    ({ status, assertionResults }) =>
      status === 'failed' && assertionResults.every(({ status }) => status !== 'failed'),
  ).length
  const failed = report.numFailedTests + broken
  const nothing = report.numPassedTests + failed === 0
  return {
    passed: report.numPassedTests,
    failed: failed === 0 && (exitCode !== 0 || nothing) ? 1 : failed,
    skipped: report.numPendingTests + report.numTodoTests,
  }
}
