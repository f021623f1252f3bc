import { addDays, type PlainDate, plainDateOf } from '../../platform/clock.ts'
import type { Database } from '../../platform/database/database.ts'
import { agenda } from './agenda.ts'
import { type Beginning, beginStory } from './begin-story.ts'
import { comeToAnEnd, comeToBirth } from './birth-story.ts'
import { type ConferenceDiary, conferenceDiary } from './conference-diary.ts'
import { type Dice, dice } from './dice.ts'
import { type FamilyStory, team } from './family-story.ts'
import { lotte } from './lotte.ts'
import { offerAProgramme } from './programme-story.ts'
import { municipalities, rates } from './rates.ts'
import { goToTable, makeAPlan } from './table-and-plan.ts'
import { firstNames, lastNames, reasons } from './words.ts'

export interface DemoWishes {
  families: number
  seed: number
  /** The last day of the history. */
  today: Date
  /** False when the one parent who can sign in is there already. */
  withParent?: boolean
  progress?: (done: number, all: number) => unknown
}

const years = 3

/**
 * Lives the invented history of a region: three years up to today, every act through the use cases as a demo person, so that rules,
 * audit and counts are those of real work. The same seed and day give the same history. Needs the areas and the demo people.
 */
export async function loadDemoRegion(
  database: Database,
  { families, seed, today, progress, withParent = true }: DemoWishes,
): Promise<void> {
  const lastDay = plainDateOf(today)
  const diary = conferenceDiary(database)
  if (withParent) await lotte(database, diary, lastDay)
  for (let number = withParent ? 1 : 0; number < families; number += 1) {
    // A generator per family: more families leave the first ones as they were.
    await live(database, dice(seed * 100_003 + number), diary, lastDay)
    progress?.(number + 1, families)
  }
  await diary.closePast(lastDay)
}

async function live(database: Database, chance: Dice, diary: ConferenceDiary, lastDay: PlainDate): Promise<void> {
  const { coalition, area } = chance.weighted(municipalities)
  const day = addDays(lastDay, -chance.between(1, years * 365))
  const expecting = chance.chance(0.85)
  const midwife = team[coalition].midwife
  const story: FamilyStory = {
    database,
    dice: chance,
    agenda: agenda(),
    diary,
    coalition,
    familyId: '',
    sender: expecting
      ? coalition === 'south' && chance.chance(0.2)
        ? 'generalPractitioner'
        : midwife
      : coalition === 'south' && chance.chance(0.4)
        ? 'maternityNurse'
        : 'youthNurse',
    contact: chance.pick(team[coalition].contacts),
    dueDate: expecting ? addDays(day, 280 - 7 * chance.between(8, 31)) : null,
    bornOn: expecting ? null : addDays(day, -chance.between(5, 200)),
    lost: false,
    coordinator: null,
    offered: new Set(),
  }
  const lastName = chance.pick(lastNames)
  const beginning: Beginning = {
    area,
    label: `Gezin ${lastName}`,
    parentName: `${chance.pick(firstNames)} ${lastName}`,
    reason: chance.pick(reasons),
    firstChild: chance.chance(rates.firstChild),
    stage: expecting ? 'expecting' : 'born',
  }
  await beginStory(story, day, beginning, (decision, decided) => {
    if (decision === 'conference') goToTable(story, decided)
    if (decision === 'take_on' && chance.chance(0.6)) makeAPlan(story, addDays(decided, chance.between(5, 20)))
    if (decision !== 'redirect' && decision !== 'advise') chooseProgrammes(story, decided)
    if (decision === 'redirect' || decision === 'advise') comeToAnEnd(story, addDays(decided, chance.between(20, 60)))
    else if (chance.chance(rates.closes)) comeToAnEnd(story, addDays(decided, chance.between(200, 640)))
  })
  comeToBirth(story, day)
  await story.agenda.run(lastDay)
}

function chooseProgrammes(story: FamilyStory, decided: PlainDate): void {
  const { dice: chance } = story
  const soon = () => addDays(decided, chance.between(2, 20))
  if (story.bornOn !== null) {
    if (chance.chance(rates.stevigOuderschapAfter)) offerAProgramme(story, 'stevig-ouderschap', soon())
    return
  }
  if (chance.chance(rates.homeVisit)) offerAProgramme(story, 'prenatal-home-visit', soon())
  const offered = soon()
  if (chance.chance(rates.voorzorg) && story.dueDate !== null && offered < addDays(story.dueDate, -100))
    offerAProgramme(story, 'voorzorg', offered)
  else if (chance.chance(rates.stevigOuderschapBefore) && story.dueDate !== null && offered < addDays(story.dueDate, -30))
    offerAProgramme(story, 'stevig-ouderschap', offered)
}
