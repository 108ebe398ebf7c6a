import { defineConfig } from 'vitest/config';
import { runs } from './test/support/runs.ts';

/**
 * What runs on PostgreSQL too: where the database decides. That is which rows are found, in which order
 * and how many; what text, bytes and numbers it can hold; what happens when writers meet, or one dies.
 * What is decided before the store is asked, or from what it answered, cannot differ: HTTP, schemas,
 * plans, rendering, the sandbox's numbers.
 */
const onPostgres = [
  'test/api/{list,list-cursors,show,update,delete,undo}.test.ts',
  'test/api/{create,create-tokens,create-repeated,create-quota}.test.ts',
  'test/api/{update-references,tenants,reconcile,metrics,sandbox-faults,fuzz}.test.ts',
  'test/api/resources/*.test.ts',
  'test/app/{crash,crash-schedules,leases,late-sale,rate-windows}.test.ts',
  'test/torture/*.test.ts',
  'test/installation/*.test.ts',
  'test/store/accounts/*.test.ts',
  'test/carriers/inventory/{inventory,search}.test.ts',
  'test/carriers/sandbox/sandbox.test.ts',
];

/** Several nodes, which share a PostgreSQL database. */
const onPostgresOnly = ['test/nodes/*.test.ts'];

const common = {
  // Files share the modules of their worker: loading them anew for each took a third of the time.
  isolate: false,
  // Machines differ: what is waited for must come, not come fast. What hangs is ended, that is all.
  testTimeout: runs(300_000),
  hookTimeout: 300_000,
  expect: { poll: { timeout: 240_000, interval: 20 } },
};

export default defineConfig({
  test: {
    // Many tests wait for processes and timers more than they compute.
    maxWorkers: 3,
    coverage: {
      include: ['src/**'],
      reporter: ['text', 'html'],
    },
    projects: [
      {
        test: {
          ...common,
          name: 'sqlite',
          include: ['test/**/*.test.ts'],
          exclude: onPostgresOnly,
          provide: { postgres: null },
          globalSetup: 'test/support/build.ts',
        },
      },
      {
        test: {
          ...common,
          name: 'postgres',
          include: [...onPostgres, ...onPostgresOnly],
          globalSetup: ['test/support/build.ts', 'test/support/postgres.ts'],
        },
      },
    ],
  },
});
