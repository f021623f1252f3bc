import type { z } from 'zod'
import type { PublicPublication, PublicSet } from '../../monitor/publication/public-sets.ts'
import { apiBase } from './operation.ts'
import type { setAnswer, setFiguresAnswer } from './set-schema.ts'

type SetJson = z.input<typeof setAnswer>
type PublicationJson = SetJson['publications'][number]

/** The address of a set in this installation; data portals know it by this. */
export function addressOf({ slug }: Pick<PublicSet, 'slug'>, publicUrl: string): string {
  return `${publicUrl}${apiBase}/sets/${slug}`
}

export function setJson(set: PublicSet, publicUrl: string): Omit<SetJson, 'publications'> {
  const self = addressOf(set, publicUrl)
  return {
    id: set.id,
    slug: set.slug,
    title: set.title,
    kind: set.kind,
    fictitious: set.fictitious,
    protection: set.protection,
    // How often a draft was worked on is nobody's business.
    version: set.publication,
    publication: set.publication,
    publishedOn: set.publishedOn,
    links: { self, page: `${publicUrl}/monitor/publicaties#${set.slug}`, json: `${self}/figures.json`, csv: `${self}/figures.csv` },
  }
}

export function publicationJson(
  set: PublicSet,
  { number, publishedOn, note, account }: PublicPublication,
  publicUrl: string,
): PublicationJson {
  const self = `${addressOf(set, publicUrl)}/${number}`
  return { number, publishedOn, note, account, links: { json: `${self}/figures.json`, csv: `${self}/figures.csv` } }
}

/** A set as it stands above its figures. */
export function headOf({ id, slug, title, kind, fictitious }: PublicSet): z.input<typeof setFiguresAnswer>['set'] {
  return { id, slug, title, kind, fictitious }
}
