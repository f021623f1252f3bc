/** One answer, ready to send. */
export interface ReadyAnswer {
  plain: Uint8Array<ArrayBuffer>
  zipped: Uint8Array<ArrayBuffer>
  etag: string
  headers: [string, string][]
}

/** Answers by key, together never larger than their budget in bytes; what was used longest ago goes first. */
export interface KeptAnswers {
  find: (key: string) => ReadyAnswer | undefined
  /** Keeps the answer, or leaves it when it alone would push too much aside. */
  keep: (key: string, answer: ReadyAnswer) => void
  forget: (belongs: (key: string) => boolean) => void
}

/** One answer takes at most this part of the budget: a file of everything is not worth the pages of a region. */
const largestShare = 1 / 8
/** What a kept answer weighs besides its text: headers, tag and the entry itself, rounded up. */
const besides = 1024

export function keptAnswers(mostBytes: number): KeptAnswers {
  const answers = new Map<string, ReadyAnswer>()
  let bytes = 0
  const remove = (key: string) => {
    const answer = answers.get(key)
    if (answer === undefined) return
    answers.delete(key)
    bytes -= weightOf(key, answer)
  }
  return {
    find: (key) => {
      const answer = answers.get(key)
      if (answer === undefined) return undefined
      answers.delete(key)
      answers.set(key, answer)
      return answer
    },
    keep: (key, answer) => {
      remove(key)
      const weight = weightOf(key, answer)
      if (weight > mostBytes * largestShare) return
      answers.set(key, answer)
      bytes += weight
      for (const oldest of answers.keys()) {
        if (bytes <= mostBytes) break
        remove(oldest)
      }
    },
    forget: (belongs) => {
      for (const key of [...answers.keys()].filter(belongs)) remove(key)
    },
  }
}

/** In bytes; a character of the key counts for two. */
function weightOf(key: string, { plain, zipped }: ReadyAnswer): number {
  return plain.byteLength + zipped.byteLength + 2 * key.length + besides
}
