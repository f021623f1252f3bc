/** Counts the imports of this process; whoever keeps finished pages compares it and throws old ones away. */
let version = 1

export function landscapeVersion(): number {
  return version
}

export function announceLandscape(): void {
  version += 1
}
