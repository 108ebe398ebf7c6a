import { Command } from 'commander';
import type { Client, Schemas } from '../../../client/index.ts';
import { withExamples } from '../../help.ts';
import { mostIn, printNewest } from '../../terminal/newest.ts';
import { printAll, printOne, write } from '../../terminal/output.ts';
import type { Printing } from '../../terminal/printing.ts';
import { startProgress } from '../../terminal/progress.ts';
import { Refusal } from '../../terminal/refusal.ts';
import { withExtension } from '../extension.ts';
import { jobFields } from '../fields/happenings.ts';
import { watchJob } from '../jobs.ts';
import { aboutOne } from '../not-there.ts';
import { idIn } from '../records/words.ts';
import { withClient, withClientOptions, type ClientOptions, type Session } from '../session.ts';

type JobStatus = Schemas['JobStatus'];

const example = 'V3-2ac1f64c0b1e4bd3a8e9b8f0aab0c6d1';

export function jobsCommand(): Command {
  const command = new Command('jobs').description('what is done to many numbers at once');
  for (const sub of [listCommand(), showCommand(), watchCommand(), cancelCommand()]) {
    command.addCommand(sub);
  }
  return withExamples(command, 'trunkline jobs list');
}

type Work = (client: Client, session: Session) => Promise<unknown>;

const withJobs = (options: ClientOptions, work: Work): Promise<void> =>
  withClient(options, (session) => asked(session, work));

const withJob = (id: string, options: ClientOptions, work: Work): Promise<void> =>
  withClient(options, (session) => aboutOne(session, `job ${id}`, () => asked(session, work)));

const asked = (session: Session, work: Work): Promise<unknown> =>
  withExtension(session, 'jobs of numbers', () => work(session.client, session));

function listCommand(): Command {
  const command = new Command('list')
    .description('list jobs of the last day; the newest first')
    .option('--limit <n>', 'so many at most; 50, unless given')
    .action(async (options: ClientOptions & { readonly limit?: string }) => {
      const most = mostIn(options.limit);
      await withJobs(options, ({ jobStatuses }) =>
        printNewest(jobStatuses.list(), most, options, {
          columns: ['id', 'job_type', 'status', 'progress', 'total', 'message'],
        }),
      );
    });
  return withExamples(
    withClientOptions(command, { fields: jobFields }),
    'trunkline jobs list --json id,status',
  );
}

function showCommand(): Command {
  const command = new Command('show')
    .description('show one job, and what became of each number')
    .argument('<id>')
    .action((word: string, options: ClientOptions) =>
      withJob(idIn(word), options, async ({ jobStatuses }) =>
        printJob(await jobStatuses.show(idIn(word)), options),
      ),
    );
  return withExamples(
    withClientOptions(command, { fields: jobFields }),
    `trunkline jobs show ${example} --json results`,
  );
}

function watchCommand(): Command {
  const command = new Command('watch')
    .description('wait until a job has ended; the exit code is 1 when some of it failed')
    .argument('<id>')
    .action((word: string, options: ClientOptions) =>
      withJob(idIn(word), options, async ({ jobStatuses }, session) => {
        const job = await watched(session, await jobStatuses.show(idIn(word)));
        await printJob(job, options);
        refuseFailures(job);
      }),
    );
  return withExamples(
    withClientOptions(command, { fields: jobFields }),
    `trunkline jobs watch ${example}`,
  );
}

async function watched(session: Session, job: JobStatus): Promise<JobStatus> {
  const progress = await startProgress('numbers', job.total);
  try {
    return await watchJob(session, job, ({ progress: done, total }) =>
      progress.update(done ?? 0, total),
    );
  } finally {
    progress.end();
  }
}

function refuseFailures({ status, results, total, message }: JobStatus): void {
  const failures = results?.filter(({ success }) => !success).length ?? 0;
  if (status === 'completed' && failures === 0) return;
  throw new Refusal(
    failures > 0 ? `${failures} of ${total} failed` : `the job is ${status}: ${message ?? ''}`,
  );
}

function cancelCommand(): Command {
  const command = new Command('cancel')
    .description('begin nothing more of a job; what is under way comes to its end')
    .argument('<id>')
    .action((word: string, options: ClientOptions) =>
      withJob(idIn(word), options, async ({ jobStatuses }) =>
        printJob(await jobStatuses.cancel(idIn(word)), options),
      ),
    );
  return withExamples(
    withClientOptions(command, { fields: jobFields }),
    `trunkline jobs cancel ${example}`,
  );
}

/** People get a table of what became of each number. */
async function printJob(job: JobStatus, printing: Printing): Promise<void> {
  const { json, csv, quiet, columns } = printing;
  const isForPeople = process.stdout.isTTY && !csv && !quiet && (json ?? columns) === undefined;
  if (!isForPeople) return printOne(job, printing);
  const { results, ...facts } = job;
  await printOne(facts, printing);
  if (!results) return;
  await write('');
  await printAll(results, printing, { columns: ['index', 'id', 'status', 'details'] });
}
