import type { Story } from './steps.ts'

export const els = 'Els Vermeer'
export const anneke = 'Anneke Smit'
export const ruud = 'Ruud Jansen'
export const samira = 'Samira Haddou'
export const joke = 'Joke Bakker'
/** The lead of the coalition: counts, and sees no family. */
export const marjan = 'Marjan Visser'
/** A midwife of the other coalition. */
export const ineke = 'Ineke Bos'

/** No family of the practice region is called so. */
export const family = 'Gezin Zonneveld'
export const goal = 'Ik wil een eigen plek voordat de baby er is.'

/** Days after the sign-up, a Monday 30 weeks into the pregnancy. */
export const on = {
  signUp: 0,
  decision: 1,
  conferenceMeant: 10,
  conference: 4,
  plan: 7,
  visitChosen: 8,
  visit: 14,
  born: 69,
  due: 70,
  birthRecorded: 71,
  handoverPrepared: 74,
  handoverTalk: 78,
  handoverFinished: 88,
  closing: 92,
} as const

/** What the chapters share: where it happens, who tells it, and the addresses the first chapter finds. */
export interface Stage {
  readonly origin: string
  readonly tell: Story
  /** The path of the family's page. */
  line: string
  /** The id of the sign-up. */
  signUp: string
}
