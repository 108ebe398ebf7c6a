import type { Schemas } from '../../../client/index.ts';
import { printAll, say } from '../../terminal/output.ts';
import type { Printing } from '../../terminal/printing.ts';
import type { Outcome } from '../jobs.ts';
import type { Named } from './named-number.ts';

/** Of the table of what became of many numbers. */
export const outcomeColumns = ['id', 'number', 'status', 'details'];

/** What became of one that was changed by itself. */
export const single = (id: number, status: Outcome['status']): Outcome => ({
  id,
  status,
  success: true,
  details: null,
});

/** What a dry run of the server says of each; the exit code is 1 when something would not succeed. */
export async function printTrial(
  { items, would_succeed }: Schemas['JobDryRunResponse']['dry_run'],
  numbers: readonly Named[],
  printing: Printing,
): Promise<void> {
  const rows = items.map(({ details, ...item }, place) => ({
    id: numbers[place]?.id ?? null,
    number: numbers[place]?.number ?? null,
    would_succeed: item.would_succeed,
    details:
      Object.values(details)
        .flat()
        .map(({ description }) => description)
        .join('; ') || null,
  }));
  await printAll(rows, printing, { columns: ['id', 'number', 'would_succeed', 'details'] });
  say('a dry run: nothing was changed');
  if (!would_succeed) process.exitCode = 1;
}
