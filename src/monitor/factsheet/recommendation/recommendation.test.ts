import { describe, expect, it } from 'vitest'
import {
  comingBack,
  type FollowUp,
  missingOf,
  type Recommendation,
  type RecommendationSeries,
  type RecommendationState,
} from './recommendation.ts'

const one = (id: string, state: RecommendationState = 'open'): Recommendation => ({
  id,
  what: id,
  who: 'De gemeente',
  by: '2024-07-01',
  state,
})
const sheet = (year: number, recommendations: Recommendation[], followUps: Record<string, FollowUp> = {}): RecommendationSeries => ({
  year,
  recommendations,
  followUps: new Map(Object.entries(followUps)),
})
const told = (state: RecommendationState): FollowUp => ({ state, words: 'Zo ging het.' })

describe('what comes back on the sheet of 2024', () => {
  it.each<[string, RecommendationSeries[], string[]]>([
    ['everything of the year before, done or not', [sheet(2023, [one('a'), one('b', 'done')])], ['2023 a open -', '2023 b done -']],
    ['with what became of it', [sheet(2023, [one('a')]), sheet(2024, [], { a: told('done') })], ['2023 a open done']],
    ['of older years what was still open', [sheet(2022, [one('a'), one('b')]), sheet(2023, [], { b: told('done') })], ['2022 a open -']],
    ['the last that was told before', [sheet(2022, [one('a')]), sheet(2023, [], { a: told('under_way') })], ['2022 a under_way -']],
    ['not what was dropped in its own year', [sheet(2021, [one('a', 'dropped')])], []],
    ['the oldest first', [sheet(2023, [one('b')]), sheet(2022, [one('a')])], ['2022 a open -', '2023 b open -']],
    ['nothing of its own year or later', [sheet(2024, [one('a')]), sheet(2025, [one('b')])], []],
    ['not what a later sheet tells', [sheet(2022, [one('a')]), sheet(2025, [], { a: told('done') })], ['2022 a open -']],
  ])('%s', (_, sheets, expected) => {
    const back = comingBack(sheets, 2024)
    expect(
      back.map(({ year, recommendation, last, followUp }) => `${year} ${recommendation.id} ${last} ${followUp?.state ?? '-'}`),
    ).toEqual(expected)
  })
})

it.each<[Partial<Recommendation>, string[]]>([
  [{}, []],
  [{ who: '' }, ['who']],
  [{ what: '', who: '', by: null }, ['what', 'who', 'by']],
])('a recommendation with %j misses %j', (change, missing) => {
  expect(missingOf({ ...one('a'), ...change })).toEqual(missing)
})
