import { dateInFull } from '../platform/text/date-words.ts'
import { type Language, texts } from '../platform/text/text.ts'
import { type FormerMunicipality, whatBecameOf } from './former-municipality.ts'

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
 * heet"; the word itself when no such municipality is known to have ended.
 */
export function whatBecameText(value: string, language: Language): string {
  const steps = whatBecameOf(value)
  if (steps === null) return value
  const [first, ...then] = steps
  const text = parts[language]
  const further = then.map(({ change, since, into }) =>
    text[change === 'merged' ? 'thenMerged' : 'thenRenamed'](dateInFull(since, language), named(into)),
  )
  return [
    text[first.change](named(first), dateInFull(first.since, language), named(first.into)),
    ...further,
    ...tookOf(first, language),
  ].join('')
}

/** What to do with its figures; `here` is the slug of what it became, empty when the installation does not have that area. */
export function formerAreaRemedy(value: string, here: string, language: Language): string {
  const steps = whatBecameOf(value)
  const last = steps?.at(-1)
  if (steps === null || last === undefined) return ''
  const text = parts[language]
  const now = last.into.name
  const lastYear = Number(steps[0].since.slice(0, 4)) - 1
  return [
    text.ask(now),
    here === '' ? text.missing(now) : '',
    text.keep(steps[0].name, lastYear, here === '' ? now.toLocaleLowerCase('nl').replaceAll(' ', '-') : here),
  ].join('')
}

/** Both in one, for a line of a file. */
export const formerAreaText = texts(
  { former_area: (value: string, here: string) => `${whatBecameText(value, 'nl')}. ${formerAreaRemedy(value, here, 'nl')}` },
  { former_area: (value, here) => `${whatBecameText(value, 'en')}. ${formerAreaRemedy(value, here, 'en')}` },
)

function named({ name, code }: { name: string; code: string }): string {
  return `${name} (${code})`
}

/** Whom it had taken in itself: its name then stands for two areas. */
function tookOf({ took }: FormerMunicipality, language: Language): string[] {
  const text = parts[language]
  return [...Map.groupBy(took, ({ since }) => since)].map(([since, together]) =>
    text.took(together.map(({ name }) => name).join(text.and), dateInFull(since, language)),
  )
}
