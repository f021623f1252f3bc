/** What separates whole numbers from decimals; the other of the two separates thousands. */
export const decimalSigns = ['comma', 'point'] as const
export type DecimalSign = (typeof decimalSigns)[number]

const shapes: Record<DecimalSign, { thousands: RegExp; decimal: RegExp; other: RegExp }> = {
  comma: { thousands: /^-?\d{1,3}(?:\.\d{3})+(?:,\d+)?$/, decimal: /^-?\d+(?:,\d+)?$/, other: /^-?\d+\.(?:\d{1,2}|\d{4,})$/ },
  point: { thousands: /^-?\d{1,3}(?:,\d{3})+(?:\.\d+)?$/, decimal: /^-?\d+(?:\.\d+)?$/, other: /^-?\d+,(?:\d{1,2}|\d{4,})$/ },
}

/**
 * A number as people write it (`4,2%`, `€ 1.234,50`, `12 345`), as digits with a point and nothing between thousands; null when it is none.
 * The decimals stay as written. The wrong sign for decimals is understood where it can mean nothing else: 4.2 yes, 1.234 no.
 */
export function readNumber(text: string, sign: DecimalSign): string | null {
  const bare = text
    .replace(/^€\s*/, '')
    .replace(/\s*%$/, '')
    .replace(/^[−–](?=\d)/, '-')
    .replaceAll(/(?<=\d)[\s\u00a0\u202f](?=\d{3}(?!\d))/g, '')
  const { thousands, decimal, other } = shapes[sign]
  const [group, point] = sign === 'comma' ? ['.', ','] : [',', '.']
  if (thousands.test(bare)) return bare.replaceAll(group, '').replace(point, '.')
  if (decimal.test(bare)) return bare.replace(point, '.')
  return other.test(bare) ? bare.replace(',', '.') : null
}

/** A hundred times as much, digit for digit: a share of 0.042 is 4.2 percent. */
export function timesHundred(digits: string): string {
  const [whole = '0', decimals = ''] = digits.split('.')
  const shifted = decimals.padEnd(2, '0')
  const sign = whole.startsWith('-') ? '-' : ''
  const units = `${whole.replace('-', '')}${shifted.slice(0, 2)}`.replace(/^0+(?=\d)/, '')
  return `${sign}${units}${shifted.length > 2 ? `.${shifted.slice(2)}` : ''}`
}
