/**
 * What people who work with families write for short, by what the catalogue calls it; both without capitals and punctuation. Only where it can
 * mean one thing: MDO alone may be pregnant women or families (7a, 7b), POP alone is also short for population, and SO alone does not say
 * whether it started before or after birth (8b, 8c), so of those only longer forms are here. VZ stands for more than VoorZorg.
 */
export const abbreviations: readonly (readonly [short: string, name: string])[] = [
  ['phb', 'prenataal huisbezoek'],
  ['so', 'stevig ouderschap'],
  ['pop overleg', 'zwangeren in pop overleg'],
  ['zwangeren mdo', 'zwangeren in mdo'],
  ['mdo zwangeren', 'zwangeren in mdo'],
]
