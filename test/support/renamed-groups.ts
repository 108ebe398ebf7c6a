import { expect } from 'vitest';
import { bootstrapToken } from './cli.ts';
import type { ServerProcess } from './cli-process.ts';
import type { Received, Receiver } from './receiver.ts';

interface Group {
  readonly id: number;
  readonly name: string;
}

type Json = Readonly<Record<string, unknown>>;

/** Sends a request to one of the nodes that answers; null: it died meanwhile, and nobody knows what came of it. */
export async function send(
  { url }: ServerProcess,
  method: string,
  path: string,
  body?: object,
): Promise<Json | null> {
  const response = await fetch(`${url}${path}`, {
    method,
    headers: {
      authorization: `Bearer ${bootstrapToken}`,
      'content-type': 'application/json',
      connection: 'close',
    },
    ...(body && { body: JSON.stringify(body) }),
  }).catch(() => null);
  if (response?.status === 204) return {};
  return response?.ok ? ((await response.json()) as Json) : null;
}

export async function addListener(node: ServerProcess, { url }: Receiver): Promise<void> {
  const subscriptions = ['zen:event-type:group.created', 'zen:event-type:group.updated'];
  const webhook = { name: 'Groups', endpoint: url, http_method: 'POST', request_format: 'json' };
  const made = await send(node, 'POST', '/api/v2/webhooks', {
    webhook: { ...webhook, status: 'active', subscriptions },
  });
  expect(made).not.toBeNull();
}

/** Makes groups and renames them until it is told to stop, at whichever node there is. */
export function renameOnAndOn(nodes: readonly ServerProcess[]): { stop(): Promise<void> } {
  const stopping = new AbortController();
  const goesOn = () => !stopping.signal.aborted;
  async function writer(writerNumber: number): Promise<void> {
    for (let turn = 0; goesOn(); turn += 1) {
      const node = () => nodes[(turn + writerNumber) % nodes.length]!;
      const name = `Group ${writerNumber}-${turn}`;
      const made = await send(node(), 'POST', '/api/v2/groups', { group: { name } });
      // A node that is gone refuses at once.
      if (made) await renameThrice(node, made['group'] as Group);
      else await new Promise((resolve) => void setTimeout(resolve, 20));
    }
  }
  const writers = Promise.all([1, 2, 3].map(writer));
  return {
    async stop() {
      stopping.abort();
      await writers;
    },
  };
}

async function renameThrice(node: () => ServerProcess, { id, name }: Group): Promise<void> {
  for (const count of [1, 2, 3]) {
    await send(node(), 'PUT', `/api/v2/groups/${id}`, { group: { name: `${name} ${count}` } });
  }
}

async function groupsAt(node: ServerProcess): Promise<Map<number, string>> {
  const all = new Map<number, string>();
  for (let page = 1; ; page += 1) {
    const path = `/api/v2/groups?page=${page}&per_page=100`;
    const answer = await send(node, 'GET', path);
    if (!answer) throw new Error('no answer');
    for (const { id, name } of answer['groups'] as Group[]) all.set(id, name);
    if (!answer['next_page']) return all;
  }
}

interface NameChange {
  readonly event: { readonly changes: { readonly name?: { readonly previous: unknown } } };
}

/** What was heard, by group, each event once, in the order in which it came first. */
function namesHeard(requests: readonly Received[]) {
  const known = new Set<unknown>();
  const heard = new Map<number, { previous: unknown; current: unknown }[]>();
  for (const { headers, body, event } of requests) {
    const id = headers['webhook-id'];
    if (known.has(id) || !event) continue;
    known.add(id);
    const { name } = (JSON.parse(body) as NameChange).event.changes;
    // What is new was nothing before.
    const change = { previous: name?.previous ?? null, current: event.detail.name };
    heard.set(event.detail.id, [...(heard.get(event.detail.id) ?? []), change]);
  }
  return heard;
}

/**
 * Every change of every group was heard, in the order of its changes, and nothing that did not happen: each goes on
 * from where the one before it ended.
 */
export async function expectAllHeard(
  node: ServerProcess,
  { requests }: Receiver,
  others: ReadonlySet<number>,
): Promise<void> {
  const groups = [...(await groupsAt(node))].filter(([id]) => !others.has(id));
  const last = () => {
    const heard = namesHeard(requests);
    return groups.filter(([id, name]) => heard.get(id)?.at(-1)?.current !== name);
  };
  await expect.poll(last).toEqual([]);
  const heard = namesHeard(requests);
  expect(heard.size).toBe(groups.length);
  for (const [id] of groups) {
    const names = heard.get(id) ?? [];
    const before = [null, ...names.slice(0, -1).map(({ current }) => current)];
    expect(
      names.map(({ previous }) => previous),
      `the changes of group ${id}`,
    ).toEqual(before);
  }
}

/** Those that the account came with. */
export async function firstGroups(node: ServerProcess): Promise<Set<number>> {
  return new Set((await groupsAt(node)).keys());
}
