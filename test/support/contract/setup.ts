import { afterAll, afterEach } from 'vitest';
import { brokenPromises } from './watch.ts';

/** No answer of any test may differ from what openapi.json says of it. */
function failIfBroken(): void {
  const broken = brokenPromises();
  if (broken.length > 0) throw new Error(`not as in openapi.json:\n${broken.join('\n')}`);
}

afterEach(failIfBroken);
// What is answered while servers end.
afterAll(failIfBroken);
