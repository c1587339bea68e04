import type { FastifyBaseLogger } from 'fastify'
import { type DestinationStream, type Logger, pino } from 'pino'
import { safeFields } from './safe-fields.ts'

/**
 * A log that cannot say who. Of the fields only those on the list in `safe-fields.ts` are written, in the shape the list
 * asks for; of the message only a name such as `request-completed`, because a sentence may carry what somebody typed.
 *
 * ```ts
 * log.info({ reference, count: 3 }, 'messages-sent')
 * ```
 */
export type Log = FastifyBaseLogger

export type LogLevel = 'silent' | 'fatal' | 'error' | 'warn' | 'info' | 'debug' | 'trace'

/** One JSON object a line. Works as Fastify's `loggerInstance`, whose own sentences are then withheld. */
export function createLog(options: { level: LogLevel; to?: DestinationStream }): Log {
  const settings = {
    level: options.level,
    base: null,
    messageKey: 'what',
    timestamp: () => `,"time":"${new Date().toISOString()}"`,
    formatters: { level: (label: string) => ({ level: label }) },
    hooks: {
      logMethod(this: Logger, given: unknown[], write: (this: Logger, fields: object, what: string) => void) {
        write.call(this, fieldsOf(given[0]), whatOf(given))
      },
    },
  }
  return withSafeChildren(pino(settings as never, options.to ?? process.stderr))
}

/** A child's own fields do not pass through the hook, so they are made safe where they are given. */
function withSafeChildren(log: Logger): Logger {
  const child = log.child
  log.child = function (this: Logger, bindings: object, options?: { level?: string }) {
    return child.call(this, safeFields(bindings), options?.level ? { level: options.level } : {})
  } as never
  return log
}

function fieldsOf(given: unknown): Record<string, unknown> {
  if (given instanceof Error) return safeFields({ err: given })
  return given && typeof given === 'object' ? safeFields(given) : {}
}

function whatOf(given: unknown[]): string {
  const said = typeof given[0] === 'string' ? given[0] : given[1]
  return typeof said === 'string' && said.length <= 60 && /^[a-z]+(-[a-z]+)+$/.test(said) ? said : 'withheld'
}
