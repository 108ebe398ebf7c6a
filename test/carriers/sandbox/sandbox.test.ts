import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ownedAtATime } from '../../../src/carriers/data/owned-page.ts';
import { openSandbox } from '../../../src/carriers/sandbox/sandbox.ts';
import { systemClock } from '../../../src/system/clock.ts';
import { databaseOf } from '../../../src/installation/home.ts';
import { homeIn, removeHome } from '../../support/home.ts';
import { carrierContract } from '../contract.ts';

carrierContract('sandbox', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'trunkline-'));
  const carrier = await openSandbox(databaseOf(homeIn(folder), 'sandbox'), 'test', systemClock);
  return {
    carrier,
    searches: [
      { country: 'US', area_code: '212' },
      { country: 'US', contains: '5*5*5', toll_free: false },
      { country: 'US', toll_free: true },
      { country: 'US', type: 'toll_free' },
      { country: 'MX', type: 'mobile' },
      { country: 'US', locality: 'ny', contains: '55' },
      { country: 'GB', locality: 'leed' },
      { country: 'GB', contains: '20*46' },
    ],
    plenty: { country: 'US', toll_free: false },
    addressed: { country: 'GB', toll_free: false, type: 'local' },
    foreign: '+80012345678',
    pageSize: ownedAtATime,
    async close() {
      await carrier.close();
      await removeHome(folder);
    },
  };
});
