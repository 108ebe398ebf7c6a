import { Command, Option } from 'commander';
import type { Plan, PlanLine, Result } from '../../../lines/index.ts';
import { exitCodes } from '../../exit-codes.ts';
import { withExamples } from '../../help.ts';
import { confirm, confirmByTyping } from '../../terminal/confirm.ts';
import { printOne, say, write } from '../../terminal/output.ts';
import { commonGroup, declarePrinted } from '../../terminal/printing.ts';
import { startProgress } from '../../terminal/progress.ts';
import { NotSignedIn, Refusal } from '../../terminal/refusal.ts';
import { styled } from '../../terminal/style.ts';
import { fileText } from '../file-text.ts';
import { placeOf, withClient, type Session } from '../session.ts';
import { planFields, planRecord, resultRecord } from './plan-records.ts';

interface PlanOptions {
  readonly profile?: string;
  readonly json?: boolean | string;
  readonly prune?: boolean;
}

interface ApplyOptions extends PlanOptions {
  readonly yes?: boolean;
  readonly confirm?: string;
  readonly force?: boolean;
  readonly checksum?: string;
  readonly dryRun?: boolean;
}

export function planCommand(): Command {
  const command = withFileOptions(
    new Command('plan').description(
      'show what `numbers apply` would do; the exit code is 2 when that is anything',
    ),
    planFields,
  ).action(plan);
  return withExamples(
    command,
    'trunkline numbers plan lines.yaml',
    'trunkline numbers plan lines.yaml --prune --json checksum,counts',
  );
}

export function applyCommand(): Command {
  const command = withFileOptions(
    new Command('apply').description(
      'make the lines what a file says; applied again, it does what is left, and buys nothing twice',
    ),
    [...planFields, 'results'],
  )
    .option('--checksum <checksum>', 'of the plan that was reviewed: another one is refused')
    .option('--force', 'though --prune would change more than 30 % of the numbers')
    .option('--dry-run', 'show the plan, ask the server what would be refused, and change nothing')
    .option('--confirm <count>', 'what would be typed: how many numbers are deleted')
    .option('--yes', 'ask nothing')
    .action(apply);
  return withExamples(
    command,
    'trunkline numbers apply lines.yaml',
    'trunkline numbers apply lines.yaml --checksum "$(trunkline numbers plan lines.yaml --json checksum | jq -r .checksum)" --yes',
  );
}

function withFileOptions(command: Command, fields: readonly string[]): Command {
  const options = [
    new Option('--profile <name>', 'where to, and as whom'),
    new Option(
      '--json [fields]',
      'JSON and nothing else on standard output; of these fields: counts,cost',
    ),
    new Option('--no-color', 'no colours; NO_COLOR says so too'),
  ];
  for (const option of options) command.addOption(option.helpGroup(commonGroup));
  return declarePrinted(command, { fields, ids: [] })
    .argument(
      '<file>',
      'what the lines are to be, as YAML or JSON (docs/lines.md); - is standard input',
    )
    .option('--prune', 'delete the numbers that are not in the file too');
}

async function plan(file: string, options: PlanOptions): Promise<void> {
  const wanted = await fileText(file);
  await withClient(options, async ({ client }) => {
    const { planLines } = await import('../../../lines/index.ts');
    const made = await planLines(client, wanted, options).catch(refusedIn(file));
    await show(made, options);
    if (made.changes.length > 0) process.exitCode = exitCodes.differs;
  });
}

async function apply(file: string, options: ApplyOptions): Promise<void> {
  const wanted = await fileText(file);
  await withClient(options, async (session) => {
    const { applyLines } = await import('../../../lines/index.ts');
    const progress = await startProgress('changes');
    try {
      const {
        plan: made,
        state,
        results,
      } = await applyLines(session.client, wanted, {
        ...options,
        isDryRun: options.dryRun,
        async confirm(asked) {
          await ask(session, asked, options);
          session.goesOn(
            'what was begun goes on; the same command does what is left, and buys nothing twice',
          );
          progress.update(0, asked.changes.length);
          return true;
        },
        onResult: ({ place }) => progress.update(place),
      }).catch(refusedIn(file));
      progress.end();
      if (state === 'planned') return await show(made, options);
      await report(made, results, options);
    } finally {
      progress.end();
    }
  });
}

/** With the plan before the question; deletions are severe: their count is typed. */
async function ask({ signIn }: Session, asked: Plan, options: ApplyOptions): Promise<void> {
  const { summaryText } = await import('../../../lines/index.ts');
  const isCounted = options.confirm !== undefined;
  if (options.yes && !isCounted) return;
  for (const line of await linesOf(asked)) process.stderr.write(`${line}\n`);
  const question = `${summaryText(asked)}. At ${placeOf(signIn)}.`;
  const deletions = asked.counts.remove;
  if (deletions === 0 && !isCounted) return confirm(`${question} Go on?`, options);
  const those = deletions === 1 ? 'a number' : `${deletions} numbers`;
  await confirmByTyping(String(deletions), `${question} It deletes ${those}.`, options);
}

async function show(made: Plan, { json }: PlanOptions): Promise<void> {
  if (json !== undefined) return printOne(planRecord(made), { json });
  await write((await linesOf(made, process.stdout)).join('\n'));
}

async function report(
  made: Plan,
  results: readonly Result[],
  { json }: ApplyOptions,
): Promise<void> {
  if (json !== undefined)
    await printOne({ ...planRecord(made), results: results.map(resultRecord) }, { json });
  else for (const result of results) await write(await resultLine(result));
  const [first, ...others] = results.filter(({ status }) => status !== 'done');
  const all = results.length;
  if (!first) return say(all === 1 ? 'done: 1 change' : `done: ${all} changes`);
  const more = others.length === 0 ? '' : `, and ${others.length} more are not`;
  const counts = `${all - others.length - 1} of ${all} changes are done`;
  const why = `#${first.place} is not: ${first.detail}${more}`;
  if (first.status === 'not allowed') throw new NotSignedIn(`${counts}; ${why}`);
  throw new Refusal(
    `${counts}; ${why}; mend in the file what is refused: the same command does what is left`,
  );
}

async function resultLine({ change, place, status, detail }: Result): Promise<string> {
  const { changeText } = await import('../../../lines/index.ts');
  const mark = status === 'done' ? styled('green', 'done') : styled('red', status);
  return `${mark} #${place}: ${changeText(change)}${detail === null ? '' : `: ${detail}`}`;
}

const styles = {
  '+': 'green',
  '~': 'yellow',
  '-': 'red',
  '!': 'red',
  INFO: 'dim',
  summary: 'bold',
} as const;

async function linesOf(made: Plan, stream: NodeJS.WriteStream = process.stderr): Promise<string[]> {
  const { planText } = await import('../../../lines/index.ts');
  return planText(made).map(({ kind, text: line }: PlanLine) =>
    styled(styles[kind], kind === 'summary' ? line : `${kind} ${line}`, stream),
  );
}

/** What is wrong with a file is told with its name, line and column. */
function refusedIn(file: string): (error: unknown) => Promise<never> {
  return async (error) => {
    const { LinesFileError, LinesRefused } = await import('../../../lines/index.ts');
    if (error instanceof LinesRefused) throw new Refusal(`${error.message}; nothing was changed`);
    if (!(error instanceof LinesFileError)) throw error;
    throw new Refusal(
      error.message
        .split('\n')
        .map((line) => `${file}:${line}`)
        .join('\n'),
    );
  };
}
