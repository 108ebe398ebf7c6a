import { ForbiddenError, type Client } from '../client/index.ts';
import type { Server } from './account.ts';
import { chunksOf, orderOf } from './bulk.ts';
import type { Add, Change, Removal, Update } from './changes.ts';
import { refusalText, type Details } from './refusal-words.ts';

interface Foreseen {
  readonly problems: ReadonlyMap<Change, string>;
  /** why nobody was asked */
  readonly unforeseen: string | null;
}

/** Has the server try the changes, which changes nothing, and tell which it would refuse, and why. */
export async function foresee(
  client: Client,
  { hasExtensions }: Server,
  changes: readonly Change[],
): Promise<Foreseen> {
  const problems = new Map<Change, string>();
  if (!hasExtensions) {
    return { problems, unforeseen: changes.length > 0 ? 'this server has no dry run' : null };
  }
  try {
    for (const { chunk, tried } of trials(client, changes)) {
      for (const { index, would_succeed, details } of (await tried()).items) {
        const change = chunk[index];
        if (change && !would_succeed) problems.set(change, refusalText(change, details));
      }
    }
    return { problems, unforeseen: null };
  } catch (error) {
    if (!(error instanceof ForbiddenError)) throw error;
    return { problems, unforeseen: `what would be refused was not tried: ${error.message}` };
  }
}

interface DryRun {
  readonly items: readonly {
    readonly index: number;
    readonly would_succeed: boolean;
    readonly details: Details;
  }[];
}

interface Trial {
  readonly chunk: readonly Change[];
  readonly tried: () => Promise<DryRun>;
}

function trials({ phoneNumbers }: Client, changes: readonly Change[]): Trial[] {
  const dryRun = { dryRun: true as const };
  const adds = changes.filter((one): one is Add => one.kind === 'add' && one.offer !== null);
  const updates = changes.filter((one): one is Update => one.kind === 'update');
  const removals = changes.filter((one): one is Removal => one.kind === 'remove');
  return [
    ...chunksOf(adds).map((chunk) => ({
      chunk,
      tried: () => phoneNumbers.createMany({ phone_numbers: chunk.map(orderOf) }, dryRun),
    })),
    ...chunksOf(updates).map((chunk) => ({
      chunk,
      tried: () =>
        phoneNumbers.updateMany(
          chunk.map(({ held, body }) => ({ ...body, id: held.id })),
          dryRun,
        ),
    })),
    ...chunksOf(removals).map((chunk) => ({
      chunk,
      tried: () =>
        phoneNumbers.deleteMany(
          chunk.map(({ held }) => held.id),
          dryRun,
        ),
    })),
  ];
}
