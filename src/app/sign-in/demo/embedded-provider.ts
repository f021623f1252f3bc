import type { IncomingMessage, ServerResponse } from 'node:http'
import { exportJWK, generateKeyPair } from 'jose'
import { createMemoryAdapter } from 'oidc-provider/lib/adapters/memory_adapter.js'
import { type Context, Provider } from 'oidc-provider/lib/provider.js'
import { newSecret } from '../../../platform/id.ts'
import type { ProviderSettings } from '../identity-provider.ts'

export interface EmbeddedProvider {
  settings: ProviderSettings
  /** Answers requests under `/oidc` and says so; anything else is not for it. */
  handle(request: IncomingMessage, response: ServerResponse): boolean
  /** Does this browser have that choice before it? `cookie` is the value it sent under `choiceCookie`. */
  isOpen(uid: string, cookie: string | undefined): Promise<boolean>
  /** Settles on a subject and returns where to go on; null when the choice is over. */
  choose(uid: string, cookie: string | undefined, subject: string): Promise<string | null>
}

/** The cookie that binds a choice to the browser it was offered to. */
export const choiceCookie = 'startlijn-keuze'

const prefix = '/oidc'
const hour = 3600

/**
 * A sign-in provider inside this process, so that practising goes through the same OpenID Connect as the real thing. It keeps
 * everything in memory, makes its own keys at the start, remembers nobody, and vouches for whoever is chosen: never for production.
 */
export async function embeddedProvider(parts: {
  publicUrl: string
  redirectUri: string
  /** Where this process listens; the way in from itself, whatever name people use. */
  port: number
  nameOf: (subject: string) => string | undefined
  failed: (error: unknown, what: string) => void
}): Promise<EmbeddedProvider> {
  const issuer = `${parts.publicUrl}${prefix}`
  const client = { clientId: 'startlijn', clientSecret: newSecret() }
  const { privateKey } = await generateKeyPair('ES256', { extractable: true })
  const provider = new Provider(issuer, {
    adapter: createMemoryAdapter(),
    jwks: { keys: [{ ...(await exportJWK(privateKey)), alg: 'ES256', use: 'sig' }] },
    clients: [
      {
        client_id: client.clientId,
        client_secret: client.clientSecret,
        redirect_uris: [parts.redirectUri],
        id_token_signed_response_alg: 'ES256',
        grant_types: ['authorization_code'],
      },
    ],
    scopes: ['openid', 'profile'],
    claims: { openid: ['sub'], profile: ['name'] },
    conformIdTokenClaims: false,
    findAccount: (_: Context, subject: string) => ({ accountId: subject, claims: () => ({ sub: subject, name: parts.nameOf(subject) }) }),
    loadExistingGrant: grantWithoutAsking,
    pkce: { required: () => true },
    features: { devInteractions: { enabled: false }, userinfo: { enabled: false }, rpInitiatedLogout: { enabled: false } },
    interactions: { url: (_: Context, interaction: { uid: string }) => `/inloggen/kies/${interaction.uid}` },
    cookies: { names: { interaction: choiceCookie, resume: 'startlijn-hervat', session: 'startlijn-oidc' } },
    ttl: { AccessToken: 60, AuthorizationCode: 60, Grant: hour, IdToken: hour, Interaction: hour, Session: hour },
    renderError: (ctx: Context) => {
      ctx.status = 303
      ctx.redirect(parts.redirectUri)
    },
  })
  provider.proxy = true
  provider.on('server_error', (_, error) => parts.failed(error, 'the embedded sign-in provider failed'))
  const answer = provider.callback()
  const find = async (uid: string, cookie: string | undefined) => (cookie === uid ? provider.Interaction.find(uid) : undefined)
  return {
    settings: { issuer, ...client, fetch: (address, options) => fetch(insideAddress(address, parts), options as RequestInit) },
    handle(request, response) {
      if (!request.url?.startsWith(`${prefix}/`)) return false
      speakAs(parts.publicUrl, request, provider.cookieName('session'))
      void answer(request, response)
      return true
    },
    isOpen: async (uid, cookie) => (await find(uid, cookie)) !== undefined,
    async choose(uid, cookie, subject) {
      const interaction = await find(uid, cookie)
      if (interaction === undefined) return null
      interaction.result = { login: { accountId: subject, remember: false } }
      await interaction.save(interaction.exp - Math.floor(Date.now() / 1000))
      return interaction.returnTo
    },
  }
}

async function grantWithoutAsking({ oidc }: Context): Promise<unknown> {
  const grant = new oidc.provider.Grant({ accountId: oidc.session?.accountId, clientId: oidc.client?.clientId })
  grant.addOIDCScope('openid profile')
  await grant.save()
  return grant
}

/**
 * The provider is mounted below `prefix`, speaks under the public address whichever name the request used, and does not see the
 * session it set before: whoever comes for a second person would otherwise be asked to sign out by a page of its own.
 */
function speakAs(publicUrl: string, request: IncomingMessage, sessionCookie: string): void {
  const { host, protocol } = new URL(publicUrl)
  const mounted = request as IncomingMessage & { originalUrl?: string | undefined }
  mounted.originalUrl = request.url
  request.url = request.url?.slice(prefix.length) ?? '/'
  request.headers.host = host
  request.headers['x-forwarded-proto'] = protocol.slice(0, -1)
  delete request.headers['x-forwarded-host']
  const cookies = (request.headers.cookie ?? '').split('; ').filter((cookie) => !cookie.startsWith(`${sessionCookie}=`))
  request.headers.cookie = cookies.join('; ')
}

function insideAddress(address: string, { publicUrl, port }: { publicUrl: string; port: number }): string {
  return address.startsWith(`${publicUrl}/`) ? `http://127.0.0.1:${port}${address.slice(publicUrl.length)}` : address
}
