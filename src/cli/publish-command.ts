import { caseworkSet, collectCasework } from '../monitor/publication/collect-casework.ts'
import { type PublicationPlan, planPublication } from '../monitor/publication/plan-publication.ts'
import { publicationRefusals, publicationText } from '../monitor/publication/publication.text.ts'
import { defaultThreshold, isThreshold, protectionMethods } from '../monitor/publication/publication.ts'
import { loadDraft, publishSet } from '../monitor/publication/publish-set.ts'
import { analystNamed } from '../people/professional/people.store.ts'
import { theSystem } from '../platform/database/actor.ts'
import { asActor } from '../platform/database/as-actor.ts'
import { type Command, CommandFault, counted, type Hands, howTo, parseArguments, WrongUsage } from './command.ts'

export const publishCommand: Command = {
  words: ['publish'],
  usage: 'publish SET [--threshold N] [--method fast|optimal] [--protected-by-source KEY,KEY --analyst WHO]',
  does: 'beschermt een set cijfers, kijkt die na en toont hem aan iedereen',
  async run(args, hands) {
    const { loose, named } = parseArguments(args, ['threshold', 'method', 'protected-by-source', 'analyst'])
    const [slug, ...more] = loose
    if (slug === undefined || more.length > 0) throw new WrongUsage(howTo(this.usage))
    const threshold = thresholdOf(named['threshold'])
    const method = protectionMethods.find((known) => known === (named['method'] ?? 'optimal'))
    if (method === undefined) throw new WrongUsage('--method is fast of optimal')
    const sources = (named['protected-by-source'] ?? '').split(',').filter((key) => key !== '')
    const { analyst } = named
    if (sources.length > 0 !== (analyst !== undefined))
      throw new WrongUsage(
        '--protected-by-source en --analyst horen bij elkaar: wie zegt dat de bron haar cijfers zelf al heeft beschermd?',
      )
    await hands.store(async (database) => {
      const answeredBy = analyst === undefined ? null : await asActor(database, theSystem, hands.now(), (tx) => analystNamed(tx, analyst))
      if (analyst !== undefined && answeredBy === null)
        throw new CommandFault(
          `niets gepubliceerd: "${analyst}" is geen analist die hier werkt; \`startlijn people list\` noemt wie hier werkt`,
        )
      if (slug === caseworkSet.slug) await asActor(database, theSystem, hands.now(), collectCasework)
      const draft = await asActor(database, theSystem, hands.now(), (tx) => loadDraft(tx, slug))
      if (!draft.ok) throw new CommandFault(publicationRefusals.nl[draft.refusal.code])
      // Solving takes a while; the database is free meanwhile.
      const outcome = await planPublication(
        draft.value,
        { threshold, method, favour: new Map(), protectedBySource: new Set(sources) },
        (done, all) => hands.tell(`beschermen: ${done} van ${counted(all, 'deel', 'delen')}`),
      )
      if (!outcome.ok) {
        const where = outcome.figures.map(({ indicator, area, period }) => `  ${indicator}, ${area.name}, ${period.text}`)
        throw new CommandFault([publicationRefusals.nl[outcome.why], publicationText.nl.next[outcome.why], ...where].join('\n'))
      }
      const idle = sources.filter((key) => !outcome.plan.bySource.some(({ source }) => source.key === key))
      if (idle.length > 0)
        throw new CommandFault(
          `niets gepubliceerd: in deze set staat niets nieuws zonder aantallen van ${idle.join(', ')}; laat die weg bij --protected-by-source`,
        )
      const done = await asActor(database, theSystem, hands.now(), (tx) => publishSet(tx, draft.value, outcome.plan, null, answeredBy))
      if (!done.ok) throw new CommandFault(publicationRefusals.nl[done.refusal.code])
      const { account } = outcome.plan
      const audit =
        account.audit === null ? 'overgenomen uit openbare bronnen' : `nagekeken: 0 lekken over ${account.audit.relations} verbanden`
      hands.say(
        `${slug} publicatie ${done.value}: ${counted(account.figures, 'cijfer', 'cijfers')}, ${account.withheld} afgeschermd, ${audit}`,
      )
      tellUnsaid(outcome.plan, hands)
      tellBeside(outcome.plan, hands)
    })
  },
}

/** Which figures say of how many they are nowhere, and what became of them. */
function tellUnsaid({ unsaid, bySource }: PublicationPlan, hands: Hands): void {
  for (const [key, own] of Map.groupBy(bySource, ({ source }) => source.key))
    hands.say(
      `  ${counted(own.length, 'cijfer', 'cijfers')} zonder aantallen toch te zien: vastgelegd is wie zei dat bron ${key} ze had beschermd`,
    )
  for (const [key, own] of Map.groupBy(unsaid, ({ source }) => source.key)) {
    hands.say(`  ${counted(own.length, 'cijfer', 'cijfers')} van bron ${key} afgeschermd: er staat niet bij over hoeveel mensen het gaat`)
    for (const { indicator, area, period } of own) hands.say(`    ${indicator}, ${area.name}, ${period.text}`)
  }
  if (unsaid.length > 0)
    hands.say('  vraag de bron om teller en noemer; heeft de bron ze zelf al beschermd, geef dan --protected-by-source KEY --analyst WHO')
}

/** Which figures appear with their reason alone. */
function tellBeside({ beside }: PublicationPlan, hands: Hands): void {
  if (beside.length === 0) return
  hands.say(
    `  ${counted(beside.length, 'cijfer', 'cijfers')} met een reden: zonder hoeveel er antwoordden en zonder getallen in de opmerking`,
  )
  for (const { indicator, area, period } of beside) hands.say(`    ${indicator}, ${area.name}, ${period.text}`)
}

function thresholdOf(text: string | undefined): number {
  if (text === undefined) return defaultThreshold
  const threshold = Number(text)
  if (!isThreshold(threshold)) throw new WrongUsage('--threshold is een heel getal van 10 tot en met 100')
  return threshold
}
