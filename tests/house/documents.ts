import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { projectFolder } from '../../src/platform/project-folder.ts'

/** The text of one file of the project. */
export function textOf(path: string): string {
  return readFileSync(join(projectFolder, path), 'utf8')
}

function filesIn(folder: string, ending: string): string[] {
  return readdirSync(join(projectFolder, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith(ending))
    .map((name) => join(folder, name))
}

/** Every Markdown document of the project, by path. */
export const documents: readonly string[] = [
  ...readdirSync(projectFolder).filter((name) => name.endsWith('.md')),
  ...filesIn('docs', '.md'),
  ...filesIn('data', '.md'),
]

/** The address of a heading within its page, as the usual readers of Markdown make it. */
function anchorOf(heading: string): string {
  return heading
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s-]/gu, '')
    .trim()
    .replace(/\s/g, '-')
}

function anchorsOf(path: string): Set<string> {
  return new Set([...textOf(path).matchAll(/^#+ (.+)$/gm)].map(([, heading = '']) => anchorOf(heading)))
}

/** Links of a document to files or headings that are not there, as written. */
export function deadLinks(path: string, text = textOf(path)): string[] {
  return [...text.matchAll(/\]\(([^)\s]+)\)/g)]
    .map(([, link = '']) => link)
    .filter((link) => !/^(https?|mailto):/.test(link))
    .filter((link) => {
      const [file = '', anchor] = link.split('#')
      const target = file === '' ? path : join(dirname(path), file)
      if (!existsSync(join(projectFolder, target))) return true
      return anchor !== undefined && !anchorsOf(target).has(anchor)
    })
}

/** The settings the product reads: the schema of the environment, and what is read beside it in the source. */
export function settings(): string[] {
  const schema = [...textOf('src/app/environment.ts').matchAll(/^ {2}([A-Z][A-Z_]+): z/gm)].map(([, name = '']) => name)
  const beside = filesIn('src', '.ts').flatMap((file) =>
    [...textOf(file).matchAll(/process\.env(?:\['|\.)([A-Z_]+)/g)].map(([, name = '']) => name),
  )
  return [...new Set([...schema, ...beside])]
}

/** The rows of the tables of a document, as cells without their marks; a cell may hold an escaped bar. */
export function rowsOf(path: string): string[][] {
  return textOf(path)
    .split('\n')
    .filter((line) => line.startsWith('| '))
    .map((line) =>
      line
        .slice(1, -1)
        .split(/(?<!\\)\|/)
        .map((cell) => cell.trim().replaceAll('\\|', '|')),
    )
}
