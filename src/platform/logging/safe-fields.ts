import { safeError } from './safe-error.ts'

type Check = (value: unknown) => unknown

const matching =
  (pattern: RegExp): Check =>
  (value) =>
    typeof value === 'string' && value.length <= 120 && pattern.test(value) ? value : undefined
const smallNumber: Check = (value) =>
  typeof value === 'number' && Math.abs(value) < 10_000_000 ? Math.round(value * 10) / 10 : undefined
const name = matching(/^[a-z][a-z0-9]*(?:[-.][a-z0-9]+)*$/)
const reference = matching(/^[0-9A-Z]{4}-[0-9A-Z]{4}$/)

/** A route as it was registered, `/child/:childId`, and never an address somebody opened. */
const route: Check = (value) => {
  const found = matching(/^(?:\/[\w:.*-]*)+$/)(value)
  return typeof found === 'string' && !/\d{3}|[0-9a-f]{8}-/i.test(found) ? found : undefined
}

/** Everything a log line may hold, and the shape it must have. What is not here is not written. */
const allowed: Record<string, Check> = {
  reference,
  reqId: reference,
  method: matching(/^(?:GET|HEAD|POST|PUT|PATCH|DELETE|OPTIONS)$/),
  route,
  status: smallNumber,
  ms: smallNumber,
  count: smallNumber,
  attempt: smallNumber,
  port: smallNumber,
  pid: smallNumber,
  job: name,
  feature: name,
  command: name,
  migration: name,
  signal: matching(/^SIG[A-Z]+$/),
  kind: matching(/^(?:embedded|server|demonstration|production)$/),
  err: (value) => (value instanceof Error ? safeError(value) : undefined),
}

export function safeFields(given: object): Record<string, unknown> {
  const safe: Record<string, unknown> = {}
  for (const [key, value] of Object.entries(given)) {
    const kept = Object.hasOwn(allowed, key) ? allowed[key]?.(value) : undefined
    if (kept !== undefined) safe[key === 'reqId' ? 'reference' : key] = kept
  }
  return safe
}
