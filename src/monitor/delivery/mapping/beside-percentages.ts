import type { Catalogue } from '../../indicator/catalogue.ts'
import { headerKey, isPlainCount } from './header-words.ts'
import { isSameWord, tellingWordsOf } from './indicator-by-words.ts'
import { type MappedColumn, percentagesServed } from './mapping.ts'

/** Whom a percentage may be of, and what a total is called. */
const wholeWords =
  /\b(totaal|noemer|zwangeren|zwangerschappen|geboorten|geborenen|levendgeborenen|bevallingen|kinderen|vrouwen|gezinnen|huishoudens|populatie|bevolking)\b/

/**
 * Columns that stand behind a percentage and say nothing of what they are about, read as what it was counted from: a count of the same words, or
 * the next column, as its numerator; a number of everybody as its denominator. One such number behind several percentages is that of all of them.
 */
export function besidePercentages(
  columns: readonly MappedColumn[],
  holdsNumbers: (at: number) => boolean,
  catalogue: Catalogue,
): MappedColumn[] {
  const isShare = ({ role, indicator }: MappedColumn) =>
    (role === 'value' || role === 'share') && indicator !== null && catalogue.find(indicator)?.unit === 'percent'
  // A second column of the same is no figure of its own.
  const isAgain = ({ role, indicator, period }: MappedColumn, at: number) =>
    role === 'value' &&
    columns.slice(0, at).some((other) => other.role === role && other.indicator === indicator && other.period === period)
  const isOpen = (at: number) => {
    const column = columns[at]
    if (column === undefined || isShare(column) || !holdsNumbers(at)) return false
    return isAgain(column, at) || (column.indicator === null && ['ignore', 'value', 'numerator'].includes(column.role))
  }
  const isWholeWord = (at: number) => {
    const header = headerKey(columns[at]?.header ?? '')
    const words = tellingWordsOf(header)
    const isOnlyThat = words.length > 0 && words.every((word) => wholeWords.test(word))
    return wholeWords.test(header) && (!isPlainCount(header) || isOnlyThat || /\btotaal\b/.test(header))
  }
  const shares = columns.flatMap((column, at) => (isShare(column) ? [at] : []))
  const wholes = columns.flatMap((column, at) => (!isShare(column) && holdsNumbers(at) && isWholeWord(at) ? [at] : []))
  const isForAll = shares.length > 1 && wholes.length === 1 && (wholes[0] ?? 0) > (shares.at(-1) ?? 0)
  const read = [...columns]
  let share: MappedColumn | null = null
  let place = 0
  const has = (role: MappedColumn['role']) =>
    read.some((column) => column.role === role && column.indicator === share?.indicator && column.period === share?.period)
  for (const [at, column] of columns.entries()) {
    if (isShare(column)) [share, place] = [column, at]
    else if (share !== null && isOpen(at)) {
      const counts: boolean = isPlainCount(column.header) && (at === place + 1 || isOfSame(column, share))
      const role = isWholeWord(at) ? 'denominator' : counts ? 'numerator' : null
      if (role === null || (has(role) && !isForAll)) continue
      const isShared = role === 'denominator' && isForAll
      read[at] = { header: column.header, role, indicator: isShared ? null : share.indicator, period: share.period }
    }
  }
  return read.map((column, at) => {
    const codes = percentagesServed({ columns: read, whole: { area: null, period: null, indicator: null } }, at, catalogue)
    return codes === null ? column : { ...column, indicator: codes }
  })
}

function isOfSame(count: MappedColumn, share: MappedColumn): boolean {
  const words = tellingWordsOf(share.header)
  return tellingWordsOf(count.header).some((word) => words.some((each) => isSameWord(word, each)))
}
