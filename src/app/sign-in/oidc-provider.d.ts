// The package brings no types; these are the parts the demo's provider uses. They are taken from its files and not from its index,
// which greets every Node that is not yet a long-term release with a warning.
declare module 'oidc-provider/lib/provider.js' {
  import type { IncomingMessage, ServerResponse } from 'node:http'

  interface Context {
    status: number
    redirect(address: string): void
    oidc: {
      client?: { clientId: string }
      session?: { accountId?: string }
      provider: Provider
    }
  }

  interface Grant {
    addOIDCScope(scope: string): void
    save(): Promise<string>
  }

  interface Interaction {
    uid: string
    exp: number
    returnTo: string
    result?: { login: { accountId: string; remember: boolean } }
    save(seconds: number): Promise<void>
  }

  export class Provider {
    constructor(issuer: string, configuration: Record<string, unknown>)
    /** Believe X-Forwarded-Proto. */
    proxy: boolean
    Grant: new (properties: {
      accountId: string | undefined
      clientId: string | undefined
    }) => Grant
    Interaction: { find(uid: string): Promise<Interaction | undefined> }
    callback(): (request: IncomingMessage, response: ServerResponse) => Promise<void>
    on(event: 'server_error', listener: (context: Context, error: Error) => void): void
    cookieName(type: 'session' | 'interaction'): string
  }

  export type { Context }
}

declare module 'oidc-provider/lib/adapters/memory_adapter.js' {
  export function createMemoryAdapter(): unknown
}
