import { figureProblemText } from '../../monitor/figure/import-figures.text.ts'
import { type Language, texts } from '../../platform/text/text.ts'

/** What can be wrong with a set of another installation, and what to do. */
const setProblemWords = texts(
  {
    not_json: (detail: string) => `dit is geen JSON (${detail}); haal het bestand opnieuw op van /api/v1/sets/:set/figures.json`,
    not_as_expected: (value: string) =>
      `hier staat niet wat er hoort te staan (${value}); is dit een bestand van /api/v1/sets/:set/figures.json?`,
    fictitious: () => 'dit zijn verzonnen oefengegevens; die worden nooit naast echte cijfers gezet',
    other_definition: (theirs: string, ours: string) =>
      `dit cijfer is gemaakt met versie ${theirs} van de indicator; hier geldt voor dat jaar versie ${ours}; breng beide installaties op dezelfde versie`,
    double_figure: (_: string, first: string) => `dezelfde indicator, gebied en periode staan ook bij ${first}`,
  },
  {
    not_json: (detail: string) => `this is no JSON (${detail}); get the file again from /api/v1/sets/:set/figures.json`,
    not_as_expected: (value: string) => `this is not what belongs here (${value}); is this a file of /api/v1/sets/:set/figures.json?`,
    fictitious: () => 'these are invented practice data, which are never put beside real figures',
    other_definition: (theirs: string, ours: string) =>
      `this figure was made with version ${theirs} of the indicator; here version ${ours} holds for that year; bring both installations to one version`,
    double_figure: (_: string, first: string) => `the same indicator, area and period stand at ${first} too`,
  },
)

/** One thing wrong in a file, by its place in the JSON, such as `figures[3].area`. */
export interface SetProblem {
  where: string
  code: string
  value: string
  hint?: string
}

/** "figures[3].area: het gebied ... bestaat niet". */
export function setProblemText({ where, code, value, hint = '' }: SetProblem, language: Language): string {
  type Sentences = Readonly<Record<string, (value: string, hint: string) => string>>
  const [own, ofFigures]: Sentences[] = [setProblemWords[language], figureProblemText[language]]
  const sentence = (own?.[code] ?? ofFigures?.[code])?.(value, hint) ?? code
  return where === '' ? sentence : `${where}: ${sentence}`
}
