import { type Language, texts } from './text/text.ts'

const words = texts(
  {
    fault: (path: string, reason: string) => `kan ${path} niet gebruiken: ${reason}`,
    file: 'het bestand',
    missing: 'het bestaat niet',
    forbidden: 'deze gebruiker mag het niet gebruiken',
    readOnly: 'op de schijf kan niet worden geschreven',
    full: 'de schijf is vol',
    fullForUser: 'de schijf is vol voor deze gebruiker',
    notAFolder: 'er staat een bestand waar een map nodig is',
    notAFile: 'er staat een map waar een bestand nodig is',
  },
  {
    fault: (path, reason) => `cannot use ${path}: ${reason}`,
    file: 'the file',
    missing: 'it does not exist',
    forbidden: 'this user may not use it',
    readOnly: 'its disk cannot be written',
    full: 'the disk is full',
    fullForUser: 'the disk is full for this user',
    notAFolder: 'a file stands where a folder is needed',
    notAFile: 'a folder stands where a file is needed',
  },
)

const reasons = {
  ENOENT: 'missing',
  EACCES: 'forbidden',
  EPERM: 'forbidden',
  EROFS: 'readOnly',
  ENOSPC: 'full',
  EDQUOT: 'fullForUser',
  EEXIST: 'notAFolder',
  ENOTDIR: 'notAFolder',
  EISDIR: 'notAFile',
} as const

/** One plain sentence for what a disk or folder refuses; null for any other error. */
export function fileFault(error: unknown, language: Language): string | null {
  if (!(error instanceof Error) || !('code' in error)) return null
  const reason = Object.entries(reasons).find(([code]) => code === error.code)?.[1]
  if (reason === undefined) return null
  const text = words[language]
  return text.fault('path' in error && typeof error.path === 'string' ? error.path : text.file, text[reason])
}
