import { Command } from 'commander';
import { ConnectionError, UnavailableError, type LineProperties } from '../../../client/index.ts';
import { UsageError } from '../../../config/usage-error.ts';
import { withExamples } from '../../help.ts';
import { confirm } from '../../terminal/confirm.ts';
import { printAll, printOne, say } from '../../terminal/output.ts';
import { inWordsOfCommands } from '../command-words.ts';
import { itemsIn } from '../items.ts';
import { doAll, type Outcome } from '../jobs.ts';
import { centsIn } from '../prices.ts';
import { propertiesIn, withPropertyOptions, type PropertyOptions } from '../properties.ts';
import {
  placeOf,
  withClient,
  withClientOptions,
  type ClientOptions,
  type Session,
} from '../session.ts';
import {
  candidatesFor,
  orderOf,
  printDryRun,
  questionOf,
  refuseUnfit,
  type Candidate,
} from './candidates.ts';
import { purchases, single } from './changed.ts';
import { lineProperties } from './line-properties.ts';
import { addressSidOf } from './named-address.ts';
import { withSearchOptions, type SearchOptions } from './search.ts';

interface BuyOptions extends ClientOptions, PropertyOptions, Partial<SearchOptions> {
  readonly count?: string;
  readonly address?: string;
  readonly maxPrice?: string;
  readonly nickname?: string;
  readonly groupIds?: string;
  readonly dryRun?: boolean;
  readonly yes?: boolean;
}

export function buyCommand(): Command {
  const command = new Command('buy')
    .description('buy numbers by their tokens, or the first that a search finds')
    .argument('[tokens...]', 'what `numbers search` has found; - reads them from standard input')
    .option('--address <address>', 'id or name of an address, where the country asks for one')
    .option('--max-price <usd>', 'what one may cost a month at most: 2.00')
    .option('--dry-run', 'ask the server what it would come to, and buy nothing')
    .option('--yes', 'ask nothing');
  withSearchOptions(command, false).option('--count <n>', 'so many of what is found', '1');
  return withExamples(
    withClientOptions(withPropertyOptions(command, lineProperties), purchases).action(buy),
    'trunkline numbers buy 2fcdaa7c8bd4d50ee13e3530203b4995 --nickname Support',
    'trunkline numbers buy --country US --contains pizza --count 2 --max-price 2.00 --yes',
    'trunkline numbers search --country US --limit 5 -q | trunkline numbers buy - --yes',
  );
}

async function buy(words: readonly string[], options: BuyOptions): Promise<void> {
  const tokens = await itemsIn(words);
  if (words.length > 0 && tokens.length === 0) return printAll([], options);
  if (tokens.length > 0 === (options.country !== undefined)) {
    throw new UsageError('buy takes tokens, or --country and what else is searched for');
  }
  const maxCents = options.maxPrice === undefined ? Infinity : centsOption(options.maxPrice);
  await withClient(options, async (session) => {
    const line = await lineIn(session, options);
    const candidates = await candidatesFor(session, { tokens, search: options, line });
    if (options.dryRun) return printDryRun(candidates, options);
    refuseUnfit(candidates, maxCents);
    await confirm(questionOf(candidates, placeOf(session.signIn)), options);
    await order(session, candidates, { line, options });
  });
}

function centsOption(text: string): number {
  const cents = /^\$?\d{1,6}(\.\d{1,2})?$/.test(text) ? centsIn(text) : null;
  if (cents !== null) return cents;
  throw new UsageError('--max-price: must be a sum in US dollars, such as 2 or 2.50');
}

async function lineIn(session: Session, options: BuyOptions): Promise<LineProperties> {
  const { address, set, input, nickname, groupIds } = options;
  const isSaid = [set, input, nickname, groupIds].some((one) => one !== undefined);
  return {
    ...(isSaid && (await propertiesIn(options, lineProperties))),
    ...(address !== undefined && {
      address_sid: await addressSidOf(session.client, address),
    }),
  };
}

interface Order {
  readonly line: LineProperties;
  readonly options: BuyOptions;
}

async function order(
  session: Session,
  candidates: readonly Candidate[],
  { line, options }: Order,
): Promise<void> {
  const { client, goesOn } = session;
  const [only] = candidates;
  if (candidates.length === 1 && only) {
    goesOn(
      `the order goes on, if it was taken: \`trunkline numbers buy ${only.token}\` tells what became of it, and buys it once`,
    );
    const number = await client.phoneNumbers.buy(only.token, line).catch(advise(only.token));
    return printOne(number, options);
  }
  await doAll(session, candidates, {
    unit: 'numbers',
    one: ({ token }) =>
      client.phoneNumbers.buy(token, line).then(({ id }) => single(id, 'Created')),
    many: (some) =>
      client.phoneNumbers.createMany(orderOf(some, line), {
        headers: { 'idempotency-key': crypto.randomUUID() },
      }),
    tell: (outcomes) => printBought(outcomes, candidates, options),
  });
}

const printBought = (
  outcomes: readonly Outcome[],
  candidates: readonly Candidate[],
  options: BuyOptions,
): Promise<void> =>
  printAll(
    outcomes.map((outcome, index) => ({
      ...outcome,
      details: outcome.details && inWordsOfCommands(outcome.details),
      number: candidates[index]?.number ?? null,
      price: candidates[index]?.price ?? null,
    })),
    options,
    { columns: ['id', 'number', 'price', 'status', 'details'] },
  );

/** Whether it was bought is not known: what to do is said last, where the eye is. */
function advise(token: string): (error: unknown) => never {
  return (error) => {
    if (error instanceof UnavailableError || error instanceof ConnectionError) {
      say(
        `whether it was bought is not known: \`trunkline numbers buy ${token}\` tells, and buys it once`,
      );
    }
    throw error;
  };
}
