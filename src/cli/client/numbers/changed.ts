import type { Schemas } from '../../../client/index.ts';
import { printAll, say } from '../../terminal/output.ts';
import type { Printed, Printing } from '../../terminal/printing.ts';
import { inWordsOfCommands } from '../command-words.ts';
import { requireExtensions } from '../extension.ts';
import { numberFields, outcomeFields, trialFields } from '../fields/numbers.ts';
import { batchesOf, type Outcome } from '../jobs.ts';
import type { Session } from '../session.ts';
import type { Named } from './named-number.ts';

/** What commands print that change numbers: one by itself, what became of each of many, or what would. */
export const changes = (fields: readonly string[]): Printed => ({
  fields: [...new Set([...fields, 'number', ...outcomeFields, ...trialFields])],
});

export const purchases: Printed = {
  fields: [...changes([...numberFields, 'price', 'token']).fields],
  ids: ['id', 'token'],
};

/** What became of one that was changed by itself. */
export const single = (id: number, status: Outcome['status']): Outcome => ({
  id,
  status,
  success: true,
  details: null,
});

/** What became of each. */
export async function printOutcomes(
  outcomes: readonly Outcome[],
  numbers: readonly Named[],
  printing: Printing,
): Promise<void> {
  const rows = outcomes.map((outcome, place) => ({
    ...outcome,
    details: outcome.details && inWordsOfCommands(outcome.details),
    number: numbers[place]?.number ?? null,
  }));
  await printAll(rows, printing, { columns: ['id', 'number', 'status', 'details'] });
}

type Trial = Schemas['JobDryRunResponse']['dry_run'];

/** What a dry run of the server says of each, a hundred at a time; the exit code is 1 when something would not succeed. */
export async function printTrial(
  session: Session,
  numbers: readonly Named[],
  printing: Printing,
  tryThem: (ids: number[]) => Promise<Trial>,
): Promise<void> {
  const rows: object[] = [];
  await requireExtensions(session, 'dry runs');
  for (const batch of batchesOf(numbers)) {
    const ids = batch.map(({ id }) => id);
    const trial = await tryThem(ids);
    rows.push(...trial.items.map((item, place) => trialRow(item, batch[place])));
    if (!trial.would_succeed) process.exitCode = 1;
  }
  await printAll(rows, printing, { columns: ['id', 'number', 'would_succeed', 'details'] });
  say('a dry run: nothing was changed');
}

function trialRow({ would_succeed, details }: Trial['items'][number], named: Named | undefined) {
  const { id = null, number = null } = named ?? {};
  return { id, number, would_succeed, details: detailsText(details) };
}

/** What a dry run has against it; null: nothing. */
export function detailsText(details: Schemas['FieldErrors']): string | null {
  const problems = Object.values(details).flat();
  return problems.map(({ description }) => inWordsOfCommands(description)).join('; ') || null;
}
