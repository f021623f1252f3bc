const mostClasses = 5
/** Steps people count in. */
const roundSteps = [1, 2, 5, 10]

/**
 * The limits of at most five equal classes that hold all these values, at round numbers; the first limit begins the first class. Empty for
 * no values. A value on a limit belongs to the class it begins, but the largest limit to the last class.
 */
export function classLimits(values: readonly number[]): readonly number[] {
  if (values.length === 0) return []
  const [lowest, highest] = [Math.min(...values), Math.max(...values)]
  // One value, or all the same: classes from zero say as much as can be said.
  const [least, most] = lowest < highest ? [lowest, highest] : lowest === 0 ? [0, 1] : [Math.min(0, lowest), Math.max(0, highest)]
  const power = Math.floor(Math.log10((most - least) / mostClasses))
  for (let decade = power; ; decade += 1) {
    for (const round of roundSteps) {
      const limits = limitsOf(least, most, round, decade)
      if (limits.length - 1 <= mostClasses) return limits
    }
  }
}

/** From the multiple of the step below the least to the one above the most; counted in whole steps, so that 0.3 is 0.3. */
function limitsOf(least: number, most: number, round: number, decade: number): number[] {
  const step = round * 10 ** decade
  // What is a multiple but for the last bits of a division is one.
  const first = Math.floor(least / step + 1e-9)
  const last = Math.max(first + 1, Math.ceil(most / step - 1e-9))
  const decimals = Math.max(0, -decade)
  return Array.from({ length: Math.min(last - first, 2 * mostClasses) + 1 }, (_, at) => Number(((first + at) * step).toFixed(decimals)))
}

/** The class of a value, from 0. */
export function classOf(value: number, limits: readonly number[]): number {
  const above = limits.findIndex((limit) => limit > value)
  return above === -1 ? limits.length - 2 : Math.max(0, above - 1)
}
