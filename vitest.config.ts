import { defineConfig } from 'vitest/config';

/** Everything that touches a store: it runs on both databases. */
const storeTests = [
  'test/{api,app,cli,document,database}/**/*.test.ts',
  'test/carriers/inventory/{inventory,search}.test.ts',
];
/** About SQLite itself, or about no database at all. */
const sqliteOnly = [
  'test/database/sqlite-*.test.ts',
  'test/document/{coverage,statements}.test.ts',
  'test/api/fuzz-http.test.ts',
];

const common = {
  testTimeout: 30_000,
  hookTimeout: 60_000,
  // Machines differ: what is waited for must come, not come fast.
  expect: { poll: { timeout: 15_000 } },
};

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          ...common,
          name: 'sqlite',
          include: ['test/**/*.test.ts'],
          provide: { postgres: null },
        },
      },
      {
        test: {
          ...common,
          name: 'postgres',
          include: storeTests,
          exclude: sqliteOnly,
          globalSetup: 'test/support/postgres.ts',
        },
      },
    ],
  },
});
