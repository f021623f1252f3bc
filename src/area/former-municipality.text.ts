import { dateInFull } from '../platform/text/date-words.ts'
import { type Language, texts } from '../platform/text/text.ts'
import { type FormerMunicipality, whatBecameOf } from './former-municipality.ts'

/** "Ubbergen (GM0282) ging op 1 januari 2015 op in Groesbeek (GM0241), dat sinds 1 januari 2016 Berg en Dal (GM1945) heet". */
const stories = texts(
  {
    merged: (name: string, since: string, into: string) => `${name} is geen gemeente meer: op ${since} ging het op in ${into}`,
    renamed: (name: string, since: string, into: string) => `${name} heet sinds ${since} ${into}`,
    thenMerged: (since: string, into: string) => `, dat op ${since} opging in ${into}`,
    thenRenamed: (since: string, into: string) => `, dat sinds ${since} ${into} heet`,
    took: (names: string, since: string) => `; op ${since} kwamen daar ${names} bij, dus daarvoor waren de grenzen anders`,
    and: ' en ',
  },
  {
    merged: (name, since, into) => `${name} is no municipality any more: on ${since} it went into ${into}`,
    renamed: (name, since, into) => `${name} has been called ${into} since ${since}`,
    thenMerged: (since, into) => `, which went into ${into} on ${since}`,
    thenRenamed: (since, into) => `, which has been called ${into} since ${since}`,
    took: (names, since) => `; on ${since} ${names} went into it, so the borders before were others`,
    and: ' and ',
  },
)

/** What a file may not name and what to do; the hint is the slug here of the municipality of today, empty when it is not here. */
export const formerAreaText = texts(
  {
    former_area: (value: string, here: string) => {
      const { story, name, now, lastYear } = toldOf(value, 'nl')
      const missing = here === '' ? ' Dat gebied staat hier nog niet; het komt erbij met import areas.' : ''
      const successor = here === '' ? 'het nieuwe gebied' : here
      return `${story}. Vraag de bron om cijfers naar de grenzen van nu, en lees die in onder ${now}; tel delen niet zelf op.${missing} Moeten ook de oude cijfers blijven, laat dan ${name} toevoegen met import areas (until ${lastYear}, successor ${successor})`
    },
  },
  {
    former_area: (value, here) => {
      const { story, name, now, lastYear } = toldOf(value, 'en')
      const missing = here === '' ? ' That area is not here yet; import areas adds it.' : ''
      const successor = here === '' ? 'the new area' : here
      return `${story}. Ask the source for figures by the borders of today, and import those under ${now}; do not add up parts yourself.${missing} To keep the old figures too, have ${name} added with import areas (until ${lastYear}, successor ${successor})`
    },
  },
)

function toldOf(value: string, language: Language): { story: string; name: string; now: string; lastYear: number } {
  const steps = whatBecameOf(value)
  if (steps === null) return { story: value, name: value, now: '?', lastYear: 0 }
  const [first, ...then] = steps
  const text = stories[language]
  const since = (date: string) => dateInFull(date, language)
  const begin = text[first.change](named(first), since(first.since), named(first.into))
  const further = then.map(({ change, since: date, into }) =>
    text[change === 'merged' ? 'thenMerged' : 'thenRenamed'](since(date), named(into)),
  )
  const last = then.at(-1) ?? first
  return {
    story: [begin, ...further, ...tookOf(first, language)].join(''),
    name: first.name,
    now: last.into.name,
    lastYear: Number(first.since.slice(0, 4)) - 1,
  }
}

function named({ name, code }: { name: string; code: string }): string {
  return `${name} (${code})`
}

/** Whom it had taken in itself: its name then stands for two areas. */
function tookOf({ took }: FormerMunicipality, language: Language): string[] {
  const text = stories[language]
  return [...Map.groupBy(took, ({ since }) => since)].map(([since, together]) =>
    text.took(together.map(({ name }) => name).join(text.and), dateInFull(since, language)),
  )
}
