import { everyRecord, eachOnce, type SourceRecord } from './every-record.ts';
import { oddOf, type Reading } from './reading.ts';
import { isFault, isRefusal, leaveUnread } from './refusals.ts';

/**
 * Puts every number with its settings into the spool, and their ids into `ids`. The documented list has no settings:
 * each number is asked for by itself, unless the server has all in a file.
 */
export async function readNumbers(reading: Reading, ids: unknown[]): Promise<void> {
  const { spool, report, onProgress } = reading;
  try {
    const externalIds = await externalIdsAt(reading);
    for await (const record of (await exported(reading)) ?? shownOneByOne(reading)) {
      const { id } = record;
      const external_id = externalIds.get(id);
      const isNamed = external_id !== undefined;
      await spool.addNumber(JSON.stringify({ ...record, ...(isNamed && { external_id }) }));
      ids.push(id);
      report.find('phone_numbers');
      onProgress({ step: 'phone_numbers', done: ids.length, total: null });
    }
  } finally {
    await spool.endNumbers();
  }
}

/** docs/extensions/external-ids.md: by the ids of their numbers; the file of all numbers has none of them. */
async function externalIdsAt({
  source: { client },
  report,
  hasExtensions,
}: Reading): Promise<ReadonlyMap<unknown, string>> {
  const found = new Map<unknown, string>();
  if (!hasExtensions) return found;
  try {
    const numbers = client.phoneNumbers.list({ minimalMode: true, include: ['external_id'] });
    for await (const { id, external_id } of numbers) {
      if (external_id) found.set(id, external_id);
    }
  } catch (error) {
    leaveUnread(report, { kind: 'phone_numbers', property: 'external_id' }, error);
  }
  return found;
}

/** docs/extensions/export.md; null: the server has no such file, or not for this agent, or fails to make it. */
async function exported(reading: Reading): Promise<AsyncIterable<SourceRecord> | null> {
  if (!reading.hasExtensions) return null;
  try {
    const file = await reading.source.client.phoneNumbers.export({ format: 'ndjson' });
    return eachOnce(recordsIn(file), oddOf('phone_numbers', reading));
  } catch (error) {
    if (isRefusal(error) || isFault(error)) return null;
    throw error;
  }
}

/** null: a line that is none. */
async function* recordsIn(file: Blob): AsyncGenerator<unknown, void, undefined> {
  let rest = '';
  for await (const text of file.stream().pipeThrough(new TextDecoderStream())) {
    const lines = (rest + text).split('\n');
    rest = lines.pop() ?? '';
    yield* lines.map(parsed);
  }
  if (rest !== '') yield parsed(rest);
}

function parsed(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return null;
  }
}

async function* shownOneByOne(reading: Reading): AsyncGenerator<SourceRecord, void, undefined> {
  const { client } = reading.source;
  const withSettings = createShow(reading);
  const odd = oddOf('phone_numbers', reading);
  for await (const listed of everyRecord((options) => client.phoneNumbers.list(options), odd)) {
    yield { ...listed, ...(await withSettings(listed['id'])) };
  }
}

/** Where none was shown, and so many were not, the others will not be either. */
const mostUnshown = 5;

/** Shows a number with its settings; null: the server does not, which is noted. */
function createShow({ source: { client }, report }: Reading) {
  let [hasShown, unshown] = [false, 0];
  let last: unknown;
  return async (id: unknown): Promise<object | null> => {
    try {
      if (!hasShown && unshown >= mostUnshown) throw last;
      const shown = await client.phoneNumbers.show(id as number, { include: ['settings'] });
      hasShown = true;
      return shown;
    } catch (error) {
      leaveUnread(report, { kind: 'phone_numbers', id, property: 'settings' }, error);
      [last, unshown] = [error, unshown + 1];
      return null;
    }
  };
}
