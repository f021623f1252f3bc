import type { Page } from 'playwright-core'
import { z } from 'zod'

const file = z.object({
  figures: z.array(
    z.object({
      fictitious: z.literal(true),
      area: z.object({ slug: z.string() }),
      period: z.object({ text: z.string() }),
      value: z.number(),
      remark: z.string().nullable(),
    }),
  ),
})

/** How many cases one practice figure of a municipality counts in a year, from the file anybody can take along; 0 where there is none yet. */
export async function casesCounted(page: Page, indicator: string, area: string, year: string): Promise<number> {
  const response = await page.request.get(new URL(`/oefencijfers/${indicator}.json`, page.url()).href)
  if (response.status() !== 200) throw new Error(`practice figures of ${indicator}: status ${response.status()}`)
  const { figures } = file.parse(await response.json())
  const figure = figures.find((one) => one.area.slug === area && one.period.text === year)
  if (figure === undefined) return 0
  // A mean says beside it over how many; a count is its own number of cases.
  const meanOver = /^Gemiddelde over (\d+) starts/.exec(figure.remark ?? '')?.[1]
  return meanOver === undefined ? figure.value : Number(meanOver)
}
