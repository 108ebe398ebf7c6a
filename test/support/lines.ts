import { stringify } from 'yaml';
import type { Client } from '../../src/client/index.ts';
import { applyLines, planLines, type ApplyOptions, type Plan } from '../../src/lines/index.ts';

/** A file of lines as text, from what it says. */
export const fileOf = (numbers: readonly object[], rest: object = {}): string =>
  stringify({ version: 1, ...rest, numbers });

/** Applies a file, and answers what was done. */
export async function apply(client: Client, text: string, options: ApplyOptions = {}) {
  const { results } = await applyLines(client, text, options);
  const failed = results.filter(({ status }) => status !== 'done');
  return { results, failed: failed.map(({ detail }) => detail) };
}

/** How many changes of each kind a plan has. */
export async function countsOf(
  client: Client,
  text: string,
  options = {},
): Promise<Plan['counts']> {
  return (await planLines(client, text, options)).counts;
}

export const nothing = { add: 0, update: 0, remove: 0 };
