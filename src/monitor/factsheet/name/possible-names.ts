import { createHash } from 'node:crypto'
import type { DetailKind } from './possible-details.ts'

/** What somebody says of words that look like a name: that they are nobody's, or that this person agreed with standing there. */
export const nameAnswers = ['nobody', 'agreed'] as const
export type NameAnswer = (typeof nameAnswers)[number]

/** May words of this kind stay when a person agrees? Nobody may publish a citizen service number, whoever agrees. */
export function answersTo(kind: PossibleName['kind']): readonly NameAnswer[] {
  return kind === 'bsn' ? ['nobody'] : nameAnswers
}

/** Words of a text that look like the name of somebody, or like something else that leads to one person. */
export interface PossibleName {
  kind: 'name' | DetailKind
  words: string
  /** SHA-256 of the words, in hexadecimal: by which a form answers. */
  digest: string
}

/** Between the parts of a name, in small letters. */
const between = new Set("van de der den ten ter te het 't la le el al bin ben von da dos di du".split(' '))

/** Words that often begin a sentence before something with a capital. */
const openers = new Set(
  'aan als bij daarom dat de deze die dit door dus een en er hij het hoe ik in maar met mijn na naar nu of om onze ook op over sinds ten toen tot uit van vanaf veel via volgens voor wat we wij wie zij ze zo'.split(
    ' ',
  ),
)
const titles = new Set('mevrouw meneer mw mevr dhr heer zuster dokter juf tante oom oma opa baby'.split(' '))

/** Given names that are common in the Netherlands: at the beginning of a sentence a capital says nothing. */
const given = new Set(
  (
    'aaliyah abdel abdul adam ahmed aisha ali alice amber amina amir amira amy angela anja anna anne annemarie anouk arjan astrid aya ayla bart bas ben bianca bilal bo bram brenda carla ' +
    'carolien charlotte chantal claudia daan daniel dave david debby demi dennis diana eline elif ellen els elsa emily emma erik esra esther eva evi fatima fatma femke fenna fien fleur floor floris ' +
    'frank gijs guus hanna hannah hans hassan hatice henk hugo ibrahim ilse imane inge ingrid irene iris isa ismail iza jan jasmijn jayden jelle jeroen jesse jip johan jolanda joost joris judith ' +
    'julia karim karin karlijn kees khadija kim koen lars laura lauren leila levi lianne lieke lina linda lisa lisanne liv loes lot lotte lucas luna luuk maaike maarten mara margriet maria marieke marijke ' +
    'marit marjan mark marloes martijn maryam mees mehmet merel mila milan milou mirjam mohamed mohammed monique mustafa myrthe nadia naomi natalia natasja nathalie nicole niels nina noah noor noortje nora ' +
    'olivia omar patricia paul peter petra pieter priya rachida rania renske rianne rick robin roos rosa ruben saar sam samira sandra sanne sara sarah saskia selma sem silvia simone sofia sofie sophie ' +
    'stefan sterre stijn suzanne sven tamara tess tessa thijs thomas tim tineke tom vera willem wilma wouter yara yasmin youssef yusuf zahra zeynep zoë'
  ).split(' '),
)

interface Word {
  text: string
  begins: boolean
}

/**
 * What looks like a name in a text, once each: words with a capital that are not in `known` (in small letters), with what stands between; at
 * the beginning of a sentence only common given names and what another such word follows. A rule of thumb: it misses names in small
 * letters, and asks about words that are none.
 */
export function possibleNames(text: string, known: ReadonlySet<string>): PossibleName[] {
  const found = runsOf(text).flatMap((run) => {
    const own = startsOrdinary(run) ? run.slice(1) : run
    const telling = own.filter(
      ({ text: word, begins }) => isCapital(word) && (begins ? given.has(word.toLowerCase()) : !isKnown(word, known)),
    )
    return telling.length === 0 ? [] : [own.map(({ text: word }) => word).join(' ')]
  })
  return [...new Set(found)].map((words) => ({ kind: 'name', words, digest: digestOf(words) }))
}

/** By which a form tells words apart. */
export function digestOf(words: string): string {
  return createHash('sha256').update(words.normalize('NFC')).digest('hex')
}

/** A capital and then small letters, or an initial; what is written in capitals is an abbreviation, VoorZorg a product. */
function isCapital(word: string): boolean {
  return /^\p{Lu}(?:[\p{Ll}’'-]+(?:-\p{Lu}\p{Ll}+)*|\.(?:\p{Lu}\.)*)$/u.test(word)
}

function isKnown(word: string, known: ReadonlySet<string>): boolean {
  const small = word.toLowerCase()
  return known.has(small) || small.split('-').every((part) => known.has(part))
}

function startsOrdinary([first]: readonly Word[]): boolean {
  const small = first?.text.toLowerCase() ?? ''
  return first?.begins === true && (openers.has(small) || titles.has(small))
}

/** Words with a capital in a row, with the small words between them. */
function runsOf(text: string): Word[][] {
  const words = [...text.matchAll(/(^|[.!?:;•\n“"‘(]\s*)?(\p{L}(?:[\p{L}’'-]*\p{L})?(?:(?<=^|[^\p{L}]\p{Lu})\.(?:\p{Lu}\.)*)?)/gu)].map(
    ([, before, word = '']): Word => ({ text: word, begins: before !== undefined && before !== '' }),
  )
  const first = words[0]
  if (first !== undefined) first.begins = true
  const runs: Word[][] = []
  let run: Word[] = []
  const close = () => {
    while (run.length > 0 && !isCapital(run.at(-1)?.text ?? '')) run.pop()
    if (run.length > 0) runs.push(run)
    run = []
  }
  for (const word of words) {
    if (word.begins && run.length > 0 && !/^\p{Lu}\.$/u.test(run.at(-1)?.text ?? '')) close()
    if (isCapital(word.text)) run.push(word)
    else if (run.length > 0 && between.has(word.text)) run.push(word)
    else close()
  }
  close()
  return runs
}
