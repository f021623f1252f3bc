import { createHash } from 'node:crypto'
import { z } from 'zod'

/** From what a log tells: what went wrong, or more. */
const logLevels = ['error', 'warn', 'info', 'debug'] as const

/** The settings of one installation, from the environment. */
export interface Environment {
  mode: 'demo' | 'production'
  port: number
  logLevel: (typeof logLevels)[number]
  dataFolder: string
  databaseUrl: string | undefined
  publicUrl: string
  /** Who publishes, for readers of open data; null when not set. */
  publisher: { name: string | null; email: string | null }
  masterKey: Uint8Array
  /** The one that takes over; see `keys rotate`. */
  nextMasterKey: Uint8Array | undefined
  /** How many servers in front of this one add to X-Forwarded-For. */
  proxies: number
  oidc: { issuer: string; clientId: string; clientSecret: string; subjectClaim: string } | undefined
}

/** A setting is wrong or missing; the message names it and says what it should be. */
export class WrongEnvironment extends Error {}

const masterKey = z
  .string()
  .regex(/^[0-9a-f]{64}$/i, '64 hexadecimal digits (32 random bytes)')
  .optional()

const schema = z.object({
  PORT: z
    .string()
    .regex(/^\d{1,5}$/, 'a port number, such as 3000')
    .transform(Number)
    .refine((port) => port > 0 && port <= 65_535, 'a port number from 1 to 65535, such as 3000')
    .default(3000),
  LOG_LEVEL: z.enum(logLevels, { error: 'error, warn, info or debug' }).default('warn'),
  STARTLIJN_DATA: z.string().min(1, 'a folder').default('var'),
  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/, error: 'a PostgreSQL address: postgres://user:password@host/database' }).optional(),
  STARTLIJN_MODE: z.enum(['demo', 'production'], { error: '"demo" or "production"' }).optional(),
  STARTLIJN_MASTER_KEY: masterKey,
  STARTLIJN_NEW_MASTER_KEY: masterKey,
  STARTLIJN_PROXIES: z.coerce.number({ error: 'the number of proxies in front, such as 1' }).int().min(0).max(9).optional(),
  OIDC_ISSUER: z
    .url({
      protocol: /^https?$/,
      error: 'the address of the sign-in provider, such as https://inloggen.example.nl',
    })
    .refine(
      (url) => url.startsWith('https://') || /^http:\/\/(localhost|127\.0\.0\.1)[:/]/.test(`${url}/`),
      'https, as passwords pass there',
    )
    .optional(),
  OIDC_CLIENT_ID: z.string().min(1, 'the name of this application at the sign-in provider').optional(),
  OIDC_CLIENT_SECRET: z.string().min(1, 'the secret of this application at the sign-in provider').optional(),
  STARTLIJN_PUBLISHER: z
    .string()
    .trim()
    .regex(/^[^\p{Cc}]{2,120}$/u, 'the name of who publishes the figures, on one line of 2 to 120 characters')
    .optional(),
  STARTLIJN_CONTACT: z.email('an e-mail address for questions about the figures, such as cijfers@example.nl').max(254).optional(),
  OIDC_SUBJECT_CLAIM: z
    .string()
    .regex(/^[a-z_]{1,64}$/, 'the claim people are known by, such as sub, oid or email')
    .default('sub'),
  PUBLIC_URL: z.url('the address people use, such as https://startlijn.example.nl').optional(),
})

/** Demo names are sealed with a key everybody knows: they are invented. Production refuses it. */
const demoKey = createHash('sha256').update('startlijn: demo key, protects nothing').digest()

/** Reads and checks all settings at once; throws `WrongEnvironment` naming every fault. */
export function readEnvironment(variables: NodeJS.ProcessEnv): Environment {
  const given = Object.fromEntries(Object.entries(variables).filter(([, value]) => value !== ''))
  const parsed = schema.safeParse(given)
  if (!parsed.success)
    throw new WrongEnvironment(parsed.error.issues.map((issue) => `${String(issue.path[0])} should be ${issue.message}`).join('; '))
  const { data } = parsed
  if (data.DATABASE_URL !== undefined && data.STARTLIJN_MODE === undefined) {
    throw new WrongEnvironment('STARTLIJN_MODE should be named ("demo" or "production") when DATABASE_URL is set')
  }
  const mode = data.STARTLIJN_MODE ?? 'demo'
  const keys = { now: keyOf(data.STARTLIJN_MASTER_KEY) ?? demoKey, next: keyOf(data.STARTLIJN_NEW_MASTER_KEY) }
  if (keys.next?.equals(keys.now)) throw new WrongEnvironment('STARTLIJN_NEW_MASTER_KEY should be another key than STARTLIJN_MASTER_KEY')
  const oidc =
    data.OIDC_ISSUER && data.OIDC_CLIENT_ID && data.OIDC_CLIENT_SECRET
      ? {
          issuer: data.OIDC_ISSUER,
          clientId: data.OIDC_CLIENT_ID,
          clientSecret: data.OIDC_CLIENT_SECRET,
          subjectClaim: data.OIDC_SUBJECT_CLAIM,
        }
      : undefined
  if (mode === 'production') {
    const missing = [
      data.DATABASE_URL === undefined ? 'DATABASE_URL' : '',
      data.STARTLIJN_MASTER_KEY === undefined ? 'STARTLIJN_MASTER_KEY' : '',
      oidc === undefined ? 'OIDC_ISSUER, OIDC_CLIENT_ID and OIDC_CLIENT_SECRET' : '',
      data.PUBLIC_URL?.startsWith('https://') ? '' : 'PUBLIC_URL (https)',
    ].filter((name) => name !== '')
    if (missing.length > 0) throw new WrongEnvironment(`production needs ${missing.join('; ')}`)
  }
  return {
    mode,
    port: data.PORT,
    logLevel: data.LOG_LEVEL,
    dataFolder: data.STARTLIJN_DATA,
    databaseUrl: data.DATABASE_URL,
    publicUrl: (data.PUBLIC_URL ?? `http://localhost:${data.PORT}`).replace(/\/$/, ''),
    publisher: { name: data.STARTLIJN_PUBLISHER ?? null, email: data.STARTLIJN_CONTACT ?? null },
    masterKey: keys.now,
    nextMasterKey: keys.next,
    // Production speaks plain http to the proxy that does https for it.
    proxies: data.STARTLIJN_PROXIES ?? (mode === 'production' ? 1 : 0),
    oidc: mode === 'production' ? oidc : undefined,
  }
}

function keyOf(digits: string | undefined): Buffer | undefined {
  return digits === undefined ? undefined : Buffer.from(digits, 'hex')
}
