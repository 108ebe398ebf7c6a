import { expect, test } from 'vitest';
import { MirrorRefused } from '../../src/mirror/mirror-refused.ts';
import { clientAt, mirrorInto, startService } from '../support/mirrors.ts';
import { smallNumbers, smallSource } from '../support/small-source.ts';

test.each([
  ['that is there', true],
  ['that is yet to be made', false],
])(
  'of two mirrors into an account %s one ends well, and the other says that it has stopped',
  async (_, isThere) => {
    const trunkline = await startService();
    const source = smallSource({}, smallNumbers(30));
    const first = isThere ? await mirrorInto(trunkline, source) : null;
    const ends = await Promise.allSettled(
      [1, 2].map(() =>
        mirrorInto(trunkline, { ...source, ...smallSource({}, smallNumbers(30)), refresh: true }),
      ),
    );
    const made = ends.flatMap((end) => (end.status === 'fulfilled' ? [end.value] : []));
    const refused = ends.flatMap((end) => (end.status === 'rejected' ? [end.reason as Error] : []));
    expect([made.length, refused.length]).toEqual([1, 1]);
    expect(refused[0]).toBeInstanceOf(MirrorRefused);
    expect(refused[0]?.message).toMatch(/this (one|mirror) has stopped, and changed nothing$/);
    const token = first?.sign_in?.token ?? made[0]?.sign_in?.token ?? '';
    const client = clientAt(trunkline, token);
    expect(await client.phoneNumbers.list().toArray()).toHaveLength(30);
  },
);
