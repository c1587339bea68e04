import type { FastifyInstance } from 'fastify'
import type { Database } from '../database/open.ts'
import type { Db } from '../database/schema.ts'
import type { Feature } from '../feature.ts'
import type { Running } from '../jobs/run-jobs.ts'
import type { Log, LogLevel } from '../logging/log.ts'

/** Where a command reads and writes, so that a test can listen. */
export type Io = {
  env: Record<string, string | undefined>
  stdin: NodeJS.ReadableStream
  stdout: { write(text: string): unknown }
  stderr: { write(text: string): unknown; isTTY?: boolean }
}

export type Option = { says: string; value?: string }
export type Given = Record<string, string | boolean | undefined>

/** One thing to type after `opensend`. It loads what it needs when it runs, so that a quick command starts quickly. */
export type Command = {
  name: string
  /** One line, for the list. */
  says: string
  /** What follows the name, for `--help`. */
  usage?: string
  /** More, for `--help`. */
  explains?: string
  options?: Record<string, Option>
  /** Answers the exit code. `rest` is what was typed that is no option. */
  run(typed: { given: Given; rest: string[] }, io: Io): Promise<number>
}

/** What the commands need of the configuration. */
export type ServiceConfig = {
  mode: 'demonstration' | 'production'
  data: string
  databaseUrl: string | undefined
  databaseConnections: number
  host: string
  port: number
  publicUrl: string
  logLevel: LogLevel
  demonstration: { size: string; seed: number }
}

/** What the commands run: handed in, so that the platform need not know the features. */
export type House<C extends ServiceConfig = ServiceConfig> = {
  loadConfig(env: Io['env']): Promise<C>
  features(): Promise<readonly Feature[]>
  buildApp(parts: { config: C; db: Db; log: Log }): Promise<FastifyInstance>
  /** Work on the clock, after the service listens. */
  startJobs?(parts: { config: C; database: Database; features: readonly Feature[]; log: Log }): Promise<Running>
  makeDemonstration(parts: { config: C; db: Db; size: string; seed: number; says(line: string): void }): Promise<void>
  /** Makes what the first making left for later: `gently` beside a service that answers pages, else as fast as it can. */
  growDemonstration?(parts: {
    config: C
    db: Db
    says(line: string): void
    stopped?(): boolean
    gently?: boolean
  }): Promise<void>
  sizes: readonly string[]
  /** Where to sign in, below the address. */
  signInPath: string
}
