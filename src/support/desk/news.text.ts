import { texts } from '../../platform/text/text.ts'

/** What the news of the desk tells that the line of a family does not draw. */
export const newsText = texts(
  {
    acts: { 'handover.withdrawn': 'Overdracht gaat niet door', 'sign_up.joined': 'Tweede aanmelding samengevoegd' },
    double: (first: string | null) =>
      first === null ? 'was al aangemeld, gaat verder op die eerste lijn' : `was al aangemeld, gaat verder bij ${first}`,
  },
  {
    acts: { 'handover.withdrawn': 'Hand-over does not go ahead', 'sign_up.joined': 'Second sign-up joined' },
    double: (first) =>
      first === null ? 'was signed up before, goes on on that first line' : `was signed up before, goes on with ${first}`,
  },
)
