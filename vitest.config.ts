import { defineConfig } from 'vitest/config';

/** What runs on PostgreSQL too: every operation, and who may act on an intent. */
const onPostgres = [
  'test/api/**/*.test.ts',
  'test/app/{crash,crash-schedules,leases,late-sale,rate-windows}.test.ts',
  'test/torture/*.test.ts',
  'test/installation/*.test.ts',
  'test/carriers/inventory/{inventory,search}.test.ts',
  'test/carriers/sandbox/sandbox.test.ts',
];

/** Several nodes on one database. */
const nodeTests = ['test/nodes/*.test.ts'];

const common = {
  // Files share the modules of their worker: loading them anew for each took a third of the time.
  isolate: false,
  // Machines differ: what is waited for must come, not come fast. What hangs is ended, that is all.
  testTimeout: 300_000,
  hookTimeout: 300_000,
  expect: { poll: { timeout: 240_000, interval: 20 } },
};

export default defineConfig({
  test: {
    // Many tests wait for processes and timers more than they compute.
    maxWorkers: 3,
    projects: [
      {
        test: {
          ...common,
          name: 'sqlite',
          include: ['test/**/*.test.ts'],
          exclude: nodeTests,
          provide: { postgres: null },
          globalSetup: 'test/support/build.ts',
        },
      },
      {
        test: {
          ...common,
          name: 'postgres',
          include: [...onPostgres, ...nodeTests],
          // About HTTP alone.
          exclude: ['test/api/fuzz-http.test.ts'],
          globalSetup: ['test/support/build.ts', 'test/support/postgres.ts'],
        },
      },
    ],
  },
});
