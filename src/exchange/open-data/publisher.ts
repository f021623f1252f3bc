import type { Site } from '../../platform/web/page.ts'

/** Who answers for what an installation publishes, as far as it knows itself. */
export interface Publisher {
  name: string
  url: string
  /** Where questions can be asked. */
  contact: string
}

export function publisherOf({ publicUrl, mode }: Pick<Site, 'publicUrl' | 'mode'>): Publisher {
  const { host } = new URL(publicUrl)
  const name = mode === 'demo' ? `Startlijn, oefenomgeving (${host})` : `Startlijn (${host})`
  return { name, url: publicUrl, contact: `${publicUrl}/monitor/publicaties` }
}
