import { demoParent, demoPeople } from '../../../people/demo/demo-people.ts'
import { choicePages } from './choice.pages.tsx'
import { embeddedProvider } from './embedded-provider.ts'

/** Signing in as an invented person: the embedded provider with the page it asks on. */
export async function openDemoSignIn(parts: {
  publicUrl: string
  port: number
  redirectUri: string
  failed: (error: unknown, what: string) => void
}) {
  const names = new Map<string, string>([...Object.values(demoPeople), demoParent].map(({ subject, name }) => [subject, name]))
  const provider = await embeddedProvider({ ...parts, nameOf: (subject) => names.get(subject) })
  return { settings: provider.settings, handle: provider.handle, pages: choicePages(provider) }
}
