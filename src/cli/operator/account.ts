import { Command } from 'commander';
import { plans, subdomainPattern, type Plan } from '../../domain/account.ts';
import type { Store } from '../../app/ports.ts';
import type { AccountRecord } from '../../app/ports/accounts.ts';
import { dayOf } from '../../domain/instant.ts';
import { purchasesOn, shownLimits, type Limits } from '../../domain/quota.ts';
import { centsOfDecimal, priceOf } from '../../domain/price.ts';
import { UsageError } from '../../config/usage-error.ts';
import { quoted } from '../../domain/quoted.ts';
import { choiceOption } from '../choices.ts';
import { deleteNamed, deletion } from './delete-account.ts';
import { withCarrierOptions, withDataOptions } from './options.ts';
import { withExamples } from '../help.ts';
import { printAll, printOne } from '../terminal/output.ts';
import { allOf, type Printing } from '../terminal/printing.ts';
import { Refusal } from '../terminal/refusal.ts';
import { accountNamed, withStore } from './with-store.ts';

interface AccountOptions extends Printing {
  plan?: Plan;
  omnichannel?: boolean;
  maxNumbers?: string;
  maxMonthlySpend?: string;
  maxPurchasesPerDay?: string;
  maxRecords?: string;
  maxRecordBytes?: string;
  maxAudioBytes?: string;
}

const fields = allOf<Awaited<ReturnType<typeof viewOf>>>({
  id: true,
  subdomain: true,
  plan: true,
  omnichannel: true,
  phone_number_count: true,
  max_numbers: true,
  monthly_spend: true,
  max_monthly_spend: true,
  purchases_today: true,
  max_purchases_per_day: true,
  records: true,
  record_bytes: true,
  audio_bytes: true,
  max_records: true,
  max_record_bytes: true,
  max_audio_bytes: true,
  created_at: true,
  disabled_at: true,
});

/** Of the table; `account show` has all. */
const listedColumns = [
  'id',
  'subdomain',
  'plan',
  'phone_number_count',
  'monthly_spend',
  'disabled_at',
];

type Sub = (usage: string, description: string, ...examples: string[]) => Command;

const planOption = () => choiceOption('--plan <plan>', 'what the account may do', plans);

export function accountCommand(): Command {
  const command = new Command('account').description('accounts: one for each customer');
  const sub: Sub = (usage, description, ...examples) =>
    withExamples(
      withDataOptions(
        command.command(usage).description(description),
        usage.startsWith('delete') ? deletion : { fields },
      ),
      ...examples,
    );

  sub(
    'create <subdomain>',
    'make an account, with first groups, a brand and a schedule',
    'trunkline account create acme',
    'trunkline account create acme --plan team --omnichannel',
  )
    .addOption(planOption().default('enterprise'))
    .option('--omnichannel', 'omnichannel routing is on')
    .action(create);
  addUpdate(sub);
  sub(
    'disable <subdomain>',
    'let nobody of an account in any more, at once; it keeps its numbers',
    'trunkline account disable acme',
  ).action((subdomain: string, options: AccountOptions) => setDisabled(subdomain, options, true));
  sub(
    'enable <subdomain>',
    'let the agents of an account in again',
    'trunkline account enable acme',
  ).action((subdomain: string, options: AccountOptions) => setDisabled(subdomain, options, false));
  withCarrierOptions(
    sub(
      'delete <subdomain>',
      'delete an account: its numbers go back to their carriers first',
      'trunkline account delete acme --dry-run',
      'trunkline account delete acme --confirm acme',
    ),
  )
    .option('--dry-run', 'show what would go, and change nothing')
    .option('--yes', 'ask nothing')
    .option('--confirm <subdomain>', 'ask nothing, if this is the account that is deleted')
    .action(deleteNamed);
  sub('show <subdomain>', 'show one account', 'trunkline account show acme').action(show);
  sub(
    'list',
    'list all accounts',
    'trunkline account list',
    'trunkline account list --json subdomain,phone_number_count',
  ).action(list);
  return command;
}

function addUpdate(sub: Sub): void {
  sub(
    'update <subdomain>',
    'change the plan, the routing, or what the account may have',
    'trunkline account update acme --plan professional',
    'trunkline account update acme --max-numbers 50 --max-monthly-spend 100',
    'trunkline account update acme --max-numbers none',
  )
    .addOption(planOption())
    .option('--omnichannel', 'turn omnichannel routing on')
    .option('--no-omnichannel', 'turn omnichannel routing off')
    .option('--max-numbers <n>', 'phone numbers at most; none = any number')
    .option('--max-monthly-spend <usd>', 'what its numbers may cost a month; none = any sum')
    .option('--max-purchases-per-day <n>', 'numbers it may buy on a day of UTC; none = any number')
    .option('--max-records <n>', 'records of each kind at most; none = any number')
    .option('--max-record-bytes <n>', 'bytes of all records at most; none = any number')
    .option('--max-audio-bytes <n>', 'bytes of the audio of greetings at most; none = any number')
    .action(update);
}

async function create(name: string, options: AccountOptions): Promise<void> {
  const subdomain = name.toLowerCase();
  if (!subdomainPattern.test(subdomain)) {
    throw new UsageError(
      `<subdomain>: ${quoted(name)} is none: letters, digits and inner hyphens, at most 63`,
    );
  }
  const { plan = 'enterprise', omnichannel = false } = options;
  await withStore(options, async (store) => {
    const account = await store.operator.createAccount({ subdomain, plan, omnichannel });
    if (!account) throw new Refusal(`an account with the subdomain ${subdomain} exists already`);
    await printOne(await viewOf(store, account), options);
  });
}

async function show(subdomain: string, options: AccountOptions): Promise<void> {
  await withStore(options, async (store) =>
    printOne(await viewOf(store, await accountNamed(store, subdomain)), options),
  );
}

async function list(options: AccountOptions): Promise<void> {
  await withStore(options, async (store) => {
    const accounts = await store.operator.listAccounts();
    const views = await Promise.all(accounts.map((account) => viewOf(store, account)));
    await printAll(views, options, { columns: listedColumns, whole: ['subdomain'] });
  });
}

async function update(subdomain: string, options: AccountOptions): Promise<void> {
  const { plan, omnichannel } = options;
  const limits = limitsIn(options);
  if ((plan ?? omnichannel) === undefined && Object.keys(limits).length === 0) {
    throw new UsageError(
      'nothing is said of what it is to be: --plan, --omnichannel, --max-numbers …',
    );
  }
  await withStore(options, async (store) => {
    const account = await accountNamed(store, subdomain);
    const updated = await store.operator.updateAccount(account.subdomain, {
      ...(plan && { plan }),
      ...(omnichannel !== undefined && { omnichannel }),
    });
    await store.operator.setQuota(account, limits);
    await printOne(await viewOf(store, updated ?? account), options);
  });
}

async function setDisabled(
  subdomain: string,
  options: AccountOptions,
  isDisabled: boolean,
): Promise<void> {
  await withStore(options, async (store) => {
    await store.operator.disableAccount(await accountNamed(store, subdomain), isDisabled);
    await printOne(await viewOf(store, await accountNamed(store, subdomain)), options);
  });
}

function limitsIn(options: AccountOptions): Partial<Limits> {
  const { maxNumbers, maxMonthlySpend, maxRecords, maxRecordBytes, maxAudioBytes } = options;
  const given = {
    max_numbers: parseCount('--max-numbers', maxNumbers),
    max_monthly_spend: maxMonthlySpend === undefined ? undefined : parseSum(maxMonthlySpend),
    max_purchases_per_day: parseCount('--max-purchases-per-day', options.maxPurchasesPerDay),
    max_records: parseCount('--max-records', maxRecords),
    max_record_bytes: parseCount('--max-record-bytes', maxRecordBytes),
    max_audio_bytes: parseCount('--max-audio-bytes', maxAudioBytes),
  };
  return Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined));
}

/** null: any number; undefined: not given */
function parseCount(flag: string, text: string | undefined): number | null | undefined {
  if (text === undefined) return undefined;
  if (text === 'none') return null;
  if (/^\d{1,15}$/.test(text)) return Number(text);
  throw new UsageError(`${flag}: must be a whole number, or none`);
}

/** In US cents. */
function parseSum(text: string): number | null {
  if (text === 'none') return null;
  const cents = /^\d{1,9}(\.\d{1,2})?$/.test(text) ? centsOfDecimal(text) : null;
  if (cents !== null) return cents;
  throw new UsageError(
    '--max-monthly-spend: must be a sum in US dollars, such as 25 or 25.50, or none',
  );
}

async function viewOf({ operator }: Store, account: AccountRecord) {
  const { id, subdomain, plan, omnichannel, phone_number_count, created_at } = account;
  const quota = await operator.quota(account);
  return {
    id,
    subdomain,
    plan,
    omnichannel,
    phone_number_count,
    max_numbers: quota.max_numbers,
    monthly_spend: priceOf(quota.monthly_spend),
    max_monthly_spend: shownLimits(quota).max_monthly_spend,
    purchases_today: purchasesOn(dayOf(Date.now()), quota),
    max_purchases_per_day: quota.max_purchases_per_day,
    ...(await operator.stored(account)),
    max_records: quota.max_records,
    max_record_bytes: quota.max_record_bytes,
    max_audio_bytes: quota.max_audio_bytes,
    created_at,
    disabled_at: account.disabled_at,
  };
}
