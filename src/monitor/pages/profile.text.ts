import { texts } from '../../platform/text/text.ts'

/** The words of a profile of living conditions. */
export const profileText = texts(
  {
    title: 'Profiel',
    heading: (area: string) => `Leefomstandigheden in ${area}`,
    lead: (area: string, beside: string) =>
      beside === ''
        ? `Wat bronnen zeggen over hoe mensen in ${area} leven.`
        : `Wat bronnen zeggen over hoe mensen in ${area} leven, naast ${beside}. Zo ziet u waar mensen het vaker moeilijk hebben, en wat helpt.`,
    choose: 'Kies een gemeente',
    harder: 'Wat een start moeilijker maakt',
    easier: 'Wat een start helpt',
    caption: (heading: string, area: string) => `${heading}: ${area}`,
    factor: 'Omstandigheid',
    untested:
      'De bron noemt niet hoeveel mensen antwoordden. Of een verschil meer dan toeval is, is dus niet te zeggen. De cijfers gaan over volwassenen in het gebied, niet over ouders.',
    aside: 'Niet in de grafiek',
    asideWhy:
      'Een cijfer in twijfel, zonder jaar of in een andere eenheid hoort niet naast de andere. Hier staat het zoals de bron het afdrukt.',
    remarks: 'Opmerkingen bij deze cijfers',
    none: 'Van dit gebied kennen wij geen leefomstandigheden',
    noneWhy: 'Kies een gemeente waarvan een bron ze wel noemt. Zodra een levering ze voor dit gebied bevat, staan ze hier.',
    big2: 'Vroeggeboorte en laag geboortegewicht (Big2)',
  },
  {
    title: 'Profile',
    heading: (area: string) => `Living conditions in ${area}`,
    lead: (area: string, beside: string) =>
      beside === ''
        ? `What sources say of how people in ${area} live.`
        : `What sources say of how people in ${area} live, beside ${beside}. It shows where people have a harder time, and what helps.`,
    choose: 'Choose a municipality',
    harder: 'What makes a start harder',
    easier: 'What helps a start',
    caption: (heading: string, area: string) => `${heading}: ${area}`,
    factor: 'Condition',
    untested:
      'The source does not say how many people answered. So whether a difference is more than chance cannot be said. The figures are about adults in the area, not about parents.',
    aside: 'Not in the chart',
    asideWhy:
      'A figure that is disputed, without a year or in another unit does not belong beside the others. It stands here as the source prints it.',
    remarks: 'Remarks with these figures',
    none: 'We know no living conditions of this area',
    noneWhy: 'Choose a municipality of which a source does give them. As soon as a delivery has them for this area, they stand here.',
    big2: 'Preterm birth and low birth weight (Big2)',
  },
)
