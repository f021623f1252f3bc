import { join } from 'node:path'
import { Worker } from 'node:worker_threads'
import { projectFolder } from '../project-folder.ts'
import { warmThread } from '../warm-thread.ts'
import type { PdfOrder } from './pdf-worker.ts'

// Source runs as .ts in tests, the build as .js; the worker lies beside either.
const workerFile = new URL(import.meta.url.endsWith('.ts') ? './pdf-worker.ts' : './pdf-worker.js', import.meta.url)

/** Only these; typst does not read web fonts, so the TrueType files of the same faces are used. */
export const fontFiles = [
  'noto-sans/400Regular/NotoSans_400Regular.ttf',
  'noto-sans/600SemiBold/NotoSans_600SemiBold.ttf',
  'noto-serif/600SemiBold/NotoSerif_600SemiBold.ttf',
].map((file) => join(projectFolder, 'node_modules/@expo-google-fonts', file))

/** Sets one document on the thread that keeps fonts and templates warm. Rejects with what the typesetter had against it. */
export const typeset = warmThread<Omit<PdfOrder, 'id'>>(
  () => new Worker(workerFile, { workerData: { fontFolders: fontFiles.map((file) => join(file, '..')) } }),
  'the typesetter has stopped',
)
