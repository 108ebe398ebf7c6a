import { Command } from 'commander';
import type { Store } from '../../app/ports.ts';
import { createIds } from '../../compose.ts';
import { parseHome } from '../../config.ts';
import { UsageError } from '../../config/usage-error.ts';
import { migrate, NoInstallation } from '../../installation/upgrade.ts';
import {
  mirrorAccount,
  type Installation,
  type MirrorResult,
} from '../../mirror/mirror-account.ts';
import { MirrorRefused } from '../../mirror/mirror-refused.ts';
import type { Progress } from '../../mirror/read/reading.ts';
import { systemClock } from '../../system/clock.ts';
import { systemRandom } from '../../system/random.ts';
import { canAsk } from '../terminal/confirm.ts';
import { NotSignedIn, Refusal } from '../terminal/refusal.ts';
import { readSecret } from '../terminal/secret.ts';
import { withExamples } from '../help.ts';
import { createOption, withDataOptions } from './options.ts';
import { allOf, type Printing } from '../terminal/printing.ts';
import { printAll, printOne, say, write } from '../terminal/output.ts';
import { withPorts } from './with-ports.ts';
import { withStore } from './with-store.ts';

interface MirrorCommandOptions extends Record<string, unknown>, Printing {
  email: string;
  tokenStdin?: boolean;
  account?: string;
  refresh?: boolean;
  dryRun?: boolean;
  rate: string;
}

const fields = [
  ...allOf<MirrorResult>({
    source: true,
    account: true,
    sign_in: true,
    counts: true,
    left_out: true,
    new_ids: true,
    added: true,
  }),
  'dry_run',
];

export function mirrorCommand(): Command {
  const command = new Command('mirror').description(
    'copy an account of any server of this API, Zendesk too, into a sandbox account here; reads only',
  );
  withDataOptions(command, { fields, ids: [] })
    .argument('<url>', 'where the account is, such as https://acme.zendesk.com')
    .requiredOption(
      '--email <address>',
      'the agent who reads it, whose API token TRUNKLINE_TOKEN has',
    )
    .option('--token-stdin', 'the token is the first line of standard input')
    .option(
      '--account <subdomain>',
      'the account to make; the first label of the host, or `mirror`, unless given',
    )
    .option('--refresh', 'replace all that is in the copy that an earlier mirror has made')
    .option('--dry-run', 'read, and show what would come; change nothing')
    .option('--rate <n>', 'requests a second at most', '10')
    .addOption(createOption('--carriers <names>', 'who sells numbers to the copy'))
    .action(mirror);
  return withExamples(
    command,
    'trunkline mirror https://acme.zendesk.com --email jo@acme.com --dry-run',
    'trunkline mirror https://acme.zendesk.com --email jo@acme.com --account acme-copy --token-stdin < token',
    'trunkline mirror https://acme.zendesk.com --email jo@acme.com --refresh --json counts,left_out',
  );
}

async function mirror(url: string, given: MirrorCommandOptions): Promise<void> {
  const { json, email, tokenStdin, account, refresh, dryRun, rate, ...options } = given;
  // The source knows it, or does not; in the credentials a colon would end it.
  if (!/^[^\s@:]+@[^\s@:]+$/.test(email)) {
    throw new UsageError(`--email: ${email} is not an e-mail address`);
  }
  refuseTables(given);
  refuseRealCarriers(String(options['carriers']));
  parseHome(options);
  const pace = parseRate(rate);
  const token = await tokenFrom(tokenStdin === true);
  const result = await orRefused(installationAt(options), {
    url,
    email,
    token,
    rate: pace,
    subdomain: account,
    refresh: refresh === true,
    dryRun: dryRun === true,
    clock: systemClock,
    nextId: createIds(systemClock).next,
    random: systemRandom(),
    now: systemClock.now(),
    onProgress: json === undefined ? tellProgress() : () => {},
    onNotice: say,
  });
  if (json === undefined) await print(result, dryRun === true);
  else await printOne({ ...result, dry_run: dryRun === true }, { json });
  refuseUnread(result);
}

/** A refusal has the exit code of its kind. */
async function orRefused(...given: Parameters<typeof mirrorAccount>): Promise<MirrorResult> {
  try {
    return await mirrorAccount(...given);
  } catch (error) {
    if (!(error instanceof MirrorRefused)) throw error;
    if (error.kind === 'words') throw new UsageError(error.message);
    if (error.kind === 'sign-in') throw new NotSignedIn(error.message);
    throw error;
  }
}

/** What the source has failed to show is no part of a copy that is as it should be. */
function refuseUnread({ left_out, source, account }: MirrorResult): void {
  const unread = left_out.filter(({ may_pass }) => may_pass);
  if (unread.length === 0) return;
  const what = unread.map(({ kind, property }) => (property ? `${kind} ${property}` : kind));
  throw new Refusal(
    `${source} has failed to show some of it: ${[...new Set(what)].join(', ')}; the same with --refresh replaces the account ${account} once all is shown`,
  );
}

/** What it says for people is more than one of them. */
function refuseTables({ csv, columns, quiet }: Printing): void {
  const said = Object.entries({ csv, columns, quiet }).find(([, value]) => value !== undefined);
  if (!said) return;
  throw new UsageError(`--${said[0]}: mirror writes a report for people; programs read its --json`);
}

/** Before all is read, which may take long. */
function refuseRealCarriers(carriers: string): void {
  if (!/\btwilio\b/i.test(carriers)) return;
  throw new UsageError(
    '--carriers: a copy is to test against, and twilio sells numbers for money: give it an installation of its own, with sandbox',
  );
}

function installationAt(options: Record<string, unknown>): Installation {
  return {
    async look(work) {
      try {
        return await withStore(options, (store: Store) => work(store));
      } catch (error) {
        if (error instanceof NoInstallation) return work(null);
        throw error;
      }
    },
    async open(work) {
      await migrate(parseHome(options));
      return withPorts(options, ({ ports }) => work(ports));
    },
  };
}

async function tokenFrom(isOnStdin: boolean): Promise<string> {
  const token = process.env['TRUNKLINE_TOKEN']?.trim() ?? '';
  if (!isOnStdin && token !== '') return token;
  if (isOnStdin || canAsk()) return readSecret('token', isOnStdin);
  throw new NotSignedIn(
    'the API token is missing: set TRUNKLINE_TOKEN, or write it to standard input with --token-stdin',
  );
}

function parseRate(text: string): number {
  const rate = /^\d{1,4}(\.\d{1,3})?$/.test(text) ? Number(text) : 0;
  if (rate > 0) return rate;
  throw new UsageError('--rate: must be a number of requests a second, such as 10 or 0.5');
}

/** How often it is told how far a step has come, in milliseconds. */
const tellInterval = 5_000;

/** A line for each step as it begins, and again while it takes long. */
function tellProgress(): (progress: Progress) => void {
  let last = { step: '', at: 0 };
  return ({ step, done, total }) => {
    const now = systemClock.steady();
    if (step === last.step && now - last.at < tellInterval) return;
    const isFirst = step !== last.step;
    last = { step, at: now };
    const far = total === null ? `${done} so far` : `${done} of ${total}`;
    say(isFirst ? `${step.startsWith('writing') ? '' : 'reading '}${step}` : `${step}: ${far}`);
  };
}

async function print(result: MirrorResult, isDryRun: boolean): Promise<void> {
  const { source, account, sign_in, counts, left_out, new_ids, added } = result;
  await printOne(
    {
      ...(isDryRun && { dry_run: true }),
      source,
      account,
      ...(sign_in && { email: sign_in.email, token: sign_in.token }),
    },
    {},
  );
  await heading('What was copied');
  await printAll(counts, {});
  await heading('What could not be copied, and why');
  if (left_out.length === 0 && !process.stdout.isTTY) await write('none');
  await printAll(
    left_out.map(({ kind, property, reason, count, ids }) => {
      return { kind, property, count, ids: ids.join(', ') || null, reason };
    }),
    {},
  );
  if (new_ids.length > 0) {
    await heading('What has another id here');
    await printAll(new_ids, {});
  }
  for (const one of added) say(`beside: ${one}`);
  if (sign_in?.token) {
    say(
      `the token is shown this once; \`trunkline serve --default-account ${account}\` serves the copy`,
    );
  }
}

const heading = (text: string): Promise<void> => write(`\n${text}:`);
