import { texts } from '../../platform/text/text.ts'

/** What the news of the desk tells that the line of a family does not draw. */
export const newsText = texts(
  {
    acts: {
      'handover.withdrawn': 'Overdracht gaat niet door',
      'sign_up.joined': 'Tweede aanmelding samengevoegd',
      'pregnancy.goes_on': 'Dat de zwangerschap eindigde was een vergissing, zij gaat door',
    },
    double: (first: string | null) =>
      first === null ? 'was al aangemeld, gaat verder op die eerste lijn' : `was al aangemeld, gaat verder bij ${first}`,
  },
  {
    acts: {
      'handover.withdrawn': 'Hand-over does not go ahead',
      'sign_up.joined': 'Second sign-up joined',
      'pregnancy.goes_on': 'That the pregnancy ended was a mistake, it goes on',
    },
    double: (first) =>
      first === null ? 'was signed up before, goes on on that first line' : `was signed up before, goes on with ${first}`,
  },
)
