/** Signs in as a demo person over the real OpenID Connect flow, without a browser; returns the session cookie. */
export async function signIn(origin: string, subject: string): Promise<string> {
  const jar = new Map<string, string>()
  const cookies = () => [...jar].map(([name, value]) => `${name}=${value}`).join('; ')
  async function go(address: string, init: RequestInit = {}): Promise<Response> {
    const response = await fetch(address, { ...init, redirect: 'manual', headers: { ...init.headers, cookie: cookies() } })
    for (const line of response.headers.getSetCookie()) {
      const [pair = ''] = line.split(';')
      const at = pair.indexOf('=')
      if (pair.slice(at + 1) === '') jar.delete(pair.slice(0, at))
      else jar.set(pair.slice(0, at), pair.slice(at + 1))
    }
    const location = response.headers.get('location')
    return location === null ? response : go(new URL(location, address).href)
  }
  const page = await go(`${origin}/inloggen?terug=/werk`)
  const html = await page.text()
  const action = /<form[^>]*action="(\/inloggen\/kies\/[^"]+)"/.exec(html)?.[1]
  const name = /<button[^>]*name="([^"]+)"[^>]*value="[^"]*"/.exec(html)?.[1]
  if (action === undefined || name === undefined) throw new Error('the list of demo people was not found')
  await go(origin + action, { method: 'POST', body: new URLSearchParams({ [name]: subject }), headers: { origin } })
  const session = jar.get('startlijn')
  if (session === undefined) throw new Error(`signing in as ${subject} did not work`)
  return `startlijn=${session}`
}
