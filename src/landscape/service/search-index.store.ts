import { sql } from 'kysely'
import type { Transaction } from '../../platform/database/as-actor.ts'
import { codeText, groupWords, needWords } from './service.text.ts'
import { plainWords } from './service.ts'

/** An everyday word and what the landscape calls it, the closest first. */
export interface Synonym {
  term: string
  means: readonly string[]
}

/** Replaces all synonyms; `rebuildWords` makes the services findable by them. */
export async function writeSynonyms(tx: Transaction, synonyms: readonly Synonym[]): Promise<void> {
  const rows = synonyms.map(({ term, means }) => ({ term: plainWords(term), means }))
  await tx.db.deleteFrom('search_synonym').execute()
  await sql`insert into search_synonym (term, means)
    select term, array(select jsonb_array_elements_text(means)) from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as row (term text, means jsonb)
    on conflict do nothing`.execute(tx.db)
}

/** Adds the synonyms to the search column of these services, and gathers anew the words that typing errors are compared with. */
export async function rebuildWords(tx: Transaction, serviceIds: readonly string[]): Promise<void> {
  await addSynonyms(tx, serviceIds)
  await tx.db.deleteFrom('service_word').execute()
  const { rows } = await sql<{ names: string[]; rest: string }>`
    select s.search_names || o.name as names, concat_ws(' ', s.description ->> 'nl', s.criteria ->> 'nl', s.how_to_refer ->> 'nl') as rest
    from service s join organisation o on o.id = s.organisation_id`.execute(tx.db)
  const { rows: synonyms } = await sql<{ term: string }>`select term from search_synonym where term not like '% %'`.execute(tx.db)
  const weights = new Map<string, number>()
  const add = (text: string, weight: number) => {
    for (const word of plainWords(text).split(' ')) {
      if (word.length >= 4 && /^\p{L}+$/u.test(word)) weights.set(word, Math.max(weight, weights.get(word) ?? 0))
    }
  }
  for (const { names, rest } of rows) {
    add(names.join(' '), 3)
    add(rest, 1)
  }
  for (const { term } of synonyms) add(term, 2)
  for (const label of [...Object.values(needWords), ...Object.values(groupWords)]) add(label, 2)
  for (const { need, group, kind } of Object.values(codeText)) {
    for (const names of [need, group, kind]) add(Object.values(names).join(' '), 2)
  }
  // Only words that find something: a suggestion that leads nowhere is worse than none.
  await sql`insert into service_word (word, weight)
    select word, weight from unnest(${[...weights.keys()]}::text[], ${[...weights.values()]}::integer[]) as w (word, weight)
    where exists (select 1 from service s
      where s.search @@ (plainto_tsquery('dutch', w.word) || plainto_tsquery('english', w.word)))`.execute(tx.db)
}

/**
 * A service answers to an everyday word when it says one of the words that it means: as weight B when it carries the closest one
 * in its names, needs or groups, as D otherwise. A phrase is one lexeme, so that "zwanger worden" does not count as "zwanger".
 */
async function addSynonyms(tx: Transaction, serviceIds: readonly string[]): Promise<void> {
  await sql`
    with meaning as materialized (
      select term, place, case when lower(part) ~ 'niet [a-z]' then quote_literal(substring(lower(part) from 'niet [a-z]+'))::tsquery
        else phraseto_tsquery('dutch', translate(part, '-', ' ')) end as query
      from search_synonym, unnest(means) with ordinality as m (part, place)),
    found as (
      select s.id, m.term, m.place, case when m.place = 1 and ts_filter(s.search, '{a,b,c}') @@ m.query then 'B' else 'D' end as weight
      from service s join meaning m on s.search @@ m.query
      where s.id = any (${serviceIds}::text[])),
    lexeme as (
      select id, string_agg(format('%L:%s%s', case when term like '% %' then term
        else (tsvector_to_array(to_tsvector('dutch', term)))[1] end, place, weight), ' ')::tsvector as words
      from found where term like '% %' or length(to_tsvector('dutch', term)) = 1 group by id)
    update service set search = service.search || lexeme.words from lexeme where lexeme.id = service.id`.execute(tx.db)
}
