/** Doors that lead nowhere by themselves: returning to them would loop or sign out. */
const notToReturnTo = /^\/(inloggen|uitloggen|uitgelogd|oidc|assets)(\/|$)/

/** Where somebody was: this page or, when she sent a form, the page she sent it from, since the address of a form may be no page. */
export function pathOf(request: { method: string; url: string; header(name: string): string | undefined }): string {
  const from = request.method === 'GET' ? null : URL.parse(request.header('referer') ?? '')
  const url = from ?? new URL(request.url)
  return `${url.pathname}${url.search}`
}

const home = 'https://here.invalid'

/**
 * The path on this site to go to after signing in, or undefined when the value is no such path. Browsers read a backslash as a
 * slash and drop tabs and line ends, so what is judged and returned is the path as the URL standard reads it.
 */
export function returnPath(value: string | undefined): string | undefined {
  if (value === undefined || !value.startsWith('/') || value.length > 2000) return undefined
  const url = URL.parse(value, home)
  if (url === null || url.origin !== home) return undefined
  const path = `${url.pathname}${url.search}${url.hash}`
  return path.startsWith('//') || notToReturnTo.test(url.pathname) ? undefined : path
}
