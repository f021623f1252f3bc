import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Hono } from 'hono'
import { clientAddress } from '../../platform/web/client-address.ts'
import { type PageEnv, pages } from '../../platform/web/page.ts'
import { rateLimit } from '../../platform/web/rate-limit.ts'
import type { Environment } from '../environment.ts'
import { identityProvider, type ProviderSettings } from './identity-provider.ts'
import { signInPages, tooManyPage } from './sign-in.pages.tsx'

export interface SignIn {
  /** In the order in which addresses are matched. */
  pages: readonly Hono<PageEnv>[]
  /** Takes the requests that are the embedded provider's, and says so. Absent with a provider of one's own. */
  handle?: (request: IncomingMessage, response: ServerResponse) => boolean
}

export type SignInEnvironment = Pick<Environment, 'publicUrl' | 'port' | 'oidc' | 'proxies'>

/** About 30 people of one office at once and one every two seconds after them: four requests make a sign-in. */
const allowance = { burst: 120, perSecond: 2 }

/** Signing in with the provider of the environment or, where it names none, with the demo's own: only then is that loaded. */
export async function openSignIn(environment: SignInEnvironment, failed: (error: unknown, what: string) => void): Promise<SignIn> {
  const { publicUrl, port, oidc, proxies } = environment
  const redirectUri = `${publicUrl}/inloggen/terug`
  const limit = rateLimit({ ...allowance, callerOf: clientAddress(proxies), refused: tooManyPage })
  const doors = (settings: ProviderSettings) => [
    pages().use('/inloggen/*', limit),
    signInPages(identityProvider(settings, redirectUri, failed)),
  ]
  if (oidc !== undefined) return { pages: doors(oidc) }
  const { openDemoSignIn } = await import('./demo/open-demo-sign-in.ts')
  const demo = await openDemoSignIn({ publicUrl, port, redirectUri, failed })
  return { pages: [...doors(demo.settings), demo.pages], handle: demo.handle }
}
