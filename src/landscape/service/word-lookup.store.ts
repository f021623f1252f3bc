import { sql } from 'kysely'
import type { Transaction } from '../../platform/database/as-actor.ts'
import type { Language } from '../../platform/text/text.ts'
import { type Candidate, isDenial } from './query-words.ts'

/** What the search column knows of one asked word. */
export interface LookedUpWord {
  word: string
  /** Its tsquery as text; empty for a word that says nothing, such as "de". */
  query: string
  known: boolean
  /** Words it may have been meant to be; empty for a known one. */
  candidates: readonly Candidate[]
  /** What the landscape calls it; null when it has no synonym. */
  means: string | null
}

/**
 * Looks up every word in one query. The last may still be being typed: when it finds nothing by itself it also finds longer words.
 * `parts` are pieces by which a joined word may be known.
 */
export async function lookUpWords(
  tx: Transaction,
  words: readonly { word: string; parts: readonly string[] }[],
  language: Language,
): Promise<LookedUpWord[]> {
  const { rows } = await sql<LookedUpWord>`
    with asked as materialized (
      select place, word, parts, place = ${words.length} and length(word) >= 3 as unfinished,
        case when ${language} = 'nl' then plainto_tsquery('dutch', word)
        when numnode(plainto_tsquery('english', word)) = 0 then ''::tsquery
        else plainto_tsquery('english', word) || plainto_tsquery('dutch', word) end as query
      from rows from (jsonb_to_recordset(${JSON.stringify(words)}::jsonb) as (word text, parts jsonb)) with ordinality as a (word, parts, place)),
    whole as (
      select *, exists (select 1 from service s where s.search @@ asked.query) as found from asked),
    judged as (
      select word, parts, place, found or (begun and unfinished) as known, case when found or not (begun and unfinished) then query else beginning end as query
      from whole cross join lateral (
        select case when unfinished and not found then to_tsquery('simple', word || ':*') else ''::tsquery end as beginning) b
      cross join lateral (select exists (select 1 from service s where s.search @@ b.beginning) as begun) e)
    select word, query::text as query, known,
      (select s.means[1] from search_synonym s where numnode(judged.query) > 0 and s.term not like '% %'
        and (s.term = judged.word or to_tsvector('dutch', s.term) @@ plainto_tsquery('dutch', judged.word))
        order by s.term = judged.word desc limit 1) as means,
      case when known or numnode(query) = 0 then '[]' else coalesce((
        select json_agg(json_build_object('word', c.word, 'weight', c.weight)) from (
          select w.word, w.weight from service_word w
          where w.word % judged.word or w.word like '%' || judged.word || '%'
            or w.word in (select jsonb_array_elements_text(judged.parts))
            or (left(w.word, 1) = left(judged.word, 1) and length(w.word) between length(judged.word) - 1 and length(judged.word) + 1)
          order by similarity(w.word, judged.word) desc, w.word limit 60) c), '[]') end as candidates
    from judged order by place`.execute(tx.db)
  return rows
}

/** Which of these phrases are one lexeme of the search column, with what they mean; null for a denial such as "niet zwanger". */
export async function knownPhrases(tx: Transaction, phrases: readonly string[]): Promise<ReadonlyMap<string, string | null>> {
  const { rows } = await sql<{ term: string; means: string | null }>`
    select term, means[1] as means from search_synonym where term = any (${phrases}::text[])
    union all select term, null from unnest(${phrases.filter(isDenial)}::text[]) as d (term)
      where exists (select 1 from service s where s.search @@ quote_literal(term)::tsquery)`.execute(tx.db)
  return new Map(rows.map(({ term, means }) => [term, means]))
}
