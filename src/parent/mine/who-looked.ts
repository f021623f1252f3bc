/** On her own page the newest, and so many on a page of the whole list. */
export const firstLines = 20
export const linesOfPage = 50

/** Which page of the list an address asks for; anything else is the first. */
export function pageAsked(value: string | undefined): number {
  return /^[1-9]\d{0,4}$/.test(value ?? '') ? Number(value) : 1
}
