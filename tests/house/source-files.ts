import { readdirSync, readFileSync } from 'node:fs'
import { join, posix } from 'node:path'
import { projectFolder } from '../../src/platform/project-folder.ts'

/** A file of the product: its path from the project folder, with slashes, and its text. */
export interface SourceFile {
  path: string
  text: string
}

export interface Violation {
  file: string
  what: string
}

/** Every TypeScript file under `src`, tests and generated files too. */
export function sourceFiles(): SourceFile[] {
  return readdirSync(join(projectFolder, 'src'), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
    .map((entry) => {
      const file = join(entry.parentPath, entry.name)
      return { path: file.slice(projectFolder.length).replaceAll('\\', '/').replace(/^\//, ''), text: readFileSync(file, 'utf8') }
    })
    .sort((a, b) => a.path.localeCompare(b.path))
}

const statement = /(?:^|\n)\s*(?:import|export)\s(?:[^'"`;]*?\sfrom\s)?\s*['"]([^'"\n]+)['"]/g
const call = /\b(?:import|require)\(\s*['"]([^'"\n]+)['"]/g

/** What a file imports or re-exports, types and dynamic imports too: own files as project paths, packages by name. */
export function importsOf(file: SourceFile): string[] {
  const named = [...file.text.matchAll(statement), ...file.text.matchAll(call)].map((match) => match[1] ?? '')
  return [...new Set(named.map((name) => (name.startsWith('.') ? posix.join(posix.dirname(file.path), name) : name)))]
}

/** Tests and what only they use; free of the floors, and never part of the product. */
export function isForTests(path: string): boolean {
  const name = posix.basename(path)
  return /\.test\.tsx?$/.test(name) || name.startsWith('test-')
}

export function isProduct({ path }: SourceFile): boolean {
  return !isForTests(path) && !/\.generated\.ts$|\.d\.ts$/.test(path)
}
