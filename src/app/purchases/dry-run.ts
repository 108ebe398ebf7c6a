import type { Account } from '../../domain/account.ts';
import type { AvailableNumber } from '../../domain/available-number.ts';
import { DomainError, type ErrorDetails } from '../../domain/errors.ts';
import { changeLine, newLine } from '../../domain/phone-numbers/line.ts';
import { instantOf } from '../../domain/instant.ts';
import { referencesOfLine } from '../../domain/phone-numbers/line-references.ts';
import { refuseMissing } from '../../domain/references.ts';
import { declarationOf } from '../../domain/resources/index.ts';
import { centsOf } from '../../domain/price.ts';
import { quotaExceeded, quotaProblem } from '../../domain/quota.ts';
import { loadChangeContext } from '../phone-numbers/change-context.ts';
import { parsePurchaseRequest, type PurchaseRequest } from './purchase-request.ts';
import type { Ports } from '../ports.ts';
import { findPurchaseAddress } from './purchase-address.ts';
import { requestQuote, type QuotePorts } from './quote.ts';

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

/** Goes through everything that buying a number does before it is written down, and buys nothing. */
export async function dryRunPurchase(
  ports: QuotePorts & Pick<Ports, 'store'>,
  account: Account,
  properties: Record<string, unknown>,
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
  const offer = request && (await attempt(() => requestQuote(ports, account, request.token)));
  const terms = offer?.terms ?? null;
  let address_sid: string | null = null;
  if (request && terms) {
    const address = await attempt(() =>
      findPurchaseAddress(ports, account, terms, request.address_sid),
    );
    address_sid = address?.provider_reference ?? null;
    await attempt(() => checkLine(ports, account, { request, terms }));
    await attempt(() => checkQuota(ports, account, terms));
  }
  return {
    would_succeed: refusals.length === 0,
    ...termsShown(terms),
    address_sid,
    details: Object.assign({}, ...refusals) as ErrorDetails,
  };
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
  { store }: Pick<Ports, 'store'>,
  account: Account,
  { price }: AvailableNumber,
): Promise<void> {
  const problem = quotaProblem(await store.of(account).quota(), centsOf(price));
  if (problem) throw quotaExceeded(problem);
}
