/** What a browser does on the way through a sign-in: follows redirects and keeps cookies per path, for one host. */
export interface TestBrowser {
  get(address: string): Promise<Response>
  /** Posts a form, from a page of the same site. */
  post(address: string, form: Record<string, string>): Promise<Response>
  /** The addresses of the last journey, without their query. */
  journey(): readonly string[]
  cookie(name: string): string | undefined
}

interface Cookie {
  value: string
  path: string
}

export function testBrowser(origin: string): TestBrowser {
  const jar = new Map<string, Cookie>()
  let visited: string[] = []
  function keep(response: Response, url: URL): void {
    for (const line of response.headers.getSetCookie()) {
      const [pair = '', ...attributes] = line.split(/;\s*/)
      const [name = '', value = ''] = [pair.slice(0, pair.indexOf('=')), pair.slice(pair.indexOf('=') + 1)]
      const attribute = (key: string) => attributes.find((part) => part.toLowerCase().startsWith(`${key}=`))?.slice(key.length + 1)
      const over = attribute('max-age') === '0' || Date.parse(attribute('expires') ?? '2999-01-01') < Date.now()
      if (over) jar.delete(name)
      else jar.set(name, { value, path: attribute('path') ?? url.pathname })
    }
  }
  async function go(address: string, init: RequestInit): Promise<Response> {
    const url = new URL(address, origin)
    if (url.origin !== origin) throw new Error(`the journey left for ${url.origin}`)
    visited.push(url.pathname)
    const cookies = [...jar].filter(([, { path }]) => url.pathname.startsWith(path)).map(([name, { value }]) => `${name}=${value}`)
    const response = await fetch(url, { ...init, redirect: 'manual', headers: { ...init.headers, cookie: cookies.join('; ') } })
    keep(response, url)
    const next = response.headers.get('location')
    return next === null ? response : go(new URL(next, url).href, {})
  }
  return {
    get(address) {
      visited = []
      return go(address, {})
    },
    post(address, form) {
      visited = []
      return go(address, { method: 'POST', headers: { origin }, body: new URLSearchParams(form) })
    },
    journey: () => visited,
    cookie: (name) => jar.get(name)?.value,
  }
}
