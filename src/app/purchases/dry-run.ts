import type { Account } from '../../domain/account.ts';
import type { AvailableNumber } from '../../domain/available-number.ts';
import { DomainError, type ErrorDetails } from '../../domain/errors.ts';
import { changeLine, newLine } from '../../domain/phone-numbers/line.ts';
import { dayOf, instantOf } from '../../domain/instant.ts';
import { referencesOfLine } from '../../domain/phone-numbers/line-references.ts';
import { refuseMissing } from '../../domain/references.ts';
import { declarationOf } from '../../domain/resources/index.ts';
import { centsOf } from '../../domain/price.ts';
import { quotaExceeded, quotaProblem } from '../../domain/quota.ts';
import { loadChangeContext } from '../phone-numbers/change-context.ts';
import { parsePurchaseRequest, type PurchaseRequest } from './purchase-request.ts';
import type { Ports } from '../ports.ts';
import { noteDryRun, openedIn } from './note-attempts.ts';
import { findPurchaseAddress } from './purchase-address.ts';
import { refuseTakenExternalId } from './external-ids.ts';
import { outcomeOf } from './outcome.ts';
import { claimedAlready, offerIn, requestQuote, type QuotePorts } from './quote.ts';
import { openToken } from './search-tokens.ts';

/** What creating a phone number would come to. */
export interface DryRun {
  readonly would_succeed: boolean;
  /** null: the token stands for no number any more, as `details` say */
  readonly number: string | null;
  readonly country_code: string | null;
  readonly price: string | null;
  readonly address_requirements: string | null;
  /** the provider_reference of the address it would be bought with */
  readonly address_sid: string | null;
  /** of every rule that would refuse it, as the refusal would have them */
  readonly details: ErrorDetails;
}

type DryRunPorts = QuotePorts & Pick<Ports, 'time'>;
type Properties = Readonly<Record<string, unknown>>;

/** Tries a purchase, and writes down that it was tried. */
export async function dryRunPurchase(
  ports: DryRunPorts,
  account: Account,
  properties: Properties,
): Promise<DryRun> {
  const dryRun = await tryPurchase(ports, account, properties);
  await noteDryRun(ports, account, { opened: openedIn(ports, properties), dryRun });
  return dryRun;
}

/**
 * Goes through everything that buying a number does before it is written down, and buys nothing. A token
 * that has bought already, or stands for a purchase that is under way, would succeed: with that number.
 */
export async function tryPurchase(
  ports: DryRunPorts,
  account: Account,
  properties: Properties,
  // Who tries many counts them together.
  countsQuota = true,
): Promise<DryRun> {
  const refusals: ErrorDetails[] = [];
  const attempt = async <T>(step: () => Promise<T>): Promise<T | null> => {
    try {
      return await step();
    } catch (error) {
      if (!(error instanceof DomainError) || error.code !== 'RecordInvalid') throw error;
      refusals.push(error.details ?? {});
      return null;
    }
  };
  const request = await attempt(async () => parsePurchaseRequest(properties));
  const prospect = request && (await attempt(() => prospectOf(ports, account, request.token)));
  const terms = prospect?.terms ?? null;
  let address_sid: string | null = null;
  if (request && terms) {
    const address = await attempt(() =>
      findPurchaseAddress(ports, account, terms, request.address_sid),
    );
    address_sid = address?.provider_reference ?? null;
    await attempt(() => refuseTakenExternalId(ports.store, account, request.change));
    await attempt(() => checkLine(ports, account, { request, terms }));
    if (countsQuota) await attempt(() => checkQuota(ports, account, terms));
  }
  return {
    would_succeed: refusals.length === 0,
    ...termsShown(terms),
    ...prospect?.bought,
    address_sid,
    details: Object.assign({}, ...refusals) as ErrorDetails,
  };
}

/** What a token would bring: a number on its terms, or the one that it has bought, or will. */
interface Prospect {
  readonly terms?: AvailableNumber;
  readonly bought?: Pick<DryRun, 'number' | 'country_code'>;
}

/** As createPhoneNumber finds it out. */
async function prospectOf(ports: QuotePorts, account: Account, token: string): Promise<Prospect> {
  const { purchases } = ports.store.of(account);
  const opened = openToken(ports.sealingKey, token, ports.clock.now());
  const { purchase, claim } = await purchases.lookUp(token, opened?.number ?? null);
  if (purchase) {
    const line = await outcomeOf(ports, account, purchase);
    if (!line) return { bought: { number: opened?.number ?? null, country_code: null } };
    const { number, country_code } = line.phone_number;
    return { bought: { number, country_code } };
  }
  const offer = offerIn(ports, account, opened);
  const { number } = offer;
  if (!claim) return requestQuote(ports, offer);
  if (claim.isOwn && claim.state === 'under way') return { bought: { number, country_code: null } };
  throw claimedAlready(number, claim);
}

function termsShown(terms: AvailableNumber | null) {
  if (!terms) return { number: null, country_code: null, price: null, address_requirements: null };
  const { number, country_code, price, address_requirements } = terms;
  return { number, country_code, price, address_requirements };
}

/** The line properties that came along: plan rules, capabilities, and that what they name is there. */
async function checkLine(
  { store, clock }: Pick<Ports, 'store' | 'clock'>,
  account: Account,
  { request: { change }, terms }: { request: PurchaseRequest; terms: AvailableNumber },
): Promise<void> {
  const context = await loadChangeContext(store, account, change);
  const line = changeLine(newLine(1, terms, account, instantOf(clock.now())), change, context);
  const { records } = store.of(account);
  const missing = [];
  for (const reference of referencesOfLine(line, account)) {
    const { kind, ref } = reference;
    if (typeof ref !== 'number') continue;
    if (!(await records.find(declarationOf(kind), ref))) missing.push(reference);
  }
  refuseMissing(missing);
}

async function checkQuota(
  { store, time }: Pick<Ports, 'store' | 'time'>,
  account: Account,
  { price }: AvailableNumber,
): Promise<void> {
  const share = { price: centsOf(price), day: dayOf(time.now()) };
  const problem = quotaProblem(await store.of(account).quota(), share);
  if (problem) throw quotaExceeded(problem);
}
