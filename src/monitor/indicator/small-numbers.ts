import type { SmallNumberRule, Words } from './definition.ts'

/** Counts of people: 1 to 9 are withheld when we publish, as the public dashboard of the lokale monitor does; zero may be shown. */
export const peopleCounted = { hideBelow: 10, zero: 'show' } as const satisfies SmallNumberRule

/** Sensitive counts of people: zero would tell something about everybody in the group, so it is hidden as well. */
export const sensitivePeopleCounted = { hideBelow: 10, zero: 'hide' } as const satisfies SmallNumberRule

/** Counts of organisations or municipalities: nobody can be recognised. */
export const nobodyCounted = { hideBelow: null, zero: 'show' } as const satisfies SmallNumberRule

/** What no indicator of the programme says, after what this one in particular does not say. */
export function saysNot(nl: string, en: string): Words {
  return {
    nl: `${nl} Een oorzakelijk verband met het programma is volgens het RIVM niet of moeilijk vast te stellen.`,
    en: `${en} According to RIVM a causal link with the programme can hardly be established.`,
  }
}
