import { randomBytes } from 'node:crypto'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import Provider, { type Configuration } from 'oidc-provider'

export type IssuerAccount = { sub: string; name: string; email: string }
export type IssuerClient = { clientId: string; clientSecret: string; redirectUris: string[]; afterSignOut?: string[] }
export type TestIssuer = {
  /** The issuer's address, for discovery. It speaks plain HTTP on this machine alone. */
  issuer: string
  close(): Promise<void>
}

/**
 * Starts a real OpenID Connect issuer on a free port of this machine. A person signs in by choosing an account on its
 * page, or without a page when `login_hint` names an account's `sub` or email. PKCE is required.
 *
 * ```ts
 * const { issuer, close } = await startIssuer({
 *   clients: [{ clientId: 'opensend', clientSecret: 'a secret', redirectUris: [`${address}/sign-in/callback`] }],
 *   accounts: [{ sub: 'priya', name: 'Priya Shah', email: 'priya@council.test' }],
 * })
 * ```
 */
export async function startIssuer({
  clients,
  accounts,
}: {
  clients: readonly IssuerClient[]
  accounts: readonly IssuerAccount[]
}): Promise<TestIssuer> {
  let answer: (request: IncomingMessage, response: ServerResponse) => Promise<void>
  const server = createServer((request, response) => {
    answer(request, response).catch((error) => response.writeHead(400).end(String(error)))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const provider = quietly(() => new Provider(issuer, configuration(clients, accounts)))
  const serve = provider.callback()
  answer = async (request, response) => {
    if (request.url?.startsWith('/choose/')) await choose(provider, accounts, request, response)
    else await serve(request, response)
  }
  return {
    issuer,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}

function configuration(clients: readonly IssuerClient[], accounts: readonly IssuerAccount[]): Configuration {
  return {
    clients: clients.map(({ clientId, clientSecret, redirectUris, afterSignOut = [] }) => ({
      client_id: clientId,
      client_secret: clientSecret,
      redirect_uris: redirectUris,
      post_logout_redirect_uris: afterSignOut,
      grant_types: ['authorization_code'],
      response_types: ['code'],
    })),
    claims: { openid: ['sub'], profile: ['name'], email: ['email', 'email_verified'] },
    cookies: { keys: [randomBytes(24).toString('hex')] },
    features: {
      devInteractions: { enabled: false },
      userinfo: { enabled: true },
      rpInitiatedLogout: { enabled: true },
    },
    pkce: { required: () => true },
    ttl: { AccessToken: 3600, AuthorizationCode: 60, Grant: 3600, IdToken: 3600, Interaction: 3600, Session: 3600 },
    interactions: { url: (_context, { uid }) => `/choose/${uid}` },
    findAccount: async (_context, sub) => {
      const account = accounts.find((one) => one.sub === sub)
      return account && { accountId: sub, claims: async () => ({ ...account, email_verified: true }) }
    },
  }
}

async function choose(
  provider: Provider,
  accounts: readonly IssuerAccount[],
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const { prompt, params, session, uid } = await provider.interactionDetails(request, response)
  if (prompt.name === 'consent') {
    const grant = new provider.Grant({ accountId: session?.accountId ?? '', clientId: String(params.client_id) })
    grant.addOIDCScope(String(params.scope))
    const consent = { grantId: await grant.save() }
    return provider.interactionFinished(request, response, { consent }, { mergeWithLastSubmission: true })
  }
  const chosen = request.method === 'POST' ? (await bodyOf(request)).get('account') : params.login_hint
  const account = accounts.find(({ sub, email }) => sub === chosen || email === chosen)
  if (account) return provider.interactionFinished(request, response, { login: { accountId: account.sub } })
  const status = request.method === 'POST' ? 422 : 200
  response.writeHead(status, { 'content-type': 'text/html; charset=utf-8' }).end(chooser(uid, accounts))
}

async function bodyOf(request: IncomingMessage): Promise<URLSearchParams> {
  let text = ''
  for await (const chunk of request) text += chunk
  return new URLSearchParams(text)
}

function chooser(uid: string, accounts: readonly IssuerAccount[]): string {
  const buttons = accounts
    .map(
      ({ sub, name, email }) =>
        `<p><button name="account" value="${safe(sub)}">${safe(name)}</button> ${safe(email)}</p>`,
    )
    .join('')
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Sign in to the test issuer</title>
    <meta name="viewport" content="width=device-width"><link rel="icon" href="data:,"></head>
    <body><main><h1>Who are you?</h1><form method="post" action="/choose/${safe(uid)}">${buttons}</form></main></body></html>`
}

function safe(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`)
}

/** The provider warns that its keys and store are for development, which is what a test is. */
function quietly<T>(make: () => T): T {
  const { warn, info } = console
  console.warn = () => {}
  console.info = () => {}
  try {
    return make()
  } finally {
    Object.assign(console, { warn, info })
  }
}
