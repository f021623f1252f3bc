import { type Language, texts } from '../text/text.ts'

const words = texts(
  {
    unreachable: 'de databaseserver van DATABASE_URL antwoordt niet; kijk of hij draait en of host en poort kloppen',
    starting: 'de databaseserver van DATABASE_URL start op of stopt; probeer het zo weer',
    full: 'de databaseserver van DATABASE_URL neemt geen verbindingen meer aan; verhoog daar max_connections of start minder processen',
    password:
      'de databaseserver van DATABASE_URL laat deze rol niet in; kijk na: naam en wachtwoord (leestekens erin als %-code), of de rol mag inloggen, en pg_hba.conf',
    database: 'de database die DATABASE_URL noemt, bestaat niet op die server; maak haar als superuser: create database ... owner ...',
    certificate: 'het certificaat van de databaseserver wordt niet vertrouwd; noem dat van de uitgever in DATABASE_URL: ?sslrootcert=...',
    withoutTls: 'de databaseserver van DATABASE_URL spreekt geen TLS; zet dat daar aan (ssl = on), of laat sslmode weg',
    power:
      'deze rol mag dit niet in deze database; migrate en keys rotate horen bij haar eigenaar, al het andere bij een lid van startlijn_app',
    slow: 'de databaseserver van DATABASE_URL brak dit af omdat het te lang duurde; er is niets half gedaan: kijk wat hem bezighoudt en doe het opnieuw',
    disk: 'de schijf van de databaseserver is vol; er is niets half gedaan: maak daar ruimte en doe het opnieuw',
  },
  {
    unreachable: 'the database server of DATABASE_URL does not answer; see whether it runs and whether host and port are right',
    starting: 'the database server of DATABASE_URL is starting or stopping; try again in a moment',
    full: 'the database server of DATABASE_URL takes no more connections; raise max_connections there or start fewer processes',
    password:
      'the database server of DATABASE_URL does not let this role in; see to name and password (punctuation in it as %-codes), whether the role may log in, and pg_hba.conf',
    database: 'the database that DATABASE_URL names does not exist on that server; make it as superuser: create database ... owner ...',
    certificate: 'the certificate of the database server is not trusted; name that of its issuer in DATABASE_URL: ?sslrootcert=...',
    withoutTls: 'the database server of DATABASE_URL speaks no TLS; turn it on there (ssl = on), or leave sslmode out',
    power:
      'this role may not do this in this database; migrate and keys rotate are for its owner, everything else for a member of startlijn_app',
    slow: 'the database server of DATABASE_URL stopped this as it took too long; nothing was done by half: see what keeps it busy and do it again',
    disk: 'the disk of the database server is full; nothing was done by half: make room there and do it again',
  },
)

type Fault = keyof (typeof words)['en']

/** By SQLSTATE, or by what Node calls a connection that failed. */
const byCode: Readonly<Record<string, Fault>> = {
  ECONNREFUSED: 'unreachable',
  ECONNRESET: 'unreachable',
  EPIPE: 'unreachable',
  ENOTFOUND: 'unreachable',
  EAI_AGAIN: 'unreachable',
  ETIMEDOUT: 'unreachable',
  EHOSTUNREACH: 'unreachable',
  ENETUNREACH: 'unreachable',
  '08001': 'unreachable',
  '08006': 'unreachable',
  '57P01': 'starting',
  '57P02': 'starting',
  '57P03': 'starting',
  '53300': 'full',
  '28000': 'password',
  '28P01': 'password',
  '3D000': 'database',
  DEPTH_ZERO_SELF_SIGNED_CERT: 'certificate',
  SELF_SIGNED_CERT_IN_CHAIN: 'certificate',
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: 'certificate',
  ERR_TLS_CERT_ALTNAME_INVALID: 'certificate',
  CERT_HAS_EXPIRED: 'certificate',
  '42501': 'power',
  '57014': 'slow',
  '25P03': 'slow',
  '53100': 'disk',
}

/** What `pg` says without a code, and a server that cannot begin a session for want of room with that of a bug. */
const byMessage: readonly (readonly [RegExp, Fault])[] = [
  [/^Connection terminated|^timeout exceeded when trying to connect|^Query read timeout$|is not queryable$/, 'unreachable'],
  [/^could not write init file|No space left on device/, 'disk'],
  [/does not support SSL connections/, 'withoutTls'],
  [/client password must be a string/, 'password'],
]

function faultOf(error: unknown): Fault | null {
  if (!(error instanceof Error)) return null
  const code = 'code' in error ? String(error.code) : ''
  return byCode[code] ?? byMessage.find(([pattern]) => pattern.test(error.message))?.[1] ?? null
}

/** One plain sentence with the remedy for what a database server refuses, and its own words behind it; null for any other error. */
export function databaseFault(error: unknown, language: Language): string | null {
  const fault = faultOf(error)
  return fault === null ? null : `${words[language][fault]} (${error instanceof Error ? error.message || fault : fault})`
}

const away: ReadonlySet<Fault> = new Set<Fault>(['unreachable', 'starting', 'full', 'disk', 'slow'])

/** Is it the server that cannot be asked just now, or cannot write, so that the same may go well later? */
export function isDatabaseAway(error: unknown): boolean {
  const fault = faultOf(error)
  return fault !== null && away.has(fault)
}

/** Did the server stop what was asked because it took too long? */
export function isTooSlow(error: unknown): boolean {
  return faultOf(error) === 'slow'
}
