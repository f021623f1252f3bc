/** Who or what of them may be counted: a small number of these may tell about somebody. */
const people =
  "gezin(?:nen)?|huishoudens?|moeders?|vaders?|ouders?|zwangere(?:n|\\s+vrouwen)?|zwangerschap(?:pen)?|vrouwen|kind(?:eren)?|baby’?'?s?|pasgeborenen|cliënten|mensen|inwoners|gesprekken|trajecten|aanmeldingen|professionals|verloskundigen|praktijken|gemeenten|(?:huis)?bezoeken|huisbezoek|geboorten|bevallingen|tweelingen|jongens|meisjes|meiden|tieners?|tienermoeders|statushouders|deelnemers|deelneemsters|casussen|zaken|meldingen|verwijzingen|overdrachten|starts"
const inWords = 'twee|drie|vier|vijf|zes|zeven|acht|negen|tien|elf|twaalf'
const digits = '\\d+(?:[.,]\\d+)*'
/** "Van hen kregen er 13 …" counts whom it does not name again. */
const counted = `\\ber\\s+(${digits}|${inWords})\\b`
const loose = new RegExp(
  `(${digits})\\s*(?:%|procent)|\\b(?:er\\s+)?(${digits}|${inWords})\\s+(?:[\\p{L}-]+\\s+)?(?:${people})\\b|${counted}`,
  'giu',
)
const values: Readonly<Record<string, string>> = Object.fromEntries(inWords.split('|').map((word, at) => [word, String(at + 2)]))

/** Counts below this may tell about somebody, also where the same number stands on the sheet for something else. */
const small = 10

/** Percentages and numbers of people in a text, as they stand there, that the sheet itself does not print: typed by hand, they pass by no disclosure control. */
export function looseNumbers(text: string, printed: string): readonly string[] {
  const known = new Set(printed.match(new RegExp(digits, 'g')) ?? [])
  const found = [...text.matchAll(loose)].flatMap(([phrase, share, named, unnamed]) => {
    const count = named ?? unnamed ?? ''
    const number = share ?? values[count.toLowerCase()] ?? count
    const telling = share === undefined && Number(number.replaceAll('.', '').replace(',', '.')) < small
    return known.has(number) && !telling ? [] : [phrase]
  })
  return [...new Set(found)]
}

const causal =
  /\b(?:dankzij|daardoor|waardoor|hierdoor|als gevolg van|ten gevolge van|veroorzaak\p{L}*|komt door|kwam door|komen door|leidt tot|leidde tot|leiden tot|zorgt ervoor|zorgde ervoor|effect van|resultaat van|het gevolg van|bewijst|bewijzen)\b/giu

/** Words that name a cause, as they stand in a text: the figures show none. */
export function causalWords(text: string): readonly string[] {
  return [...new Set([...text.matchAll(causal)].map(([phrase]) => phrase.toLowerCase()))]
}
