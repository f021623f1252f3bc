import { defineConfig } from 'vite'

/** Two builds from one file: `--mode browser` writes styles, fonts and islands; the default writes the server and the command line. */
export default defineConfig(({ mode }) =>
  mode === 'browser'
    ? {
        base: '/assets/',
        build: {
          outDir: 'dist/assets',
          assetsDir: '',
          manifest: 'manifest.json',
          assetsInlineLimit: 0,
          rolldownOptions: { input: { style: 'src/platform/ui/style.css', islands: 'src/app/islands.ts' } },
        },
      }
    : {
        ssr: { noExternal: ['kysely', 'zod', 'hono', '@hono/node-server', 'd3-scale', 'csv-parse', 'jose'] },
        build: {
          ssr: true,
          target: 'node26',
          outDir: 'dist/server',
          minify: false,
          rolldownOptions: {
            input: {
              main: 'src/app/main.ts',
              startlijn: 'src/cli/startlijn.ts',
              'pglite-worker': 'src/platform/database/pglite-worker.ts',
              'pdf-worker': 'src/platform/pdf/pdf-worker.ts',
              'highs-worker': 'src/monitor/disclosure/highs-worker.ts',
              'sheet-worker': 'src/monitor/delivery/sheet-worker.ts',
              'png-worker': 'src/platform/chart/png-worker.ts',
            },
            output: { entryFileNames: '[name].js', chunkFileNames: '[name]-[hash].js' },
          },
        },
      },
)
