export const areaTextKinds = ['factsheet', 'council_letter'] as const
export type AreaTextKind = (typeof areaTextKinds)[number]

/** Which text: one of each kind per area (slug) and year. */
export interface AreaTextRef {
  kind: AreaTextKind
  area: string
  year: number
}

/** How a text stands; its words are its entries. */
export interface AreaText {
  /** Goes up with every save; 0 while nothing was written. */
  version: number
  /** What everybody sees; null while it is a draft only. */
  publishedVersion: number | null
  /** ISO moment; null while not published. */
  publishedAt: string | null
  /** Begun by somebody invented for practising. */
  fictitious: boolean
}

/** The words of one field as they stand, since which version, and whose they are. */
export interface TextEntry {
  field: string
  words: string
  version: number
  /** The version in which the field had words first. */
  since: number
  savedBy: string
  /** By who asks: in another window, when it overtakes what she types in this one. */
  own: boolean
  /** ISO moment. */
  savedAt: string
}

/** What somebody typed in a field, over the words of which version of the text. */
export interface TextEntryInput {
  field: string
  words: string
  over: number
}

/** Who saved, when, how many fields; `restored` is the version that was brought back, else null. */
export interface TextVersion {
  number: number
  savedBy: string
  savedById: string
  savedAt: string
  fields: number
  restored: number | null
}

/** Which version was published, by whom and when. */
export interface TextPublication {
  number: number
  version: number
  /** ISO moment. */
  publishedAt: string
  publishedBy: string
  /** ISO moment; null while readers have it, if only as an earlier version of the factsheet. */
  takenBackAt: string | null
}

/** As browsers send it and people mean it: one kind of line end, no space after the last word. */
export function tidyWords(typed: string): string {
  return typed.replaceAll('\r\n', '\n').replaceAll('\r', '\n').trimEnd()
}

/** Over which version was this typed, of a text that stands at `version`? A version that never was has seen nothing: 0. */
export function versionSeen({ over }: Pick<TextEntryInput, 'over'>, version: number): number {
  return over >= 0 && over <= version ? over : 0
}

/**
 * What of the typed may be stored: what its writer changed against the words she saw, in a field nobody else has changed since. What was
 * overtaken comes back with the words that stand there now, so that nobody overwrites a colleague unseen. A form brings all its fields;
 * those left as they were seen are nobody's change.
 */
export function weighEntries(
  typed: readonly TextEntryInput[],
  entries: readonly TextEntry[],
  seen: ReadonlyMap<string, string>,
  version: number,
) {
  const current = new Map(entries.map((entry) => [entry.field, entry]))
  const stored: TextEntryInput[] = []
  const overtaken: { input: TextEntryInput; entry: TextEntry }[] = []
  for (const input of typed) {
    const entry = current.get(input.field)
    const untouched = input.words === (seen.get(input.field) ?? '')
    if (untouched || input.words === (entry?.words ?? '')) continue
    if (entry === undefined || entry.version <= versionSeen(input, version)) stored.push(input)
    else overtaken.push({ input, entry })
  }
  return { stored, overtaken }
}

/** The words per field. */
export function wordsOfEntries(entries: readonly Pick<TextEntry, 'field' | 'words'>[]): ReadonlyMap<string, string> {
  return new Map(entries.map(({ field, words }) => [field, words]))
}

/** What must be typed anew to bring back the words of `before`; fields for which `keeps` is true stay as they are. */
export function entriesToRestore(
  before: ReadonlyMap<string, string>,
  now: ReadonlyMap<string, string>,
  keeps: (field: string) => boolean,
): readonly { field: string; words: string }[] {
  const fields = [...new Set([...before.keys(), ...now.keys()])].filter((field) => !keeps(field))
  return fields.flatMap((field) => {
    const words = before.get(field) ?? ''
    return words === (now.get(field) ?? '') ? [] : [{ field, words }]
  })
}

/** Saves of one person without a longer pause than this belong together: saving by itself makes many. */
const pauseMs = 30 * 60_000

/** One sitting of one person: its first and last version, and how many fields were saved. */
export interface TextVersionSeries {
  first: TextVersion
  last: TextVersion
  fields: number
}

/** The versions as people remember them, the latest first. A version that was brought back stands by itself. */
export function sittingsOf(versions: readonly TextVersion[]): readonly TextVersionSeries[] {
  const sittings: TextVersionSeries[] = []
  for (const version of versions.toSorted((one, other) => one.number - other.number)) {
    const sitting = sittings.at(-1)
    const goesOn =
      sitting !== undefined &&
      sitting.last.savedById === version.savedById &&
      sitting.last.restored === null &&
      version.restored === null &&
      Date.parse(version.savedAt) - Date.parse(sitting.last.savedAt) <= pauseMs
    if (goesOn) sittings[sittings.length - 1] = { first: sitting.first, last: version, fields: sitting.fields + version.fields }
    else sittings.push({ first: version, last: version, fields: version.fields })
  }
  return sittings.toReversed()
}

/**
 * What version `number` can be compared with, the latest first: the last version of every sitting, and every other version of the sitting it
 * stands in itself; `other`, which it is compared with now, also where it is none of these.
 */
export function sittingsToCompare(versions: readonly TextVersion[], { number, other }: { number: number; other: number }) {
  const alone = (version: TextVersion): TextVersionSeries => ({ first: version, last: version, fields: version.fields })
  const within = (version: TextVersion, { first, last }: TextVersionSeries) =>
    first.number <= version.number && version.number <= last.number
  return sittingsOf(versions).flatMap((sitting) => {
    const own = versions.filter((version) => within(version, sitting)).toSorted((one, two) => two.number - one.number)
    if (own.some((version) => version.number === number)) return own.filter((version) => version.number !== number).map(alone)
    const inside = own.filter((version) => version.number === other && version !== sitting.last)
    return [sitting, ...inside.map(alone)]
  })
}
