import type { Account } from '../../domain/account.ts';
import { instantOf } from '../../domain/instant.ts';
import { changeLine, newLine } from '../../domain/phone-numbers/line.ts';
import { referencesOfLine } from '../../domain/phone-numbers/line-references.ts';
import type { Line } from '../../domain/phone-numbers/phone-number.ts';
import type { Reference } from '../../domain/references.ts';
import { executePurchase, type ExecutePorts } from './execute.ts';
import { awaitOutcome } from './outcome.ts';
import type { Ports } from '../ports.ts';
import { LeaseLost, type Lease } from '../ports/leases.ts';
import type { Claim, Intention, Purchase } from '../ports/purchases.ts';
import { centsOf } from '../../domain/price.ts';
import { addressReferenceAt } from '../carriers/address-books.ts';
import { loadChangeContext } from '../phone-numbers/change-context.ts';
import { noteRefusal, openedIn } from './note-attempts.ts';
import { findPurchaseAddress } from './purchase-address.ts';
import { refuseTakenExternalId } from './external-ids.ts';
import { parsePurchaseRequest, type PurchaseRequest } from './purchase-request.ts';
import {
  claimedAlready,
  offerIn,
  requestQuote,
  soldMeanwhile,
  type OpenedOffer,
  type QuotePorts,
} from './quote.ts';
import { openToken, type OpenedToken } from './search-tokens.ts';

export type CreatePorts = QuotePorts &
  ExecutePorts &
  Pick<Ports, 'ids' | 'random'> & {
    /** Asked once the number is claimed; false: nothing is ordered, and `Withdrawn` is thrown. Without it, all is. */
    readonly consent?: () => Promise<boolean>;
    /** What another request of the account is buying is refused: it must not be counted, nor given back, as this one's. */
    readonly isAlone?: boolean;
    /** the job whose search found the number */
    readonly foundBy?: number;
    /** the job that does all or nothing which buys it */
    readonly job_id?: number;
  };

/** The claim was given back before anything was ordered. */
export class Withdrawn extends Error {
  override readonly name = 'Withdrawn';
}

/**
 * Buys the number a search token stands for. The token is the idempotency key: sent again, it
 * answers the phone number it bought. `properties` may set any writable property of the line too.
 */
export async function createPhoneNumber(
  ports: CreatePorts,
  account: Account,
  properties: Readonly<Record<string, unknown>>,
): Promise<Line> {
  let request: PurchaseRequest;
  try {
    request = parsePurchaseRequest(properties);
  } catch (error) {
    throw await noteRefusal(ports, account, { opened: openedIn(ports, properties), error });
  }
  return buy(ports, account, request);
}

async function buy(ports: CreatePorts, account: Account, request: PurchaseRequest): Promise<Line> {
  const { purchases } = ports.store.of(account);
  const { sealingKey, clock, foundBy } = ports;
  const token = openToken(sealingKey, request.token, clock.now(), foundBy);
  const { purchase, claim } = await purchases.lookUp(request.token, token?.number ?? null);
  if (purchase) return awaitOutcome(ports, account, request.token);
  const opened = await offerOf(ports, account, token);
  if (claim) return settleClaim(ports, account, { request, opened, claim });
  return buyUnclaimed(ports, account, { request, opened });
}

async function offerOf(
  ports: CreatePorts,
  account: Account,
  opened: OpenedToken | null,
): Promise<OpenedOffer> {
  try {
    return offerIn(ports, account, opened);
  } catch (error) {
    throw await noteRefusal(ports, account, { opened, error });
  }
}

async function buyUnclaimed(
  ports: CreatePorts,
  account: Account,
  { request, opened }: { request: PurchaseRequest; opened: OpenedOffer },
): Promise<Line> {
  const { purchases } = ports.store.of(account);
  let intended: Intended;
  try {
    intended = await preparePurchase(ports, account, { request, opened });
  } catch (refusal) {
    // The number may be gone because this very token has just bought it, or another one of the account.
    if (await purchases.find(request.token)) return awaitOutcome(ports, account, request.token);
    const meanwhile = await purchases.claimOn(opened.number);
    if (!meanwhile?.isOwn) throw await noteRefusal(ports, account, { opened, error: refusal });
    return settleClaim(ports, account, { request, opened, claim: meanwhile });
  }
  const written = await carryOut(ports, account, { ...intended, opened });
  if (written === 'intended') return intended.purchase.line;
  // Chance: the next id is another one.
  if (written === 'id taken') return buy(ports, account, request);
  if (written !== 'claimed') return awaitOutcome(ports, account, request.token);
  const rival = await purchases.claimOn(opened.number);
  if (!rival) {
    throw await noteRefusal(ports, account, { opened, error: soldMeanwhile(opened.number) });
  }
  return settleClaim(ports, account, { request, opened, claim: rival });
}

/** From the intent on the purchase is this process's work: it is not taken over from itself, however late it gets on. */
async function carryOut(
  ports: CreatePorts,
  account: Account,
  { lease, purchase, references, opened }: Intended & { opened: OpenedOffer },
): Promise<Intention | 'lost'> {
  const { purchases } = ports.store.of(account);
  const { number, country_code, number_type } = opened;
  return ports.leases.during(lease, purchase, async () => {
    const written = await purchases.intend(purchase, references).catch(async (error: unknown) => {
      throw await noteRefusal(ports, account, { opened, error });
    });
    if (written !== 'intended') return written;
    if (ports.consent && !(await ports.consent())) {
      if (await purchases.giveBack(purchase, withdrawal)) throw new Withdrawn();
      return 'lost';
    }
    try {
      await executePurchase(ports, purchase, { number, country_code, number_type });
    } catch (error) {
      if (error instanceof LeaseLost) return 'lost';
      throw error;
    }
    return written;
  });
}

export const withdrawal = {
  carrierCode: 'withdrawn',
  message: 'nothing was ordered: the job cannot be done, or is gone',
};

/**
 * A number that this account is buying already is not bought again, nor refused: the token stands for
 * that purchase too. Throws RecordInvalid when somebody has it.
 */
async function settleClaim(
  ports: CreatePorts,
  account: Account,
  { request, opened, claim }: { request: PurchaseRequest; opened: OpenedOffer; claim: Claim },
): Promise<Line> {
  const { purchases } = ports.store.of(account);
  if (claim.isOwn && claim.state === 'under way' && !ports.isAlone) {
    const { token } = request;
    if (await purchases.join(claim, token)) return awaitOutcome(ports, account, token);
    return buy(ports, account, request);
  }
  // This very token may have bought it meanwhile.
  if (await purchases.find(request.token)) return awaitOutcome(ports, account, request.token);
  const error = claimedAlready(opened.number, claim);
  throw await noteRefusal(ports, account, { opened, error });
}

interface Intended {
  lease: Lease;
  purchase: Purchase;
  /** what the number will name, held from the intent on */
  references: Reference[];
}

/** All that can be refused without asking the carrier to sell is refused here, or by the intent. */
async function preparePurchase(
  ports: CreatePorts,
  account: Account,
  {
    request: { token, address_sid, change },
    opened,
  }: { request: PurchaseRequest; opened: OpenedOffer },
): Promise<Intended> {
  const { clock, ids, leases, time } = ports;
  // Claimed by the intent; the carrier is not asked for what that would refuse.
  await refuseTakenExternalId(ports.store, account, change);
  const { carrier, terms } = await requestQuote(ports, opened);
  const address = await findPurchaseAddress(ports, account, terms, address_sid);
  const context = await loadChangeContext(ports.store, account, change);
  const id = ids.next();
  const line = changeLine(newLine(id, terms, account, instantOf(clock.now())), change, context);
  const sid = address && (await addressReferenceAt(ports, account, { carrier, address }));
  const lease = leases.begin();
  const purchase = {
    kind: 'purchase' as const,
    id,
    attempt: 1,
    account_id: account.id,
    token,
    carrier: carrier.name,
    number: terms.number,
    address_sid: sid,
    price: centsOf(terms.price),
    number_type: terms.number_type,
    line,
    intended_at: time.now(),
    holder: lease.holder,
    lease_until: lease.lease_until,
    may_sell_until: 0,
    searched_at: opened.issuedAt,
    job_id: ports.job_id ?? null,
  };
  const addressReference = address && {
    field: 'address',
    kind: 'address' as const,
    ref: address.id,
  };
  return {
    lease,
    purchase,
    references: [
      ...referencesOfLine(line, account),
      ...(addressReference ? [addressReference] : []),
    ],
  };
}
