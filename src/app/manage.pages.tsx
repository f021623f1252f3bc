import { refuse } from '../platform/result.ts'
import { Card } from '../platform/ui/card.tsx'
import { PageHead } from '../platform/ui/page-head.tsx'
import { PlainList } from '../platform/ui/plain-list.tsx'
import { pages } from '../platform/web/page.ts'
import { signedIn } from '../platform/web/signed-in.ts'
import { manageText } from './manage.text.ts'

/** The rooms of figures, and whether only analysts work there; leads tell about figures as well. */
const rooms = [
  { name: 'counts', href: '/beheer/hoe-het-loopt', analysts: false },
  { name: 'figures', href: '/beheer/cijfers', analysts: true },
  { name: 'publications', href: '/beheer/publicaties', analysts: true },
  { name: 'indicators', href: '/beheer/indicatoren', analysts: true },
  { name: 'map', href: '/beheer/kaart', analysts: true },
  { name: 'pilots', href: '/beheer/proeven', analysts: true },
  { name: 'factsheets', href: '/beheer/factsheet', analysts: false },
  { name: 'letters', href: '/beheer/raadsbrief', analysts: false },
] as const

/** `/beheer`: where figures are looked after, in the order in which one does it. */
export const managePages = pages()
  .use('/beheer', signedIn('professional'))
  .get('/beheer', (c) => {
    const { actor, language } = c.var.visitor
    const text = manageText[language]
    const holds = (wanted: string) => actor.roles.some(({ role }) => role === wanted)
    if (!holds('analyst') && !holds('coalition_lead')) return c.var.refuse(refuse('forbidden', 'no_figures_to_manage').refusal)
    return c.var.show({
      title: text.title,
      section: 'manage',
      body: (
        <>
          <PageHead heading={text.title} lead={text.lead} />
          <Card>
            <PlainList
              ordered
              items={rooms.filter(({ analysts }) => !analysts || holds('analyst')).map(({ name, href }) => ({ ...text.rooms[name], href }))}
            />
          </Card>
        </>
      ),
    })
  })
