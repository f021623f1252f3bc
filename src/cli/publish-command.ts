import { caseworkSet, collectCasework } from '../monitor/publication/collect-casework.ts'
import { planPublication } from '../monitor/publication/plan-publication.ts'
import { publicationRefusals } from '../monitor/publication/publication.text.ts'
import { defaultThreshold, protectionMethods } from '../monitor/publication/publication.ts'
import { loadDraft, publishSet } from '../monitor/publication/publish-set.ts'
import { theSystem } from '../platform/database/actor.ts'
import { asActor } from '../platform/database/as-actor.ts'
import { type Command, CommandFault, counted, howTo, parseArguments, WrongUsage } from './command.ts'
import { withStore } from './store-session.ts'

export const publishCommand: Command = {
  words: ['publish'],
  usage: 'publish SET [--threshold N] [--method fast|optimal]',
  does: 'beschermt een set cijfers, kijkt die na en toont hem aan iedereen',
  async run(args, hands) {
    const { loose, named } = parseArguments(args, ['threshold', 'method'])
    const [slug, ...more] = loose
    if (slug === undefined || more.length > 0) throw new WrongUsage(howTo(this.usage))
    const threshold = thresholdOf(named['threshold'])
    const method = protectionMethods.find((known) => known === (named['method'] ?? 'optimal'))
    if (method === undefined) throw new WrongUsage('--method is fast of optimal')
    await withStore(hands, async (database) => {
      if (slug === caseworkSet.slug) await asActor(database, theSystem, new Date(), collectCasework)
      const draft = await asActor(database, theSystem, new Date(), (tx) => loadDraft(tx, slug))
      if (!draft.ok) throw new CommandFault(publicationRefusals.nl[draft.refusal.code])
      // Solving takes a while; the database is free meanwhile.
      const outcome = await planPublication(draft.value, { threshold, method, favour: new Map() }, (done, all) =>
        hands.tell(`beschermen: ${done} van ${counted(all, 'deel', 'delen')}`),
      )
      if (!outcome.ok) {
        const where = outcome.figures.map(({ indicator, area, period }) => `  ${indicator}, ${area.name}, ${period.text}`)
        throw new CommandFault([publicationRefusals.nl[outcome.why], ...where].join('\n'))
      }
      const done = await asActor(database, theSystem, new Date(), (tx) => publishSet(tx, draft.value, outcome.plan, null))
      if (!done.ok) throw new CommandFault(publicationRefusals.nl[done.refusal.code])
      const { account } = outcome.plan
      const audit =
        account.audit === null ? 'overgenomen uit openbare bronnen' : `nagekeken: 0 lekken over ${account.audit.relations} verbanden`
      hands.say(
        `${slug} publicatie ${done.value}: ${counted(account.figures, 'cijfer', 'cijfers')}, ${account.withheld} afgeschermd, ${audit}`,
      )
    })
  },
}

function thresholdOf(text: string | undefined): number {
  if (text === undefined) return defaultThreshold
  const threshold = Number(text)
  if (!Number.isInteger(threshold) || threshold < 2 || threshold > 100)
    throw new WrongUsage('--threshold is een heel getal van 2 tot en met 100')
  return threshold
}
