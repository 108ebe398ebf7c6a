import { Command, Option } from 'commander';
import { orEnd } from '../src/cli/alone.ts';
import { withExamples } from '../src/cli/help.ts';
import { UsageError } from '../src/config/usage-error.ts';
import { databaseProblem } from '../src/installation/home.ts';

export interface Options {
  seed: number;
  schedules?: number;
  schedule?: number;
  seconds?: number;
  workers: number;
  database?: string;
  ignore: string[];
  json?: true;
}

export function readOptions(): Options {
  // It has two names.
  const script = process.env['npm_lifecycle_event'] === 'torture' ? 'torture' : 'simulate';
  const command = new Command(`npm run ${script} --`)
    .description(
      'whole installations in simulated worlds: nodes that die, stand still and disagree about the time, databases and carriers that fail, clients that race and ask again',
    )
    .option('--seed <number>', 'the same seed gives the same schedules', wholeFrom('--seed', 0), 1)
    .option(
      '--schedules <number>',
      'end after so many; 10,000 unless --seconds is given',
      wholeFrom('--schedules', 1),
    )
    .addOption(
      new Option('--schedule <number>', 'run this one only, and show its history')
        .argParser(wholeFrom('--schedule', 0))
        .conflicts('schedules'),
    )
    .option('--seconds <number>', 'end after so long at the latest', wholeFrom('--seconds', 1))
    .option('--workers <number>', 'processes side by side', wholeFrom('--workers', 1), 2)
    .option('--database <url>', 'on PostgreSQL, in schemas of its own', databaseIn)
    .option('--ignore <rule...>', 'go on when one of these does not hold')
    .option('--json', 'print one JSON object');
  withExamples(
    command,
    'npm run simulate -- --seconds 60',
    'npm run simulate -- --seed 7 --schedule 1234',
  );
  return orEnd(
    command,
    () => ({ ignore: [], ...command.parse().opts<Partial<Options>>() }) as Options,
  );
}

function databaseIn(url: string): string {
  const problem = databaseProblem(url);
  if (problem !== null) throw new UsageError(`--database: ${problem}`);
  return url;
}

function wholeFrom(option: string, least: number): (text: string) => number {
  return (text) => {
    if (/^\d{1,9}$/.test(text) && Number(text) >= least) return Number(text);
    throw new UsageError(`${option}: must be a whole number, ${least} or more`);
  };
}
