import { Command, Option } from 'commander';
import { orEnd } from '../src/cli/alone.ts';
import { withExamples } from '../src/cli/help.ts';
import { UsageError } from '../src/config/usage-error.ts';
import { quoted } from '../src/domain/quoted.ts';
import { databaseProblem } from '../src/installation/home.ts';
import { cases, type Case } from './cases.ts';
import { chartFile, recordsFile } from './records.ts';
import type { Result } from './results.ts';

interface Given {
  readonly json?: true;
  readonly quick?: true;
  readonly case?: readonly Case[];
  /** default: SQLite */
  readonly database?: string;
  readonly chart?: string;
  readonly write?: true;
  /** the file with what the run is compared with */
  readonly compare?: string;
}

/** Ends the process with a message when they are wrong. */
export function readOptions(args: readonly string[]) {
  const given = orEnd(commandOf(), (command) => givenIn(command.parse(args)));
  const plan: Result['plan'] = given.quick ? 'quick' : 'full';
  const database: Result['database'] = given.database === undefined ? 'SQLite' : 'PostgreSQL';
  const isDrawn = given.write && plan === 'full' && database === 'SQLite';
  return {
    ...given,
    ...(isDrawn && { chart: given.chart ?? chartFile }),
    plan,
    isWhole: given.case === undefined,
    cases: cases.filter((one) => given.case?.includes(one) ?? true),
    database,
    databaseUrl: given.database ?? null,
  };
}

function givenIn(command: Command): Given {
  const given = command.opts<Given>();
  if (given.write && given.case) {
    throw new UsageError('--write and --case: all cases are recorded, not some');
  }
  return given;
}

function commandOf(): Command {
  const command = new Command('npm run bench --')
    .description('measures the service side by side with a bare node:http server and others')
    .option('--json', 'print one JSON object')
    .option('--quick', 'two minutes instead of ten; figures lie further apart')
    .option('--case <name>', 'this case only; can be given several times', alsoCase)
    .option('--database <url>', 'on PostgreSQL, in schemas that are removed again', databaseIn)
    .option('--chart <file>', 'draw the ratios as SVG')
    .option(
      '--write',
      `record the figures in ${recordsFile}; of a full run on SQLite draw ${chartFile}`,
    )
    .addOption(
      new Option(
        '--compare [file]',
        `end with 1 when a figure is worse than recorded (${recordsFile}) by more than the noise`,
      ).preset(recordsFile),
    );
  return withExamples(
    command,
    'npm run bench -- --quick --case "list of 100"',
    'npm run bench -- --compare',
  );
}

function databaseIn(url: string): string {
  const problem = databaseProblem(url);
  if (problem !== null) throw new UsageError(`--database: ${problem}`);
  return url;
}

function alsoCase(name: string, others: Case[] = []): Case[] {
  const found = cases.find((one) => one.name === name);
  if (found) return [...others, found];
  const names = cases.map((one) => `"${one.name}"`);
  throw new UsageError(`--case: there is no case ${quoted(name)}; there are ${names.join(', ')}`);
}
