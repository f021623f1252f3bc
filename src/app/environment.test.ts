import { expect, it, test } from 'vitest'
import { readEnvironment, WrongEnvironment } from './environment.ts'

const production = {
  STARTLIJN_MODE: 'production',
  DATABASE_URL: 'postgres://startlijn@db/startlijn',
  STARTLIJN_MASTER_KEY: 'ab'.repeat(32),
  PUBLIC_URL: 'https://startlijn.example/',
  OIDC_ISSUER: 'https://inloggen.example',
  OIDC_CLIENT_ID: 'startlijn',
  OIDC_CLIENT_SECRET: 'secret',
}

it('needs nothing for practising, with a provider of its own and no proxy', () => {
  expect(readEnvironment({})).toMatchObject({
    mode: 'demo',
    port: 3000,
    logLevel: 'warn',
    publicUrl: 'http://localhost:3000',
    oidc: undefined,
    proxies: 0,
  })
})

it('in production signs in with the named provider, behind one proxy', () => {
  const { oidc, proxies, publicUrl } = readEnvironment(production)
  expect(oidc).toEqual({ issuer: 'https://inloggen.example', clientId: 'startlijn', clientSecret: 'secret', subjectClaim: 'sub' })
  expect([proxies, publicUrl]).toEqual([1, 'https://startlijn.example'])
})

it('names who publishes and where to ask, or leaves that open', () => {
  const named = readEnvironment({ STARTLIJN_PUBLISHER: ' Coalitie Zuid ', STARTLIJN_CONTACT: 'cijfers@coalitie.example' })
  expect(named.publisher).toEqual({ name: 'Coalitie Zuid', email: 'cijfers@coalitie.example' })
  expect(readEnvironment({ STARTLIJN_PUBLISHER: '' }).publisher).toEqual({ name: null, email: null })
})

test.each([
  ['STARTLIJN_CONTACT', 'cijfers at coalitie', /STARTLIJN_CONTACT should be an e-mail address for questions/],
  ['STARTLIJN_CONTACT', 'mailto:cijfers@coalitie.example', /STARTLIJN_CONTACT should be an e-mail address for questions/],
  ['STARTLIJN_PUBLISHER', ' ', /STARTLIJN_PUBLISHER should be the name of who publishes/],
  ['STARTLIJN_PUBLISHER', 'Coalitie\nZuid', /STARTLIJN_PUBLISHER should be the name of who publishes/],
  ['OIDC_ISSUER', 'http://inloggen.example', /OIDC_ISSUER should be https/],
  ['OIDC_ISSUER', 'inloggen', /OIDC_ISSUER should be the address/],
  ['OIDC_CLIENT_SECRET', '', /production needs OIDC_ISSUER, OIDC_CLIENT_ID and OIDC_CLIENT_SECRET/],
  ['PUBLIC_URL', 'http://startlijn.example', /production needs PUBLIC_URL \(https\)/],
  ['STARTLIJN_NEW_MASTER_KEY', 'kort', /STARTLIJN_NEW_MASTER_KEY should be 64 hexadecimal digits/],
  ['STARTLIJN_NEW_MASTER_KEY', 'AB'.repeat(32), /STARTLIJN_NEW_MASTER_KEY should be another key than STARTLIJN_MASTER_KEY/],
  ['LOG_LEVEL', 'loud', /LOG_LEVEL should be error, warn, info or debug/],
  ['PORT', '3e3', /PORT should be a port number, such as 3000/],
  ['PORT', '0', /PORT should be a port number from 1 to 65535/],
  ['STARTLIJN_PROXIES', 'x', /STARTLIJN_PROXIES should be the number of proxies/],
])('production refuses %s "%s" by name', (name, value, message) => {
  const read = () => readEnvironment({ ...production, [name]: value })
  expect(read).toThrow(WrongEnvironment)
  expect(read).toThrow(message)
})
