import type { PlainDate } from '../platform/clock.ts'
import { dateInFull } from '../platform/text/date-words.ts'
import { type Language, texts } from '../platform/text/text.ts'

/** What became of a municipality, as a problem carries it in its hint. */
export interface Became {
  name: string
  code: string
  /** The last one leads to a municipality of today. */
  steps: readonly { since: PlainDate; change: 'merged' | 'renamed'; into: { name: string; code: string } }[]
  /** Whom it had taken in itself. */
  took: readonly { name: string; since: PlainDate }[]
  /** The slug here of what it became, empty when this installation does not have that area. */
  here: string
}

const parts = texts(
  {
    merged: (name: string, since: string, into: string) => `${name} is geen gemeente meer: op ${since} ging het op in ${into}`,
    renamed: (name: string, since: string, into: string) => `${name} heet sinds ${since} ${into}`,
    thenMerged: (since: string, into: string) => `, dat op ${since} opging in ${into}`,
    thenRenamed: (since: string, into: string) => `, dat sinds ${since} ${into} heet`,
    took: (names: string, since: string) => `; op ${since} kwamen daar ${names} bij, dus daarvoor waren de grenzen anders`,
    and: ' en ',
    ask: (now: string) => `Vraag de bron om cijfers naar de grenzen van nu, en lees die in onder ${now}; tel delen niet zelf op.`,
    missing: (now: string) => ` ${now} staat hier nog niet: een beheerder voegt het toe.`,
    keep: (name: string, lastYear: number, successor: string) =>
      ` Moeten ook de oude cijfers blijven, laat dan ${name} toevoegen met import areas (until ${lastYear}, successor ${successor})`,
  },
  {
    merged: (name, since, into) => `${name} is no municipality any more: on ${since} it went into ${into}`,
    renamed: (name, since, into) => `${name} has been called ${into} since ${since}`,
    thenMerged: (since, into) => `, which went into ${into} on ${since}`,
    thenRenamed: (since, into) => `, which has been called ${into} since ${since}`,
    took: (names, since) => `; on ${since} ${names} were added to it, so the borders before were others`,
    and: ' and ',
    ask: (now) => `Ask the source for figures by the borders of today, and import those under ${now}; do not add up parts yourself.`,
    missing: (now) => ` ${now} is not here yet: an administrator adds it.`,
    keep: (name, lastYear, successor) =>
      ` To keep the old figures too, have ${name} added with import areas (until ${lastYear}, successor ${successor})`,
  },
)

/**
 * "Ubbergen (GM0282) is geen gemeente meer: op 1 januari 2015 ging het op in Groesbeek (GM0241), dat sinds 1 januari 2016 Berg en Dal (GM1945)
 * heet".
 */
export function whatBecameText(hint: string, language: Language): string {
  const { name, code, steps, took } = becameIn(hint)
  const text = parts[language]
  const day = (date: PlainDate) => dateInFull(date, language)
  const told = steps.map(({ since, change, into }, at) => {
    if (at === 0) return text[change](named({ name, code }), day(since), named(into))
    return text[change === 'merged' ? 'thenMerged' : 'thenRenamed'](day(since), named(into))
  })
  // Its name then stands for two areas.
  const added = [...Map.groupBy(took, ({ since }) => since)].map(([since, together]) =>
    text.took(together.map((each) => each.name).join(text.and), day(since)),
  )
  return [...told, ...added].join('')
}

/** What to do with its figures. */
export function formerAreaRemedy(hint: string, language: Language): string {
  const { name, steps, here } = becameIn(hint)
  const text = parts[language]
  const now = steps.at(-1)?.into.name ?? ''
  const lastYear = Number(steps[0]?.since.slice(0, 4)) - 1
  const successor = here === '' ? now.toLocaleLowerCase('nl').replaceAll(' ', '-') : here
  return [text.ask(now), here === '' ? text.missing(now) : '', text.keep(name, lastYear, successor)].join('')
}

/** Both in one, for a line of a file. */
export const formerAreaText = texts(
  { former_area: (_: string, hint: string) => `${whatBecameText(hint, 'nl')}. ${formerAreaRemedy(hint, 'nl')}` },
  { former_area: (_, hint) => `${whatBecameText(hint, 'en')}. ${formerAreaRemedy(hint, 'en')}` },
)

/** Hints are written by `becameHere` alone. */
function becameIn(hint: string): Became {
  return JSON.parse(hint) as Became
}

function named({ name, code }: { name: string; code: string }): string {
  return `${name} (${code})`
}
