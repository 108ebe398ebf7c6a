// What test files import from `vitest`, as far as they do, without vitest: its runner and its `expect`
// work in any process, and in one that is kept a mutant costs a fraction of what a start costs.
import { setTimeout as sleep } from 'node:timers/promises';
import {
  ASYMMETRIC_MATCHERS_OBJECT,
  JestAsymmetricMatchers,
  JestChaiExpect,
  JestExtend,
  chai,
  setState,
} from '@vitest/expect';

export {
  afterAll,
  afterEach,
  beforeAll,
  beforeEach,
  describe,
  onTestFinished,
  test,
} from '@vitest/runner';

for (const plugin of [JestExtend, JestChaiExpect, JestAsymmetricMatchers]) chai.use(plugin);

export const expect = Object.assign(
  (value, message) => chai.expect(value, message),
  chai.expect,
  globalThis[ASYMMETRIC_MATCHERS_OBJECT],
  { poll },
);
setState(
  { assertionCalls: 0, isExpectingAssertions: false, isExpectingAssertionsError: null },
  expect,
);

/** The tests run on SQLite. */
export const inject = () => null;

const pollTimeout = 10_000;

/** `expect.poll(read).toEqual(…)`: reads again until the assertion holds. */
function poll(read, { timeout = pollTimeout, interval = 50 } = {}) {
  const chain = (path) =>
    new Proxy(() => {}, {
      get: (_, name) => (name === 'then' ? undefined : chain([...path, name])),
      apply: (_, __, args) =>
        untilItHolds(
          async () => {
            const assertion = chai.expect(await read());
            const owner = path.slice(0, -1).reduce((value, name) => value[name], assertion);
            await owner[path.at(-1)](...args);
          },
          timeout,
          interval,
        ),
    });
  return chain([]);
}

async function untilItHolds(assert, timeout, interval) {
  const deadline = Date.now() + timeout;
  for (;;) {
    try {
      return await assert();
    } catch (error) {
      if (Date.now() > deadline) throw error;
    }
    await sleep(interval);
  }
}
