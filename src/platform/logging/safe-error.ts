const FRAME =
  /^ {4}at (?:async )?(?:[\w.<>$[\] #]+ \((?:file:|node:|\/|[A-Z]:\\)[^()]*:\d+:\d+\)|(?:file:|node:|\/|[A-Z]:\\)\S+:\d+:\d+)$/

export type SafeError = {
  name: string
  code?: string
  table?: string
  constraint?: string
  stack: string[]
  cause?: SafeError
}

/**
 * What may be written of an error: its name, its code, and where in the code it was. Never its message, which may quote
 * what somebody typed, nor a database's detail, which quotes the row.
 */
export function safeError(error: Error, depth = 0): SafeError {
  const { code, table, constraint, cause } = error as Error & Record<string, unknown>
  return {
    name: word(error.name) ?? 'Error',
    ...optional('code', word(code)),
    ...optional('table', word(table)),
    ...optional('constraint', word(constraint)),
    stack: framesOf(error),
    ...(cause instanceof Error && depth < 3 ? { cause: safeError(cause, depth + 1) } : {}),
  }
}

function framesOf(error: Error): string[] {
  const stack = typeof error.stack === 'string' ? error.stack : ''
  const withoutMessage = error.message ? stack.replaceAll(error.message, '') : stack
  return withoutMessage
    .split('\n')
    .filter((line) => FRAME.test(line))
    .slice(0, 20)
    .map((line) => line.trim())
}

function word(value: unknown): string | undefined {
  return typeof value === 'string' && /^\w{1,60}$/.test(value) ? value : undefined
}

function optional<K extends string>(key: K, value: string | undefined): Partial<Record<K, string>> {
  return value === undefined ? {} : ({ [key]: value } as Record<K, string>)
}
