import { currentEpisode } from '../../family/episode/episode.store.ts'
import { demoPeople } from '../../people/demo/demo-people.ts'
import { addDays, addWorkingDays, type PlainDate } from '../../platform/clock.ts'
import { recordBirth } from '../../support/birth/record-birth.ts'
import { recordLoss } from '../../support/birth/record-loss.ts'
import { closeEpisode } from '../../support/closing/close-episode.ts'
import { acceptHandover } from '../../support/handover/accept-handover.ts'
import { finishHandover } from '../../support/handover/finish-handover.ts'
import { openHandoversOf } from '../../support/handover/handover.store.ts'
import { holdTalk } from '../../support/handover/hold-talk.ts'
import { prepareHandover } from '../../support/handover/prepare-handover.ts'
import { asPersonOn, must } from './agenda.ts'
import { type FamilyStory, team } from './family-story.ts'
import { offerAProgramme } from './programme-story.ts'
import { rates } from './rates.ts'
import { babyNames, summaries } from './words.ts'

async function versionOf(story: FamilyStory, who: Parameters<typeof asPersonOn>[1], day: PlainDate): Promise<number> {
  const episode = await asPersonOn(story.database, who, day, (tx) => currentEpisode(tx, story.familyId))
  if (episode === null) throw new Error('an invented family has no episode')
  return episode.version
}

/** The baby comes around the due date, or the pregnancy is lost; then the midwife hands over to youth health care. */
export function comeToBirth(story: FamilyStory, since: PlainDate): void {
  const { dice, dueDate } = story
  if (dueDate === null) return
  if (dice.chance(rates.loss)) {
    const day = addDays(since, dice.between(10, 40))
    if (day < addDays(dueDate, -60)) {
      loseIt(story, day)
      return
    }
  }
  const born = addDays(dueDate, dice.between(-12, 9))
  const recorded = addDays(born, dice.between(0, 3))
  story.agenda.on(recorded, async () => {
    if (story.coordinator === null) return
    const version = await versionOf(story, story.sender, recorded)
    const children = dice.chance(rates.twins) ? 2 : 1
    const birth = { bornOn: born, children, name1: dice.pick(babyNames), name2: undefined, name3: undefined, motherIsMinor: false, version }
    must(await asPersonOn(story.database, story.sender, recorded, (tx) => recordBirth(tx, story.familyId, birth)))
    story.bornOn = born
    if (story.sender === team[story.coalition].midwife) handOver(story, addDays(recorded, dice.between(5, 14)))
    if (dice.chance(rates.stevigOuderschapAfter)) offerAProgramme(story, 'stevig-ouderschap', addDays(recorded, dice.between(14, 60)))
  })
}

function loseIt(story: FamilyStory, day: PlainDate): void {
  story.agenda.on(day, async () => {
    const version = await versionOf(story, story.sender, day)
    must(await asPersonOn(story.database, story.sender, day, (tx) => recordLoss(tx, story.familyId, { version })))
    story.lost = true
  })
}

function handOver(story: FamilyStory, day: PlainDate): void {
  const { dice, sender } = story
  const receiver = team[story.coalition].homeNurse
  story.agenda.on(day, async () => {
    if (story.coordinator === null) return
    const { handoverId } = must(
      await asPersonOn(story.database, sender, day, (tx) =>
        prepareHandover(tx, story.familyId, { toId: demoPeople[receiver].id, summary: dice.pick(summaries) }),
      ),
    )
    const talk = addWorkingDays(day, dice.between(1, 5))
    story.agenda.on(talk, async () => {
      const met = dice.chance(0.7) ? ('yes' as const) : ('no' as const)
      must(await asPersonOn(story.database, sender, talk, (tx) => holdTalk(tx, handoverId, { talkOn: talk, familyMet: met, version: 1 })))
      const accepted = dice.chance(rates.handoverInTime) ? addWorkingDays(talk, dice.between(0, 3)) : addDays(talk, dice.between(30, 45))
      story.agenda.on(accepted, async () => {
        const { overlapUntil } = must(
          await asPersonOn(story.database, receiver, accepted, (tx) => acceptHandover(tx, handoverId, { version: 2 })),
        )
        story.agenda.on(overlapUntil, async () => {
          if (story.coordinator === null) return
          must(await asPersonOn(story.database, receiver, overlapUntil, (tx) => finishHandover(tx, handoverId, { version: 3 })))
        })
      })
    })
  })
}

/** The coordinator closes the line when there is nothing left to do; it waits while a hand-over is open. */
export function comeToAnEnd(story: FamilyStory, day: PlainDate): void {
  story.agenda.on(day, async () => {
    const who = story.coordinator
    if (who === null) return
    const open = await asPersonOn(story.database, who, day, async (tx) => {
      const episode = await currentEpisode(tx, story.familyId)
      return episode === null ? 0 : (await openHandoversOf(tx, episode.id)).length
    })
    if (open > 0) {
      comeToAnEnd(story, addDays(day, 14))
      return
    }
    const version = await versionOf(story, who, day)
    const reason = story.lost
      ? 'family_stops'
      : story.dice.weighted([
          ['goals_reached', 6],
          ['handed_over', 2],
          ['family_moved', 1],
          ['family_stops', 1],
        ] as const)
    must(await asPersonOn(story.database, who, day, (tx) => closeEpisode(tx, story.familyId, { reason, version })))
    story.coordinator = null
  })
}
