import type { Site } from '../../platform/web/page.ts'

/** Who answers for what an installation publishes, as far as it knows itself. */
export interface Publisher {
  name: string
  url: string
  /** The page where people read what is published, and where to ask. */
  contact: string
  /** Where questions can be sent; null when the installation was told none. */
  email: string | null
}

/** By its settings; without a name, by its address. Practice says so beside any name. */
export function publisherOf({ publicUrl, mode, publisher }: Pick<Site, 'publicUrl' | 'mode' | 'publisher'>): Publisher {
  const { host } = new URL(publicUrl)
  const given = publisher?.name ?? null
  const own = mode === 'demo' ? `Startlijn, oefenomgeving (${host})` : `Startlijn (${host})`
  const name = given === null ? own : mode === 'demo' ? `${given} (oefenomgeving)` : given
  return { name, url: publicUrl, contact: `${publicUrl}/monitor/publicaties`, email: publisher?.email ?? null }
}
