import type { Child } from 'hono/jsx'
import type { Language } from '../../platform/text/text.ts'
import { PageHead } from '../../platform/ui/page-head.tsx'
import { deliveryText } from './delivery.text.ts'

export const deliverySteps = ['file', 'columns', 'check', 'accept'] as const
export type DeliveryStep = (typeof deliverySteps)[number]

interface DeliveryHeadProps {
  heading: string
  lead?: Child
  language: Language
  /** What the page is called in the way back up; the heading when absent. */
  crumb?: string
  /** Which of the steps this page is. */
  step?: DeliveryStep
  /** Where the steps before this one are. */
  hrefs?: Partial<Record<DeliveryStep, string>>
}

/** The top of every page of a delivery: the way back, the step one is at, and what to do. */
export function DeliveryHead({ heading, lead, language, crumb, step, hrefs = {} }: DeliveryHeadProps) {
  const text = deliveryText[language]
  const crumbs = [{ label: text.manage, href: '/beheer' }, { label: text.title, href: '/beheer/cijfers' }, { label: crumb ?? heading }]
  return (
    <PageHead breadcrumb={{ label: text.crumbs, crumbs }} heading={heading} lead={lead}>
      {step === undefined ? null : <Steps step={step} hrefs={hrefs} language={language} />}
    </PageHead>
  )
}

function Steps({ step, hrefs, language }: { step: DeliveryStep; hrefs: Partial<Record<DeliveryStep, string>>; language: Language }) {
  const text = deliveryText[language]
  const now = deliverySteps.indexOf(step)
  return (
    <nav class="steps" aria-label={text.stepNow(now + 1, deliverySteps.length)}>
      <ol>
        {deliverySteps.map((each, index) => {
          const href = hrefs[each]
          const done = index < now
          return (
            <li class={done ? 'done' : index === now ? 'now' : undefined}>
              {done && href !== undefined ? (
                <a href={href}>{text.step[each]}</a>
              ) : (
                <span aria-current={index === now ? 'step' : undefined}>{text.step[each]}</span>
              )}
            </li>
          )
        })}
      </ol>
    </nav>
  )
}
