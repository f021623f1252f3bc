/** Columns of areas from small to large, such as municipality, region, nation. */
export type Chain = readonly string[]

/** `municipality<region<nation`, several from the same smallest areas separated by commas; null when it is not written so. */
export function parseHierarchy(text: string): readonly Chain[] | null {
  const chains = text.split(',').map((chain) => chain.split('<').map((name) => name.trim()))
  const fine = chains.every((chain) => chain.length > 1 && chain.every((name) => name !== '') && new Set(chain).size === chain.length)
  const above = columnsAbove(chains)
  return fine && chains.every(([first]) => !above.has(first ?? '')) ? chains : null
}

/** Columns that are totals of others by way of a chain; the rest are dimensions of their own. */
export function columnsAbove(chains: readonly Chain[]): ReadonlySet<string> {
  return new Set(chains.flatMap((chain) => chain.slice(1)))
}
