import { demoParent } from '../../people/demo/demo-people.ts'
import { addDays, type PlainDate } from '../../platform/clock.ts'
import type { Database } from '../../platform/database/database.ts'
import { agenda } from './agenda.ts'
import { beginStory } from './begin-story.ts'
import type { ConferenceDiary } from './conference-diary.ts'
import { dice } from './dice.ts'
import type { FamilyStory } from './family-story.ts'
import { offerAProgramme } from './programme-story.ts'
import { goToTable } from './table-and-plan.ts'

/** Twelve weeks of the line of the one invented parent who can sign in: 26 weeks pregnant today, everything still open. */
export async function lotte(database: Database, diary: ConferenceDiary, lastDay: PlainDate): Promise<void> {
  const day = addDays(lastDay, -84)
  const story: FamilyStory = {
    database,
    dice: dice(26),
    agenda: agenda(),
    diary,
    coalition: 'south',
    familyId: '',
    sender: 'midwife',
    contact: 'socialWorker',
    dueDate: addDays(lastDay, 280 - 26 * 7 - 3),
    bornOn: null,
    lost: false,
    coordinator: null,
    offered: new Set(),
  }
  await beginStory(
    story,
    day,
    {
      area: 'renkum',
      label: 'Gezin De Wit',
      parentName: demoParent.name,
      reason: 'Zorgen over de huur en weinig slaap. Haar zus woont in de buurt en komt elke week; ze komt haar afspraken na.',
      firstChild: true,
      stage: 'expecting',
      subject: demoParent.subject,
    },
    (_decision, decided) => {
      goToTable(story, decided)
      offerAProgramme(story, 'prenatal-home-visit', addDays(decided, 4))
    },
    { answerAfter: 1, decision: 'conference' },
  )
  await story.agenda.run(lastDay)
}
