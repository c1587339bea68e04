import * as client from 'openid-client'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { startIssuer, type TestIssuer } from './issuer.ts'

const redirectUri = 'http://127.0.0.1:9/sign-in/callback'
let issuer: TestIssuer
let config: client.Configuration

beforeAll(async () => {
  issuer = await startIssuer({
    clients: [{ clientId: 'opensend', clientSecret: 'kept by the test', redirectUris: [redirectUri] }],
    accounts: [
      { sub: 'priya', name: 'Priya Shah', email: 'priya@council.test' },
      { sub: 'tom', name: 'Tom <b>Reid</b>', email: 'tom@council.test' },
    ],
  })
  config = await client.discovery(new URL(issuer.issuer), 'opensend', 'kept by the test', undefined, {
    execute: [client.allowInsecureRequests],
  })
})

afterAll(() => issuer.close())

it('signs in whom login_hint names, and tells their name and email', async () => {
  expect(await signIn({ login_hint: 'priya@council.test' })).toEqual({
    sub: 'priya',
    name: 'Priya Shah',
    email: 'priya@council.test',
    email_verified: true,
  })
})

it('signs in whom the page names', async () => {
  expect(await signIn({}, 'tom')).toMatchObject({ sub: 'tom', name: 'Tom <b>Reid</b>' })
})

it('refuses a code without its PKCE verifier', async () => {
  const { callback, state } = await authorise({ login_hint: 'priya' })
  const wrong = { pkceCodeVerifier: client.randomPKCECodeVerifier(), expectedState: state }
  await expect(client.authorizationCodeGrant(config, callback, wrong)).rejects.toMatchObject({ error: 'invalid_grant' })
})

async function signIn(extra: Record<string, string>, choose?: string) {
  const { callback, verifier, state } = await authorise(extra, choose)
  const tokens = await client.authorizationCodeGrant(config, callback, {
    pkceCodeVerifier: verifier,
    expectedState: state,
  })
  return client.fetchUserInfo(config, tokens.access_token, tokens.claims()?.sub ?? '')
}

async function authorise(extra: Record<string, string>, choose?: string) {
  const verifier = client.randomPKCECodeVerifier()
  const state = client.randomState()
  const start = client.buildAuthorizationUrl(config, {
    redirect_uri: redirectUri,
    scope: 'openid profile email',
    code_challenge: await client.calculatePKCECodeChallenge(verifier),
    code_challenge_method: 'S256',
    state,
    ...extra,
  })
  return { callback: await walk(start, choose), verifier, state }
}

/** Follows redirects with cookies as a browser would, and presses the button of the account to choose. */
async function walk(start: URL, choose?: string): Promise<URL> {
  const cookies = new Map<string, string>()
  let url = start
  let body: URLSearchParams | undefined
  for (let step = 0; step < 12; step += 1) {
    if (url.href.startsWith(redirectUri)) return url
    const response = await fetch(url, {
      redirect: 'manual',
      headers: { cookie: [...cookies].map(([name, value]) => `${name}=${value}`).join('; ') },
      ...(body ? { method: 'POST', body } : {}),
    })
    for (const line of response.headers.getSetCookie()) {
      const [, name, value] = /^([^=]+)=([^;]*)/.exec(line) ?? []
      if (name) cookies.set(name, value ?? '')
    }
    body = undefined
    const location = response.headers.get('location')
    if (location) url = new URL(location, url)
    else if (choose && (await response.text()).includes(`value="${choose}"`))
      body = new URLSearchParams({ account: choose })
    else throw new Error(`The issuer answered ${response.status} at ${url}`)
  }
  throw new Error('The issuer sent us round and round')
}
