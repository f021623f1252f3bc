import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { extname, join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { Hono } from 'hono'
import { projectFolder } from '../platform/project-folder.ts'

export interface Assets {
  style: string
  islands: string
  /** Serves the built files under /assets. */
  routes: Hono
}

interface ManifestEntry {
  file: string
  css?: string[]
}

const types: Record<string, string> = {
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.woff2': 'font/woff2',
  '.svg': 'image/svg+xml',
}

/** Loads what the build wrote into memory: a few files with content hashes in their names, cached by browsers for good. */
export function loadAssets(folder = join(projectFolder, 'dist/assets')): Assets {
  const manifestFile = join(folder, 'manifest.json')
  const manifest: Record<string, ManifestEntry> = existsSync(manifestFile) ? JSON.parse(readFileSync(manifestFile, 'utf8')) : {}
  const styleEntry = manifest['src/platform/ui/style.css']
  const style = styleEntry?.file.endsWith('.css') ? styleEntry.file : styleEntry?.css?.[0]
  return {
    style: `/assets/${style ?? 'style.css'}`,
    islands: `/assets/${manifest['src/app/islands.ts']?.file ?? 'islands.js'}`,
    routes: serveFolder(folder),
  }
}

function serveFolder(folder: string): Hono {
  const files = new Map(
    (existsSync(folder) ? readdirSync(folder) : []).flatMap((name) => {
      const type = types[extname(name)]
      if (type === undefined) return []
      const bytes = readFileSync(join(folder, name))
      return [[name, { type, bytes, gzip: type.startsWith('font') ? undefined : gzipSync(bytes, { level: 9 }) }] as const]
    }),
  )
  return new Hono().get('/assets/:name', (c) => {
    const file = files.get(c.req.param('name'))
    if (file === undefined) return c.notFound()
    c.header('content-type', file.type)
    c.header('cache-control', 'public, max-age=31536000, immutable')
    c.header('vary', 'accept-encoding')
    if (file.gzip !== undefined && c.req.header('accept-encoding')?.includes('gzip')) {
      c.header('content-encoding', 'gzip')
      return c.body(new Uint8Array(file.gzip))
    }
    return c.body(new Uint8Array(file.bytes))
  })
}
