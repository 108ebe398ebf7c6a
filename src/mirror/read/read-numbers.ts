import { NotFoundError } from '../../client/index.ts';
import { everyRecord, type SourceRecord } from './every-record.ts';
import type { Reading } from './reading.ts';
import { isRefusal } from './refusals.ts';

/** A file of all numbers takes as long as there are many, in milliseconds. */
const exportTimeout = 30 * 60_000;

/**
 * Puts every number with its settings into the spool, and their ids into `ids`. The documented list has no settings:
 * each number is asked for by itself, unless the server has all in a file.
 */
export async function readNumbers(reading: Reading, ids: unknown[]): Promise<void> {
  const { spool, report, onProgress } = reading;
  try {
    const externalIds = await externalIdsAt(reading);
    for await (const text of (await exported(reading)) ?? shownOneByOne(reading)) {
      const record = JSON.parse(text) as SourceRecord;
      const { id } = record;
      const external_id = externalIds.get(id);
      const isNamed = external_id !== undefined;
      await spool.addNumber(isNamed ? JSON.stringify({ ...record, external_id }) : text);
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
  hasExtensions,
}: Reading): Promise<ReadonlyMap<unknown, string>> {
  const found = new Map<unknown, string>();
  if (!hasExtensions) return found;
  const numbers = client.phoneNumbers.list({ minimalMode: true, include: ['external_id'] });
  for await (const { id, external_id } of numbers) {
    if (external_id) found.set(id, external_id);
  }
  return found;
}

/** docs/extensions/export.md; null: the server has no such file, or not for this agent. */
async function exported({
  source: { client },
  hasExtensions,
}: Reading): Promise<AsyncIterable<string> | null> {
  if (!hasExtensions) return null;
  try {
    const file = await client.phoneNumbers.export({ format: 'ndjson', timeout: exportTimeout });
    return linesOf(file);
  } catch (error) {
    if (isRefusal(error)) return null;
    throw error;
  }
}

async function* linesOf(file: Blob): AsyncGenerator<string, void, undefined> {
  let rest = '';
  for await (const text of file.stream().pipeThrough(new TextDecoderStream())) {
    const lines = (rest + text).split('\n');
    rest = lines.pop() ?? '';
    yield* lines;
  }
  if (rest !== '') yield rest;
}

async function* shownOneByOne(reading: Reading): AsyncGenerator<string, void, undefined> {
  const { client } = reading.source;
  const show = { isRefused: false };
  for await (const listed of everyRecord((options) => client.phoneNumbers.list(options))) {
    const shown = await withSettings(reading, listed, show);
    if (shown) yield JSON.stringify(shown);
  }
}

/** null: the number is gone meanwhile. */
async function withSettings(
  { source: { client }, report }: Reading,
  listed: SourceRecord,
  show: { isRefused: boolean },
): Promise<SourceRecord | null> {
  if (show.isRefused) return listed;
  try {
    const shown = await client.phoneNumbers.show(listed['id'] as number, { include: ['settings'] });
    return { ...listed, ...shown };
  } catch (error) {
    if (error instanceof NotFoundError) return null;
    if (!isRefusal(error)) throw error;
    show.isRefused = true;
    const reason = `not read: ${error.message}`;
    report.leaveOut({ kind: 'phone_numbers', property: 'settings', reason });
    return listed;
  }
}
