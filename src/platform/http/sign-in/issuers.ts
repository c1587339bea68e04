import * as oidc from 'openid-client'
import type { Vouched } from '../../access/door.ts'
import type { Started } from './started.ts'

export type IssuerSettings = { name: string; issuer: string; clientId: string; clientSecret: string }

/** The issuer cannot be reached now. Nobody's mistake; trying again may help. */
export class Unreachable extends Error {}
/** What came back from the issuer does not prove who somebody is. */
export class NotVouched extends Error {}

export type Issuers = ReturnType<typeof createIssuers>

/** The configured OpenID Connect issuers. Each is asked about itself when somebody first signs in with it. */
export function createIssuers(settings: readonly IssuerSettings[], publicUrl: string) {
  const found = new Map<string, oidc.Configuration>()

  async function configurationOf(name: string): Promise<oidc.Configuration> {
    const known = found.get(name)
    if (known) return known
    const one = settings.find((issuer) => issuer.name === name)
    if (!one) throw new Unreachable('no such issuer')
    const insecure = new URL(one.issuer).protocol === 'http:'
    const more = { timeout: 8, ...(insecure && { execute: [oidc.allowInsecureRequests] }) }
    try {
      const configuration = await oidc.discovery(new URL(one.issuer), one.clientId, one.clientSecret, undefined, more)
      found.set(name, configuration)
      return configuration
    } catch (cause) {
      throw new Unreachable('discovery failed', { cause })
    }
  }

  return {
    names: settings.map((issuer) => issuer.name),

    /** Where to send the browser, and what it must bring back. */
    async start(name: string): Promise<{ url: URL; started: Pick<Started, 'state' | 'nonce' | 'verifier'> }> {
      const configuration = await configurationOf(name)
      const verifier = oidc.randomPKCECodeVerifier()
      const started = { state: oidc.randomState(), nonce: oidc.randomNonce(), verifier }
      const url = oidc.buildAuthorizationUrl(configuration, {
        redirect_uri: `${publicUrl}/sign-in/callback/${name}`,
        scope: 'openid',
        state: started.state,
        nonce: started.nonce,
        code_challenge: await oidc.calculatePKCECodeChallenge(verifier),
        code_challenge_method: 'S256',
      })
      return { url, started }
    },

    /** Exchanges the code, once, for the issuer's word on who this is. */
    async finish(name: string, returned: URL, started: Started): Promise<Vouched> {
      const configuration = await configurationOf(name)
      try {
        const tokens = await oidc.authorizationCodeGrant(configuration, returned, {
          expectedState: started.state,
          expectedNonce: started.nonce,
          pkceCodeVerifier: started.verifier,
          idTokenExpected: true,
        })
        const claims = tokens.claims()
        if (!claims) throw new NotVouched('no identity came back')
        return { issuer: claims.iss, subject: claims.sub }
      } catch (cause) {
        throw isOutOfReach(cause)
          ? new Unreachable('the exchange failed', { cause })
          : new NotVouched('refused', { cause })
      }
    },

    /** Where the issuer ends its own session, if it says where. */
    async signOutAt(name: string): Promise<URL | undefined> {
      try {
        const configuration = await configurationOf(name)
        if (!configuration.serverMetadata().end_session_endpoint) return undefined
        const clientId = settings.find((issuer) => issuer.name === name)?.clientId ?? ''
        return oidc.buildEndSessionUrl(configuration, {
          client_id: clientId,
          post_logout_redirect_uri: `${publicUrl}/signed-out`,
        })
      } catch {
        return undefined
      }
    },
  }
}

function isOutOfReach(error: unknown): boolean {
  const { name, code } = error as { name?: string; code?: string }
  return (name === 'TypeError' && code === undefined) || code === 'OAUTH_TIMEOUT'
}
