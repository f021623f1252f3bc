import * as oidc from 'openid-client'
import { ok, type Result, refuse } from '../../platform/result.ts'

/** What the provider vouches for. */
export interface Identity {
  /** The claim people are known by here, `sub` unless set otherwise: who it is, for good, at this provider. */
  subject: string
  /** The `name` claim, or null when the provider gives none. */
  name: string | null
}

/** What this browser must bring back from the provider; kept in its cookie meanwhile. */
export interface Checks {
  state: string
  nonce: string
  verifier: string
}

export interface ProviderSettings {
  issuer: string
  clientId: string
  clientSecret: string
  /** `sub` when absent. */
  subjectClaim?: string
  /** Other than the global one where the provider lives in this very process. */
  fetch?: oidc.CustomFetch
}

export interface IdentityProvider {
  /** The provider's address to send the browser to. */
  begin(): Promise<Result<{ address: URL; checks: Checks }, 'provider_unreachable'>>
  /** The identity behind the query string (`?code=...`) the browser came back with. */
  finish(search: string, checks: Checks): Promise<Result<Identity, 'sign_in_failed'>>
}

const scope = 'openid profile'

/**
 * The value of the claim people are known by; null when the provider does not give it. An e-mail address counts only when the provider
 * says that it was verified: otherwise anybody could write that of a colleague on her own account.
 */
export function subjectOf(claims: Readonly<Record<string, unknown>>, claim: string): string | null {
  const value = claims[claim]
  if (typeof value !== 'string' || value === '') return null
  return claim === 'email' && claims['email_verified'] !== true ? null : value
}

/**
 * Signs in with OpenID Connect: authorization code flow with PKCE, state and nonce. The provider is looked up at the first
 * sign-in and again after a failure, so that this installation starts, and stays up, without it.
 */
export function identityProvider(
  settings: ProviderSettings,
  redirectUri: string,
  failed: (error: unknown, what: string) => void,
): IdentityProvider {
  let known: Promise<oidc.Configuration> | undefined
  function configuration(): Promise<oidc.Configuration> {
    known ??= discover(settings).catch((error: unknown) => {
      known = undefined
      throw error
    })
    return known
  }
  return {
    async begin() {
      const checks = { state: oidc.randomState(), nonce: oidc.randomNonce(), verifier: oidc.randomPKCECodeVerifier() }
      try {
        const address = oidc.buildAuthorizationUrl(await configuration(), {
          redirect_uri: redirectUri,
          scope: settings.subjectClaim === 'email' ? `${scope} email` : scope,
          state: checks.state,
          nonce: checks.nonce,
          code_challenge: await oidc.calculatePKCECodeChallenge(checks.verifier),
          code_challenge_method: 'S256',
        })
        return ok({ address, checks })
      } catch (error) {
        failed(new Error(`${settings.issuer}: ${reasonsOf(error).join(': ')}`), 'the sign-in provider could not be reached')
        return refuse('conflict', 'provider_unreachable')
      }
    },
    async finish(search, { state, nonce, verifier }) {
      try {
        const config = await configuration()
        const tokens = await oidc.authorizationCodeGrant(config, new URL(search, redirectUri), {
          expectedState: state,
          expectedNonce: nonce,
          pkceCodeVerifier: verifier,
        })
        const claims = tokens.claims()
        const claim = settings.subjectClaim ?? 'sub'
        const subject = subjectOf(claims ?? {}, claim)
        if (claims === undefined || subject === null) {
          failed(new Error(missingClaim(claim, claims ?? {})), 'the provider did not say who somebody is')
          return refuse('forbidden', 'sign_in_failed')
        }
        return ok({ subject, name: claims['name'] === undefined ? null : String(claims['name']) })
      } catch (error) {
        failed(error, 'a sign-in was not completed')
        return refuse('forbidden', 'sign_in_failed')
      }
    },
  }
}

/** What whoever looks after the provider must know: which claim, and which there are; names of claims only, as their values tell of somebody. */
function missingClaim(claim: string, claims: Readonly<Record<string, unknown>>): string {
  return `no usable claim "${claim}" in the ID token, which has: ${Object.keys(claims).sort().join(', ') || 'none'}`
}

/** What an error says, and what it says it comes from: `fetch` keeps there whether a name, a port or a certificate was wrong. */
function reasonsOf(error: unknown): string[] {
  if (!(error instanceof Error)) return [String(error)]
  return [error.message, ...(error.cause === undefined ? [] : reasonsOf(error.cause))]
}

/** Plain http is taken only from a provider on this machine: the demo's own. */
function discover({ issuer, clientId, clientSecret, fetch }: ProviderSettings): Promise<oidc.Configuration> {
  const insecure = new URL(issuer).protocol === 'http:' && /^(localhost|127\.0\.0\.1|\[::1\])$/.test(new URL(issuer).hostname)
  return oidc.discovery(new URL(issuer), clientId, undefined, authentication(clientSecret), {
    timeout: 10,
    execute: insecure ? [oidc.allowInsecureRequests] : [],
    ...(fetch === undefined ? {} : { [oidc.customFetch]: fetch }),
  })
}

/** In the body where the provider says it takes that, else as HTTP Basic, which is the standard's default. */
function authentication(secret: string): oidc.ClientAuth {
  const post = oidc.ClientSecretPost(secret)
  const basic = oidc.ClientSecretBasic(secret)
  return (server, ...rest) =>
    (server.token_endpoint_auth_methods_supported?.includes('client_secret_post') === true ? post : basic)(server, ...rest)
}
