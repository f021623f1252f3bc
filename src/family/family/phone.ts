/** Ten digits, in the Netherlands; numbers that begin with 09 are services one pays for. */
const dutch = /^0[1-8]\d{8}$/
/** ITU-T E.164: at most fifteen digits with the country. */
const abroad = /^\+(?!31)[1-9]\d{6,14}$/

/**
 * What to dial for a telephone number as people write it: `0612345678`, or `+4915112345678` for another country. Null when it is none.
 * Spaces, hyphens, dots, slashes and brackets do not count; +31, 0031 and +31 (0) are the Dutch 0.
 */
export function dialled(typed: string): string | null {
  const plain = typed.replaceAll(/[\s().\-‐‑–/]/g, '').replace(/^00/, '+')
  const digits = plain.replace(/^\+310?/, '0')
  return dutch.test(digits) || abroad.test(plain) ? digits : null
}
