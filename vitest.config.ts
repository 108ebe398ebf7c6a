import { existsSync } from 'node:fs';
import { defineConfig } from 'vitest/config';
import { runs } from './test/support/runs.ts';

/**
 * What runs on PostgreSQL too: where the database decides. That is which rows are found, in which order
 * and how many; what text, bytes and numbers it can hold; what happens when writers meet, or one dies.
 * What is decided before the store is asked, or from what it answered, cannot differ: HTTP, schemas,
 * plans, rendering, the sandbox's numbers.
 */
const onPostgres = [
  ...filesIn(
    'test/api',
    'export list list-cursors list-filters list-filters-pages show update two-writers update-references delete undo tenants text default-account',
  ),
  ...filesIn(
    'test/api',
    'create create-tokens create-joined create-repeated create-quota external-ids external-ids-claimed',
  ),
  ...filesIn(
    'test/api',
    'account purchases carriers reconcile metrics usage usage-metrics events event-streams account-deleted jobs jobs-create jobs-all-or-nothing jobs-shared-tokens jobs-stopped jobs-watched jobs-dry-run sandbox-faults sandbox-clock sandbox-reset search-again fuzz',
  ),
  ...filesIn('test/api', 'webhooks webhooks-list webhooks-secrets session users api-tokens'),
  ...filesIn('test/app/nodes', 'leases rate-windows'),
  ...filesIn('test/app/accounts', 'deleted-meanwhile'),
  ...filesIn('test/app/purchases', 'late-sale same-ids intents-at-once taken-over reconcile-pages'),
  ...filesIn('test/app/webhooks', 'deliver pauses put-off'),
  ...filesIn('test/carriers/inventory', 'import inventory search'),
  ...filesIn('test/carriers/sandbox', 'sandbox'),
  ...filesIn('test/api', 'audit-logs'),
  ...filesIn('test/store/audit', 'logs retention copied'),
  ...filesIn('test/store/accounts', 'same-ids'),
  'test/store/audit/*.test.ts',
  ...filesIn('test/store/usage', 'kept-figures usage-migration'),
  ...filesIn('test/store/webhooks', 'webhooks'),
  ...filesIn(
    'test/security',
    'jobs storage-limits audio-uploads audio-downloads accounts-apart purchases-per-day tokens disabled oauth session sign-in-link every-operation webhooks',
  ),
  ...filesIn('test/cli', 'no-installation account-delete changes'),
  ...filesIn('test/mirror', 'between-two'),
  ...filesIn('test/examples', 'documented-commands'),
  'test/api/audit/*.test.ts',
  'test/api/resources/*.test.ts',
  'test/crash/*.test.ts',
  'test/installation/*.test.ts',
  'test/simulator/*.test.ts',
];

/** Throws when one is not there: a file that was moved must not leave PostgreSQL in silence. */
function filesIn(folder: string, names: string): string[] {
  const files = names.split(' ').map((name) => `${folder}/${name}.test.ts`);
  const missing = files.filter((file) => !existsSync(new URL(file, import.meta.url)));
  if (missing.length > 0) throw new Error(`no such tests: ${missing.join(', ')}`);
  return files;
}

/** Several nodes, which share a PostgreSQL database. */
const onPostgresOnly = ['test/nodes/*.test.ts'];

const common = {
  // Files share the modules of their worker: loading them anew for each took a third of the time.
  isolate: false,
  setupFiles: 'test/support/contract/setup.ts',
  // Machines differ: what is waited for must come, not come fast. What hangs is ended, that is all.
  testTimeout: runs(300_000),
  hookTimeout: 300_000,
  expect: { poll: { timeout: 240_000, interval: 20 } },
};

export default defineConfig({
  test: {
    // Many tests wait for processes and timers more than they compute.
    maxWorkers: 4,
    coverage: {
      include: ['src/**'],
      reporter: ['text', 'html'],
      // What is left are branches that types ask for and, in app/, how nodes share what they count.
      thresholds: {
        'src/domain/**': { lines: 100, branches: 95 },
        'src/app/**': { lines: 97, branches: 92 },
      },
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
