import { texts } from '../../platform/text/text.ts'

/** What the news of the desk tells that the line of a family does not draw. */
export const newsText = texts(
  { acts: { 'handover.withdrawn': 'Overdracht gaat niet door' } },
  { acts: { 'handover.withdrawn': 'Hand-over does not go ahead' } },
)
