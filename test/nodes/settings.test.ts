import { sql } from 'kysely';
import { expect, onTestFinished, test } from 'vitest';
import { openDatabase } from '../../src/database/open.ts';
import { databaseOf } from '../../src/installation/home.ts';
import { temporaryFolder } from '../support/bare.ts';
import { homeIn } from '../support/home.ts';

test('options of the URL go to the server, and change nothing of where things are kept and how long locks are', async () => {
  const home = homeIn(await temporaryFolder());
  const options = encodeURIComponent('-c geqo=off -c search_path=public -c tcp_keepalives_idle=9');
  const target = databaseOf(
    { ...home, database: `${home.database}&options=${options}` },
    'sandbox',
  );
  const { db } = await openDatabase(target, {});
  onTestFinished(() => db.destroy());
  const { rows } = await sql`
    select current_schema() as schema, current_setting('geqo') as geqo,
      current_setting('lock_timeout') as lock,
      current_setting('idle_in_transaction_session_timeout') as idle,
      current_setting('tcp_keepalives_idle') as keepalive`.execute(db);
  const schema = new URL(home.database ?? '').searchParams.get('schema');
  expect(rows).toEqual([
    { schema: `${schema}_sandbox`, geqo: 'off', lock: '2s', idle: '5s', keepalive: '5' },
  ]);
});
