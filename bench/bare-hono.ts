import { serve } from '@hono/node-server'
import { Hono } from 'hono'

// The floor under every page: Hono answering one ready text of the same length.
const [port, bytes] = process.argv.slice(2).map(Number)
const text = `<!doctype html><title>bare</title>${'x'.repeat(Math.max(0, (bytes ?? 0) - 34))}`
serve({ fetch: new Hono().get('/', (c) => c.html(text)).fetch, port: port ?? 0, hostname: '127.0.0.1' })
