import { defineConfig } from 'vitest/config'
import { BaseSequencer, type TestSpecification } from 'vitest/node'

/** What starts processes, browsers or whole regions takes longest; begun last, it would leave a core without work at the end. */
class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const slow = ({ moduleId }: TestSpecification) => (/\/(e2e|tests)\//.test(moduleId) ? 0 : 1)
    return (await super.sort(files)).toSorted((one, other) => slow(one) - slow(other))
  }
}

export default defineConfig({
  test: {
    include: ['src/**/*.test.{ts,tsx}', 'e2e/**/*.test.ts', 'tests/**/*.test.ts'],
    pool: 'forks',
    // Reading the house anew for every file cost half the time of all tests. So files share modules: none may replace one (vi.mock).
    isolate: false,
    // One more than the cores this is measured on: some wait for a browser, a disk or a clock.
    maxWorkers: 3,
    sequence: { sequencer: LongestFirst },
    testTimeout: 90_000,
    hookTimeout: 240_000,
    globalSetup: ['src/platform/database/test-template.ts'],
    setupFiles: ['src/platform/test-console.ts'],
  },
})
