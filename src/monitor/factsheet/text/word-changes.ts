export interface WordChange {
  kind: 'same' | 'gone' | 'added'
  words: string
}

/** Longer texts are told as a whole: comparing every word with every other would keep everybody waiting. */
const mostWords = 2500

/** What has to change in `before` to become `after`, word by word with as little as possible; neighbours of one kind stand together. */
export function wordChanges(before: string, after: string): readonly WordChange[] {
  const old = tokensOf(before)
  const young = tokensOf(after)
  if (old.length > mostWords || young.length > mostWords) return joined([change('gone', before), change('added', after)])
  const common = longestCommon(old, young)
  const changes: WordChange[] = []
  let [row, column] = [0, 0]
  while (row < old.length || column < young.length) {
    const [gone, added] = [old[row], young[column]]
    if (gone !== undefined && gone === added) {
      changes.push(change('same', gone))
      row += 1
      column += 1
    } else if (gone !== undefined && (added === undefined || common(row + 1, column) >= common(row, column + 1))) {
      changes.push(change('gone', gone))
      row += 1
    } else {
      changes.push(change('added', added ?? ''))
      column += 1
    }
  }
  return joined(changes)
}

const change = (kind: WordChange['kind'], words: string): WordChange => ({ kind, words })

/** Words with the space behind them. */
function tokensOf(text: string): string[] {
  return text.match(/\s*\S+\s*|\s+/g)?.flatMap((part) => part.match(/^\s+(?=\S)|\S+\s*|^\s+$/g) ?? []) ?? []
}

/** How many words the rests of both texts from here on have in common, in order. */
function longestCommon(old: readonly string[], young: readonly string[]): (row: number, column: number) => number {
  const width = young.length + 1
  const counts = new Uint16Array((old.length + 1) * width)
  for (let row = old.length - 1; row >= 0; row -= 1) {
    for (let column = young.length - 1; column >= 0; column -= 1) {
      const at = row * width + column
      counts[at] = old[row] === young[column] ? (counts[at + width + 1] ?? 0) + 1 : Math.max(counts[at + width] ?? 0, counts[at + 1] ?? 0)
    }
  }
  return (row, column) => counts[row * width + column] ?? 0
}

function joined(changes: readonly WordChange[]): readonly WordChange[] {
  const together: WordChange[] = []
  for (const { kind, words } of changes) {
    const last = together.at(-1)
    if (last?.kind === kind) last.words += words
    else if (words !== '') together.push({ kind, words })
  }
  return together
}
