/**
 * Sends requests at a steady rate, whether or not the ones before are answered, as people do. Started as a process of its
 * own so that measuring does not slow what is measured. Reads { urls, perSecond, seconds } as JSON from its
 * argument, and prints { p50, p95, p99, failed, sent } in milliseconds.
 */
const { urls, cookie = '', perSecond, seconds } = JSON.parse(process.argv[2] ?? '{}') as Load
const times: number[] = []
let failed = 0
const total = perSecond * seconds
const begun = performance.now()
const asked: Promise<void>[] = []
for (let at = 0; at < total; at += 1) {
  const due = begun + (at * 1000) / perSecond
  const early = due - performance.now()
  if (early > 0) await new Promise((resolve) => setTimeout(resolve, early))
  asked.push(askOnce(urls[at % urls.length] ?? '', due))
}
await Promise.all(asked)
times.sort((a, b) => a - b)
const at = (share: number) => Math.round((times[Math.floor(times.length * share)] ?? 0) * 10) / 10
process.stdout.write(JSON.stringify({ p50: at(0.5), p95: at(0.95), p99: at(0.99), failed, sent: total }))

/** A cookie for all, or each address with its own. */
export type Load = {
  urls: (string | { url: string; cookie: string })[]
  cookie?: string
  perSecond: number
  seconds: number
}

/** Timed from when it was due, so that waiting in line counts. */
async function askOnce(asking: Load['urls'][number], due: number): Promise<void> {
  const one = typeof asking === 'string' ? { url: asking, cookie } : asking
  try {
    const answer = await fetch(one.url, { headers: { cookie: one.cookie } })
    await answer.text()
    if (answer.status !== 200) failed += 1
  } catch {
    failed += 1
  }
  times.push(performance.now() - due)
}
