/** The four parts of a letter to the council, in order. */
export const letterParts = ['core', 'context', 'content', 'next'] as const
export type LetterPart = (typeof letterParts)[number]

/** The words of a letter; parts hold lines, of which one that begins with `# ` is a small heading and one with `- ` an item. */
export interface Letter extends Record<LetterPart, string> {
  subject: string
}

export const letterFields = ['subject', ...letterParts] as const

const longest = { subject: 160, core: 8000, context: 8000, content: 8000, next: 8000 } as const satisfies Record<keyof Letter, number>

/** The most characters that are stored of a field; null when a letter has no such field. */
export function longestOfLetter(field: string): number | null {
  const known = letterFields.find((each) => each === field)
  return known === undefined ? null : longest[known]
}

/** The code of what is wrong with the words of a field, or null. */
export function faultInLetter(field: string, words: string): string | null {
  const most = longestOfLetter(field)
  if (most === null) return 'unknown_field'
  return words.length > most ? 'too_long' : null
}

/** The letter as it was kept; what was never kept comes from `draft`. */
export function letterOf(fields: ReadonlyMap<string, string>, draft: Letter): Letter {
  const words = (field: keyof Letter) => fields.get(field) ?? draft[field]
  return { subject: words('subject'), core: words('core'), context: words('context'), content: words('content'), next: words('next') }
}

/** Names a published figure in the text of a letter: "[8a, Regio Zuid, 2023]"; the letter prints a footnote in its place. */
export interface LetterRef {
  code: string
  area: string
  period: string
}

export function writtenRef({ code, area, period }: LetterRef): string {
  return `[${code}, ${area}, ${period}]`
}

const written = /\[(\d+[a-z]*(?:-[a-z]+)*), ([^[\],]+), ([^[\]]+)\]/g

/** A stretch of text, and the figure named right behind it; null at the end of a line. */
export interface LetterStep {
  text: string
  ref: LetterRef | null
}

/** A line in stretches, each up to and with the figure it names. */
export function stepsOf(line: string): readonly LetterStep[] {
  const steps: LetterStep[] = []
  let from = 0
  for (const found of line.matchAll(written)) {
    const [whole, code = '', area = '', period = ''] = found
    steps.push({ text: line.slice(from, found.index).replace(/ $/, ''), ref: { code, area, period } })
    from = found.index + whole.length
  }
  const rest = line.slice(from)
  return rest === '' && steps.length > 0 ? steps : [...steps, { text: rest, ref: null }]
}

export type LetterLineKind = 'heading' | 'item' | 'paragraph'

export interface LetterLine {
  kind: LetterLineKind
  steps: readonly LetterStep[]
}

/** The lines of a part that say something. */
export function linesOf(words: string): readonly LetterLine[] {
  return words
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .map((line) => {
      const kind = line.startsWith('# ') ? 'heading' : line.startsWith('- ') ? 'item' : 'paragraph'
      return { kind, steps: stepsOf(kind === 'paragraph' ? line : line.slice(2)) }
    })
}
