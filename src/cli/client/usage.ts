import { Command } from 'commander';
import type { Schemas } from '../../client/index.ts';
import { choiceOption } from '../choices.ts';
import { withExamples } from '../help.ts';
import { printAll, printOne, write } from '../terminal/output.ts';
import { allOf } from '../terminal/printing.ts';
import { styled } from '../terminal/style.ts';
import { withExtension } from './extension.ts';
import { usageFields, usageRowFields } from './fields/usage.ts';
import { tellingOptions } from './option-mistakes.ts';
import { withClient, withClientOptions, type ClientOptions } from './session.ts';

const subjects = ['country', 'type', 'carrier', 'group', 'day'] as const;
type Subject = (typeof subjects)[number];

/** What a row of each is about. */
const about: Readonly<Record<Subject, string>> = {
  country: 'country_code',
  type: 'type',
  carrier: 'carrier',
  group: 'group_id',
  day: 'date',
};

/** Of a table; JSON has what is deleted and under way too. */
const columnsOf = (subject: Subject): readonly string[] => [
  about[subject],
  'phone_numbers',
  'monthly_cost',
  ...(subject === 'day' ? ['purchases', 'releases', 'refusals'] : []),
];

/** Of the one row of all together. */
const totalFields = allOf<ReturnType<typeof totalsOf>>({
  phone_numbers: true,
  monthly_cost: true,
  monthly_spend: true,
  deleted_phone_numbers: true,
  deleted_monthly_cost: true,
  under_way_phone_numbers: true,
  under_way_monthly_cost: true,
  start_date: true,
  end_date: true,
});

interface UsageOptions extends ClientOptions {
  readonly by?: Subject;
  readonly from?: string;
  readonly to?: string;
}

export function usageCommand(): Command {
  const command = new Command('usage')
    .description('what the account has, what it costs a month, and what was bought each day')
    .addOption(choiceOption('--by <subject>', 'a table of these', subjects))
    .option('--from <date>', 'the first day: 2026-01-31; 30 days unless given')
    .option('--to <date>', 'the last day, which is today unless given')
    .action(show);
  return withExamples(
    withClientOptions(command, {
      fields: [...new Set([...usageFields, ...totalFields, ...usageRowFields])],
      ids: Object.values(about),
    }),
    'trunkline usage',
    'trunkline usage --by day --from 2026-01-01 --to 2026-01-31 --csv',
  );
}

async function show({ by, from, to, ...options }: UsageOptions): Promise<void> {
  await withClient(options, (session) =>
    withExtension(session, 'figures of usage', async () => {
      const usage = await tellingOptions({ start_date: '--from', end_date: '--to' }, () =>
        session.client.usage.show({
          ...(from !== undefined && { startDate: from }),
          ...(to !== undefined && { endDate: to }),
        }),
      );
      if (by !== undefined) {
        return printAll(usage[`by_${by}`], options, { columns: columnsOf(by) });
      }
      if (options.json !== undefined) return printOne(usage, options);
      await printOne(totalsOf(usage), options);
      const { csv, quiet, columns } = options;
      if (process.stdout.isTTY && !csv && !quiet && columns === undefined) await printTables(usage);
    }),
  );
}

/** In one row: what is deleted and under way costs too. */
function totalsOf({ start_date, end_date, totals }: Schemas['Usage']) {
  const { deleted, under_way, ...rest } = totals;
  return {
    ...rest,
    deleted_phone_numbers: deleted.phone_numbers,
    deleted_monthly_cost: deleted.monthly_cost,
    under_way_phone_numbers: under_way.phone_numbers,
    under_way_monthly_cost: under_way.monthly_cost,
    start_date,
    end_date,
  };
}

async function printTables(usage: Schemas['Usage']): Promise<void> {
  for (const subject of subjects) {
    const rows = usage[`by_${subject}`];
    if (subject === 'day' || rows.length === 0) continue;
    await write(`\n${styled('bold', `by ${subject}`)}`);
    await printAll(rows, {}, { columns: columnsOf(subject) });
  }
}
