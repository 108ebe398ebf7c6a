// Proves that the walls hold: plants every forbidden import below in a copy of the code, runs
// `npm run walls` there once, and fails unless it exits with 1 and names each file and its rule.
import { spawnSync } from 'node:child_process';
import { dirname, join, relative } from 'node:path';
import { plant, scratchCopy } from './scratch-copy.mjs';

/** The importing file, how it imports, what it imports, and the rule against that. */
const violations = `
src/domain/resources/deep/a01.ts     import            src/app/ports.ts                             room:domain
src/domain/a02.ts                    import type       src/database/open.ts                         room:domain
src/domain/phone-numbers/a03.ts      import() type     src/store/tables.ts                          room:domain
src/domain/resources/a04.ts          export *          src/compose.ts                               room:domain
src/domain/a05.ts                    import            src/config.ts                                room:domain
src/domain/resources/a06.ts          import type       pg                                           package:pg
src/domain/resources/a07.ts          import            kysely                                       package:kysely
src/domain/phone-numbers/a08.ts      import            node:crypto                                  node:domain
src/domain/phone-numbers/a09.ts      getBuiltinModule  node:fs                                      node:domain
src/domain/resources/a10.ts          import()          src/domain/account.ts                        dynamic

src/app/resources/b01.ts             import            src/store/store.ts                           room:app
src/app/resources/deep/er/b02.ts     import type       src/database/transaction.ts                  room:app
src/app/purchases/b03.ts             import            src/carriers/sandbox/sandbox.ts              room:app
src/app/phone-numbers/b04.ts         import            src/http/phone-numbers/list.ts               room:app
src/app/b05.ts                       export from       src/http/errors.ts                           room:app
src/app/accounts/b06.ts              import()          src/config.ts                                room:app
src/app/nodes/b07.ts                 import            src/system/clock.ts                          room:app
src/app/purchases/b08.ts             import            src/metrics/metrics.ts                       room:app
src/app/resources/b09.ts             import            pg                                           package:pg
src/app/nodes/b10.ts                 import type       fastify                                      package:fastify
src/app/nodes/b11.ts                 import            node:fs/promises                             node:app
src/app/ports/b12.ts                 import type       src/app/purchases/execute.ts                 room:app/ports
src/app/ports/b13.ts                 export type *     src/store/tables.ts                          room:app/ports
src/app/purchases/b14.ts             import()          node:crypto                                  dynamic
src/app/ports/b15.ts                 import()          src/domain/account.ts                        dynamic

src/store/records/c01.ts             import            src/carriers/sandbox/ledger.ts               room:store
src/store/c02.ts                     import type       src/http/pagination.ts                       room:store
src/store/purchases/c03.ts           import            src/app/purchases/execute.ts                 room:store
src/store/migrations/c04.ts          inline type       src/installation/home.ts                     room:store
src/store/nodes/c05.ts               import            pg                                           package:pg
src/database/c06.ts                  import            src/store/tables.ts                          room:database
src/database/c07.ts                  import type       src/app/ports.ts                             room:database

src/carriers/sandbox/deep/d01.ts     import            src/store/store.ts                           room:carriers/*
src/carriers/inventory/d02.ts        import type       src/carriers/sandbox/ranges.ts               room:carriers/*
src/carriers/twilio/d03.ts           import            src/http/errors.ts                           room:carriers/*
src/carriers/newcomer/deep/d04.ts    import            src/carriers/twilio/errors.ts                room:carriers/*
src/carriers/sandbox/d05.ts          import            src/app/purchases/quote.ts                   room:carriers/*
src/carriers/data/d06.ts             import            src/carriers/sandbox/ranges.ts               room:carriers/data
src/carriers/inventory/d07.ts        import()          twilio                                       package:twilio
src/carriers/sandbox/d08.ts          import            csv-parse/sync                               package:csv-parse
src/carriers/inventory/d09.ts        import            @photostructure/sqlite                       package:@photostructure/sqlite

src/http/e01.ts                      import            src/carriers/sandbox/sandbox.ts              room:http
src/http/phone-numbers/deep/e02.ts   import type       src/database/open.ts                         room:http
src/http/resources/e03.ts            import type       src/store/store.ts                           room:http
src/http/sandbox/e04.ts              import()          src/carriers/sandbox/faults.ts               room:http
src/http/e05.ts                      import            src/metrics/metrics.ts                       room:http
src/http/e06.ts                      import            kysely                                       package:kysely
src/http/e07.ts                      import            prom-client                                  package:prom-client
src/http/e08.ts                      import            node:sqlite                                  node:database
src/http/e09.ts                      import            node:module                                  node:database
src/metrics/e10.ts                   import            src/http/server.ts                           room:metrics
src/metrics/e11.ts                   import type       src/database/postgres-driver.ts              room:metrics

src/system/f01.ts                    import            src/store/store.ts                           room:system
src/system/f02.ts                    import type       fastify                                      package:fastify
src/installation/f03.ts              import            src/store/store.ts                           room:installation
src/installation/f04.ts              import            src/carriers/sandbox/ledger.ts               room:installation
src/cli/f05.ts                       import            src/database/open.ts                         room:cli
src/cli/f06.ts                       import            src/http/server.ts                           room:cli
src/cli/f07.ts                       import type       fastify                                      package:fastify
src/http/f08.ts                      import            commander                                    package:commander
src/console/f10.ts                   import            src/domain/account.ts                        room:unknown
src/app/f11.ts                       import            test/support/trunkline.ts                    room:app
src/cli/f12.ts                       import            bench/measure.ts                             room:cli
src/store/f13.ts                     import            simulator/world/world.ts                       room:store
simulator/deep/f14.ts                  import            test/support/trunkline.ts                    room:simulator
bench/f15.ts                         import            src/cli/main.ts                              room:bench
src/cli/f16.ts                       import            fast-check                                   package:unknown

src/http/f17.ts                      import            package.json                                room:none
src/store/f18.ts                     import type       vitest.config.ts                            room:none

console/src/api/h01.ts               import            src/domain/account.ts                        console:api
console/src/components/h02.ts        import type       console/src/pages/groups/queries.ts          console:components
console/src/pages/groups/h03.ts      import            console/src/pages/brands/brands-page.tsx     console:pages/*
console/src/layout/h04.ts            import            src/http/console/page.ts                     console:layout
console/src/api/h05.ts               import            node:fs                                      console:core
console/src/pages/groups/h06.ts      import            fastify                                      console:packages
src/cli/h07.ts                       import type       console/src/theme.ts                         console:apart
console/src/newcomer/h08.ts          import            console/src/theme.ts                         console:unknown

src/domain/g01.ts                    import type       src/domain/resources/g02.ts                  no-cycles
src/domain/resources/g02.ts          export type *     src/domain/g01.ts                            no-cycles
src/app/resources/g03.ts             import() type     src/app/purchases/g04.ts                     no-cycles
src/app/purchases/g04.ts             import type       src/app/nodes/g05.ts                         no-cycles
src/app/nodes/g05.ts                 inline type       src/app/resources/g03.ts                     no-cycles
src/http/g06.ts                      import            src/http/nowhere.ts                          no-unresolvable
src/app/g07.ts                       none              -                                            no-orphans
`
  .trim()
  .split(/\n+/)
  .map((line) => line.split(/ {2,}/))
  .map(([file, form, target, rule]) => ({ file, form, target, rule }));

const forms = {
  import: (to) => `import { a } from '${to}';`,
  'import type': (to) => `import type { A } from '${to}';`,
  'inline type': (to) => `import { type A } from '${to}';`,
  'import()': (to) => `export const a = () => import('${to}');`,
  'import() type': (to) => `export type A = ReadonlyArray<import('${to}').A>;`,
  'export from': (to) => `export { a } from '${to}';`,
  'export *': (to) => `export * from '${to}';`,
  'export type *': (to) => `export type * from '${to}';`,
  getBuiltinModule: (to) => `export const a = process.getBuiltinModule('${to}');`,
  none: () => 'export const a = 1;',
};

const copy = scratchCopy([
  'src',
  'bench',
  'simulator',
  'test',
  'scripts',
  'console',
  'package.json',
  'tsconfig.json',
  'vitest.config.ts',
  '.dependency-cruiser.mjs',
]);
for (const violation of violations) plant(join(copy, violation.file), `${importOf(violation)}\n`);
report(spawnSync('npm', ['run', '--silent', 'walls'], { cwd: copy, encoding: 'utf8' }));

function importOf({ file, form, target }) {
  const specifier =
    /^((src|bench|simulator|test|console)\/|(package\.json|vitest\.config\.ts)$)/.test(target)
      ? relative(dirname(file), target).replace(/^(?!\.)/, './')
      : target;
  return forms[form](specifier);
}

/** A cycle is reported once, with all of its files. */
function report({ status, stdout, stderr }) {
  const errors = stdout.split(/^ {2}error /m);
  const rulesAgainst = (file) =>
    errors.filter((error) => error.includes(file)).map((error) => error.split(': ', 1)[0]);
  let missed = 0;
  for (const { file, form, target, rule } of violations) {
    const found = rulesAgainst(file);
    const isCaught = found.includes(rule);
    if (!isCaught) missed += 1;
    const verdict = isCaught
      ? rule
      : `NOT CAUGHT by ${rule}, but by: ${found.join(', ') || 'none'}`;
    console.log(file.padEnd(34), form.padEnd(16), target.padEnd(32), verdict);
  }
  console.log(
    `${violations.length - missed} of ${violations.length} caught; exit status ${status}`,
  );
  if (missed === 0 && status === 1) return;
  console.error(stderr);
  process.exitCode = 1;
}
