import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { inspect } from 'node:util'
import { afterAll, describe, expect, it } from 'vitest'
import { loadConfig, readConfig, settingNames } from './config.ts'
import { exitCodes, StartupProblem } from './platform/startup-problem.ts'

const folder = mkdtempSync(join(tmpdir(), 'opensend-config-'))
afterAll(() => rmSync(folder, { recursive: true }))

const secret = 'Zk3vQ8xW1pLr6TnY0bHs5JdG2fMc9AeU7iKo4'
const production = {
  OPENSEND_MODE: 'production',
  OPENSEND_SECRET: secret,
  OPENSEND_PUBLIC_URL: 'https://send.example.gov.uk/',
  OPENSEND_OIDC_STAFF_ISSUER: 'https://login.example.gov.uk',
  OPENSEND_OIDC_STAFF_CLIENT_ID: 'opensend',
  OPENSEND_OIDC_STAFF_CLIENT_SECRET: 'the-client-secret',
}

function problemWith(env: Record<string, string>): StartupProblem {
  try {
    readConfig(env)
  } catch (error) {
    if (error instanceof StartupProblem) return error
    throw error
  }
  throw new Error('The configuration was accepted')
}

describe('the configuration', () => {
  it('needs nothing for a demonstration on this machine', () => {
    const config = readConfig({})
    expect(config).toMatchObject({ mode: 'demonstration', host: '127.0.0.1', port: 3000, databaseUrl: undefined })
    expect(config.publicUrl).toBe('http://localhost:3000')
    expect(Object.isFrozen(config)).toBe(true)
  })

  it('says everything that is wrong at once', () => {
    const problem = problemWith({
      PORT: '99999',
      OPENSEND_MODE: 'live',
      OPENSEND_CLAMD: 'nowhere',
      DATABASE_URL: 'mysql://x',
    })
    expect(problem.exitCode).toBe(exitCodes.wrongConfiguration)
    for (const name of ['PORT', 'OPENSEND_MODE', 'OPENSEND_CLAMD', 'DATABASE_URL'])
      expect(problem.message).toContain(name)
  })

  it('names a setting that does not exist', () => {
    expect(problemWith({ OPENSEND_DATTA: '/srv' }).message).toContain('OPENSEND_DATTA is not a setting')
  })

  it('counts an empty value as not set', () => {
    expect(readConfig({ PORT: '', OPENSEND_SECRET: ' ' }).port).toBe(3000)
  })

  it('reads one issuer for each group of users, and the plain names as the staff’s', () => {
    const { issuers } = readConfig({
      OPENSEND_OIDC_ISSUER: 'https://login.example.gov.uk',
      OPENSEND_OIDC_CLIENT_ID: 'opensend',
      OPENSEND_OIDC_CLIENT_SECRET: 'one',
      OPENSEND_OIDC_FAMILY_ISSUER: 'https://families.example.gov.uk',
      OPENSEND_OIDC_FAMILY_CLIENT_ID: 'opensend-families',
      OPENSEND_OIDC_FAMILY_CLIENT_SECRET: 'two',
    })
    expect(issuers.map(({ name, issuer }) => [name, issuer])).toEqual([
      ['staff', 'https://login.example.gov.uk'],
      ['family', 'https://families.example.gov.uk'],
    ])
  })

  it('names the part of an issuer that is missing', () => {
    const problem = problemWith({ OPENSEND_OIDC_HEALTH_ISSUER: 'https://health.example.nhs.uk' })
    expect(problem.message).toContain('OPENSEND_OIDC_HEALTH_CLIENT_ID is missing')
    expect(problem.message).toContain('OPENSEND_OIDC_HEALTH_CLIENT_SECRET is missing')
  })

  it('never shows a secret when it is printed, logged or refused', () => {
    const config = readConfig({ ...production, DATABASE_URL: 'postgres://a:hidden-word@db/x' })
    const refused = problemWith({ ...production, OPENSEND_PUBLIC_URL: 'x', DATABASE_URL: 'nonsense://hidden-word' })
    for (const text of [inspect(config), JSON.stringify(config), refused.message, inspect(refused)]) {
      expect(text).not.toContain(secret)
      expect(text).not.toContain('hidden-word')
      expect(text).not.toContain('the-client-secret')
    }
  })
})

describe('production', () => {
  it('starts with a secret, https and an issuer', () => {
    expect(readConfig(production)).toMatchObject({ mode: 'production', publicUrl: 'https://send.example.gov.uk' })
  })

  it.each([
    ['no secret', { OPENSEND_SECRET: '' }, 'OPENSEND_SECRET is missing'],
    ['a short secret', { OPENSEND_SECRET: 'short' }, 'OPENSEND_SECRET must have at least 32'],
    [
      'a default secret',
      { OPENSEND_SECRET: 'change-me-change-me-change-me-change-me' },
      'OPENSEND_SECRET can be guessed',
    ],
    ['a repeated letter', { OPENSEND_SECRET: 'a'.repeat(40) }, 'OPENSEND_SECRET can be guessed'],
    [
      'plain HTTP',
      { OPENSEND_PUBLIC_URL: 'http://send.example.gov.uk' },
      'OPENSEND_PUBLIC_URL must begin with https://',
    ],
    ['no address', { OPENSEND_PUBLIC_URL: '' }, 'OPENSEND_PUBLIC_URL must begin with https://'],
    [
      'an issuer over plain HTTP',
      { OPENSEND_OIDC_STAFF_ISSUER: 'http://x.example' },
      'OPENSEND_OIDC_STAFF_ISSUER must begin',
    ],
    ['a demonstration', { OPENSEND_DEMO_SIZE: 'small' }, 'OPENSEND_DEMO_SIZE cannot be used in production'],
  ])('refuses %s', (_, changed, sentence) => {
    expect(problemWith({ ...production, ...changed }).message).toContain(sentence)
  })

  it('refuses demonstration sign-in: with no issuer nobody could sign in', () => {
    const { OPENSEND_MODE, OPENSEND_SECRET, OPENSEND_PUBLIC_URL } = production
    expect(problemWith({ OPENSEND_MODE, OPENSEND_SECRET, OPENSEND_PUBLIC_URL }).message).toContain(
      'demonstration sign-in',
    )
  })
})

describe('the secret of a demonstration', () => {
  it('is made once, kept for its owner only, and read again', () => {
    const data = join(folder, 'kept')
    const first = loadConfig({ OPENSEND_DATA: data })
    expect(first.secret.length).toBeGreaterThanOrEqual(32)
    expect(loadConfig({ OPENSEND_DATA: data }).secret).toBe(first.secret)
    expect(statSync(join(data, 'secret')).mode & 0o777).toBe(0o600)
  })

  it('is not taken from a damaged file', () => {
    writeFileSync(join(folder, 'secret'), 'x')
    expect(() => loadConfig({ OPENSEND_DATA: folder })).toThrow(/holds no secret/)
  })
})

it('has every setting on its page, and no other', () => {
  const page = readFileSync(new URL('../docs/operate/configuration.md', import.meta.url), 'utf8')
  const documented = [...page.matchAll(/^\| `([A-Z_]+)` \|/gm)].map(([, name]) => name)
  expect(documented.sort()).toEqual([...settingNames].sort())
})
