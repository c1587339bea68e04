import { randomBytes } from 'node:crypto'
import { existsSync, linkSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { isIP } from 'node:net'
import { join, resolve } from 'node:path'
import { inspect } from 'node:util'
import { z } from 'zod'
import { SIZES } from './demonstration-sizes.ts'
import { folderNotWritable, makeFolder } from './platform/database/make-folder.ts'
import { findLanguage, LANGUAGES } from './platform/languages/languages.ts'
import { exitCodes, StartupProblem } from './platform/startup-problem.ts'

export type Config = Readonly<{
  mode: 'demonstration' | 'production'
  /** The data folder, as a whole path. */
  data: string
  /** A PostgreSQL server instead of the embedded database. */
  databaseUrl: string | undefined
  databaseConnections: number
  host: string
  port: number
  /** Where people reach openSEND, without a slash at the end. */
  publicUrl: string
  /** Signs sessions. */
  secret: string
  sessionMinutes: number
  issuers: readonly Issuer[]
  notify: { apiKey: string; url: string | undefined; emailTemplate: string; textTemplate: string } | undefined
  /** In bytes: what the page that checks SEN2 returns takes. */
  sen2LargestUpload: number
  virusScanner: { host: string; port: number } | undefined
  logLevel: (typeof logLevels)[number]
  metricsKey: string | undefined
  /** Addresses of our own proxies, whose word about a visitor's address is taken. */
  trustedProxies: readonly string[]
  /** The languages besides English that families may choose; undefined leaves it to whether the area is made up. */
  languages: readonly string[] | undefined
  demonstration: { size: (typeof SIZES)[number]; seed: number }
}>

/** Who vouches for a person: each group of users has its own OpenID Connect issuer. */
export type Issuer = Readonly<{
  name: (typeof issuerNames)[number]
  issuer: string
  clientId: string
  clientSecret: string
}>

export const issuerNames = ['staff', 'school', 'family', 'health'] as const
const logLevels = ['silent', 'fatal', 'error', 'warn', 'info', 'debug', 'trace'] as const
const notSecret = /change.?me|default|example|password|secret|opensend|(.)\1{7}/i

/**
 * Reads the whole configuration, once. An empty value counts as not set.
 *
 * @throws StartupProblem that names every wrong setting at once, and never a secret's value
 */
export function readConfig(env: Record<string, string | undefined>): Config {
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value?.trim()))
  const parsed = settings.safeParse(given)
  const wrong = parsed.success ? [] : parsed.error.issues.map(({ path, message }) => `${path.join('.')} ${message}`)
  const issuers = readIssuers(given, wrong)
  if (given.OPENSEND_NOTIFY_API_KEY) {
    for (const name of ['OPENSEND_NOTIFY_EMAIL_TEMPLATE', 'OPENSEND_NOTIFY_TEXT_TEMPLATE']) {
      if (!given[name]) wrong.push(`${name} is missing: GOV.UK Notify sends through a template`)
    }
  }
  const unknown = Object.keys(given).filter((name) => name.startsWith('OPENSEND_') && !isKnown(name))
  wrong.push(...unknown.map((name) => `${name} is not a setting of openSEND`))
  if (given.OPENSEND_MODE === 'production') wrong.push(...wrongInProduction(given, issuers))
  if (wrong.length > 0 || !parsed.success) throw problem([...new Set(wrong)])
  return freeze(parsed.data, issuers)
}

/** As `readConfig`, with a secret for the demonstration made once and kept in the data folder, for its owner only. */
export function loadConfig(env: Record<string, string | undefined>): Config {
  const config = readConfig(env)
  return config.secret ? config : closed({ ...config, secret: keptSecret(config.data) })
}

const wholeNumber = (least: number, most: number) => {
  const message = `must be a whole number from ${least} to ${most}`
  return z
    .string()
    .regex(/^\d{1,9}$/, message)
    .transform(Number)
    .refine((number) => number >= least && number <= most, message)
}
const oneOf = <const T extends readonly [string, ...string[]]>(values: T) =>
  z.enum(values, { error: `must be one of ${values.join(', ')}` })
const webAddress = z
  .string()
  .refine(
    (text) => ['http:', 'https:'].includes(protocolOf(text)),
    'must be a web address, such as https://send.example.gov.uk',
  )

const settings = z.object({
  OPENSEND_MODE: oneOf(['demonstration', 'production']).default('demonstration'),
  OPENSEND_DATA: z
    .string()
    .default('./data')
    .transform((folder) => resolve(folder)),
  DATABASE_URL: z
    .string()
    .refine(
      (text) => ['postgres:', 'postgresql:'].includes(protocolOf(text)),
      'must begin with postgres:// and be a whole address',
    )
    .optional(),
  OPENSEND_DATABASE_CONNECTIONS: wholeNumber(1, 500).default(10),
  HOST: z.string().default('127.0.0.1'),
  PORT: wholeNumber(0, 65_535).default(3000),
  OPENSEND_PUBLIC_URL: webAddress.optional(),
  OPENSEND_SECRET: z.string().min(32, 'must have at least 32 characters').optional(),
  OPENSEND_SESSION_MINUTES: wholeNumber(5, 720).default(60),
  OPENSEND_NOTIFY_API_KEY: z.string().min(70, 'is too short to be a GOV.UK Notify API key').optional(),
  OPENSEND_NOTIFY_URL: webAddress.optional(),
  OPENSEND_NOTIFY_EMAIL_TEMPLATE: z.uuid('must be the id of a template').optional(),
  OPENSEND_NOTIFY_TEXT_TEMPLATE: z.uuid('must be the id of a template').optional(),
  OPENSEND_CLAMD: z
    .string()
    .regex(/^[^\s:]+:\d{1,5}$/, 'must be a host and a port, such as 127.0.0.1:3310')
    .refine((text) => Number(text.split(':')[1]) <= 65_535, 'must have a port up to 65535')
    .optional(),
  OPENSEND_LARGEST_RETURN_MB: wholeNumber(1, 100_000).default(4096),
  OPENSEND_TRUSTED_PROXIES: z
    .string()
    .transform((text) => text.split(',').map((part) => part.trim()))
    .refine(
      (parts) => parts.every((part) => isAddress(part)),
      'must be addresses or networks with commas between, such as 10.0.0.5,10.1.0.0/16',
    )
    .default([]),
  OPENSEND_LOG_LEVEL: oneOf(logLevels).default('info'),
  OPENSEND_METRICS_KEY: z.string().min(16, 'must have at least 16 characters').optional(),
  OPENSEND_LANGUAGES: z
    .string()
    .transform((text) => text.split(',').map((part) => part.trim()))
    .refine(
      (codes) => codes.every((code) => findLanguage(code)),
      `must name languages with commas between, of ${LANGUAGES.map(({ code }) => code).join(', ')}`,
    )
    .optional(),
  OPENSEND_DEMO_SIZE: oneOf(SIZES).default('large'),
  OPENSEND_DEMO_SEED: wholeNumber(0, 999_999_999).default(1),
})

function isAddress(text: string): boolean {
  const [address = '', bits] = text.split('/')
  const version = isIP(address)
  return version > 0 && (bits === undefined || (/^\d{1,3}$/.test(bits) && Number(bits) <= (version === 4 ? 32 : 128)))
}

const issuerParts = ['ISSUER', 'CLIENT_ID', 'CLIENT_SECRET'] as const

/** `OPENSEND_OIDC_STAFF_ISSUER` and so on; without a name it is the staff's. */
function readIssuers(given: Record<string, string | undefined>, wrong: string[]): Issuer[] {
  return issuerNames.flatMap((name) => {
    const named = issuerSettings(name)
    const plain = issuerSettings()
    const names = name === 'staff' && !named.some((setting) => given[setting]) ? plain : named
    const [issuer, clientId, clientSecret] = names.map((setting) => given[setting])
    if (!issuer && !clientId && !clientSecret) return []
    wrong.push(...names.filter((setting) => !given[setting]).map((setting) => `${setting} is missing`))
    if (issuer && !['http:', 'https:'].includes(protocolOf(issuer))) wrong.push(`${names[0]} must be a web address`)
    return issuer && clientId && clientSecret ? [{ name, issuer, clientId, clientSecret }] : []
  })
}

const issuerSettings = (name?: string): string[] =>
  issuerParts.map((part) => ['OPENSEND_OIDC', ...(name ? [name.toUpperCase()] : []), part].join('_'))

/** Every name that `readConfig` understands; a test holds docs/operate/configuration.md to it. */
export const settingNames: readonly string[] = [
  ...Object.keys(settings.shape),
  ...issuerSettings(),
  ...issuerNames.flatMap((name) => issuerSettings(name)),
]

const isKnown = (name: string): boolean => settingNames.includes(name)

function wrongInProduction(given: Record<string, string | undefined>, issuers: readonly Issuer[]): string[] {
  const wrong: string[] = []
  const secret = given.OPENSEND_SECRET
  if (!secret) wrong.push('OPENSEND_SECRET is missing: in production it must be your own, with at least 32 characters')
  else if (notSecret.test(secret)) wrong.push('OPENSEND_SECRET can be guessed: make one with "openssl rand -base64 48"')
  if (protocolOf(given.OPENSEND_PUBLIC_URL ?? '') !== 'https:') {
    wrong.push('OPENSEND_PUBLIC_URL must begin with https:// in production: cookies are not sent over plain HTTP')
  }
  if (issuers.length === 0) {
    wrong.push(
      'OPENSEND_OIDC_STAFF_ISSUER is missing: production has no demonstration sign-in, so people need an issuer',
    )
  }
  for (const { name, issuer } of issuers) {
    if (protocolOf(issuer) !== 'https:')
      wrong.push(`OPENSEND_OIDC_${name.toUpperCase()}_ISSUER must begin with https:// in production`)
  }
  for (const name of ['OPENSEND_DEMO_SIZE', 'OPENSEND_DEMO_SEED']) {
    if (given[name]) wrong.push(`${name} cannot be used in production`)
  }
  return wrong
}

function freeze(found: z.output<typeof settings>, issuers: Issuer[]): Config {
  const [scannerHost, scannerPort] = found.OPENSEND_CLAMD?.split(':') ?? []
  return closed({
    mode: found.OPENSEND_MODE,
    data: found.OPENSEND_DATA,
    databaseUrl: found.DATABASE_URL,
    databaseConnections: found.OPENSEND_DATABASE_CONNECTIONS,
    host: found.HOST,
    port: found.PORT,
    publicUrl: (found.OPENSEND_PUBLIC_URL ?? `http://localhost:${found.PORT}`).replace(/\/+$/, ''),
    secret: found.OPENSEND_SECRET ?? '',
    sessionMinutes: found.OPENSEND_SESSION_MINUTES,
    issuers: issuers.map((issuer) => Object.freeze(issuer)),
    notify: found.OPENSEND_NOTIFY_API_KEY
      ? {
          apiKey: found.OPENSEND_NOTIFY_API_KEY,
          url: found.OPENSEND_NOTIFY_URL,
          emailTemplate: found.OPENSEND_NOTIFY_EMAIL_TEMPLATE ?? '',
          textTemplate: found.OPENSEND_NOTIFY_TEXT_TEMPLATE ?? '',
        }
      : undefined,
    virusScanner: scannerHost ? { host: scannerHost, port: Number(scannerPort) } : undefined,
    sen2LargestUpload: found.OPENSEND_LARGEST_RETURN_MB * 2 ** 20,
    logLevel: found.OPENSEND_LOG_LEVEL,
    metricsKey: found.OPENSEND_METRICS_KEY,
    trustedProxies: found.OPENSEND_TRUSTED_PROXIES,
    languages: found.OPENSEND_LANGUAGES,
    demonstration: { size: found.OPENSEND_DEMO_SIZE, seed: found.OPENSEND_DEMO_SEED },
  })
}

/** Frozen, and printed or turned into JSON without its secrets. */
function closed(config: Config): Config {
  const shown = () => ({
    mode: config.mode,
    data: config.data,
    host: config.host,
    port: config.port,
    secrets: '(not shown)',
  })
  const value = { ...config, issuers: Object.freeze([...config.issuers]) }
  for (const name of ['toJSON', inspect.custom]) Object.defineProperty(value, name, { value: shown, enumerable: false })
  return Object.freeze(value)
}

function keptSecret(folder: string): string {
  const file = join(folder, 'secret')
  makeFolder(folder)
  try {
    if (!existsSync(file)) writeOnce(file, randomBytes(48).toString('base64url'))
    return readSecret(file)
  } catch (error) {
    throw error instanceof StartupProblem ? error : folderNotWritable(folder, error)
  }
}

/** Whole or not at all, also when two start at once: the first one's is kept. */
function writeOnce(file: string, text: string): void {
  const unfinished = `${file}.${process.pid}`
  writeFileSync(unfinished, text, { mode: 0o600, flush: true })
  try {
    linkSync(unfinished, file)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
  } finally {
    rmSync(unfinished, { force: true })
  }
}

function readSecret(file: string): string {
  const secret = readFileSync(file, 'utf8').trim()
  if (secret.length >= 32) return secret
  throw problem([`the file ${file} holds no secret: remove it, and a new one is made`])
}

function protocolOf(text: string): string {
  return URL.canParse(text) ? new URL(text).protocol : ''
}

function problem(wrong: string[]): StartupProblem {
  const many = wrong.length > 1
  return new StartupProblem(
    `The configuration is not right:${many ? `\n${wrong.map((line) => `  - ${line}`).join('\n')}` : ` ${wrong[0]}.`}`,
    exitCodes.wrongConfiguration,
  )
}
