import type { Account } from '../../domain/account.ts';
import type { AuditAction, Change } from '../../domain/audit/change.ts';
import { isDiallable } from '../../domain/e164.ts';
import { DomainError, type ErrorDetails } from '../../domain/errors.ts';
import type { JobAction } from '../../domain/jobs/job.ts';
import type { PhoneNumber } from '../../domain/phone-numbers/phone-number.ts';
import type { Ports } from '../ports.ts';
import { openToken, type OpenedToken } from './search-tokens.ts';

type NotePorts = Pick<Ports, 'store' | 'carriers'>;

/** Whatever else is wrong with the properties of a purchase. null: there is no token in them that opens. */
export function openedIn(
  {
    sealingKey,
    clock,
    foundBy,
  }: Pick<Ports, 'sealingKey' | 'clock'> & { readonly foundBy?: number },
  { token }: Record<string, unknown>,
): OpenedToken | null {
  if (typeof token !== 'string') return null;
  return openToken(sealingKey, token.trim().toLowerCase(), clock.now(), foundBy);
}

/** What a token that was opened stands for; null: it was not issued to the account, which is told of nothing in it. */
export const offeredTo = ({ id }: Account, opened: OpenedToken | null): OpenedToken | null =>
  opened?.isFor(id) && isDiallable(opened.number) ? opened : null;

interface Tried {
  readonly would_succeed: boolean;
  readonly details: ErrorDetails;
}

/** A purchase that was only tried leaves nothing but this. */
export async function noteDryRun(
  ports: NotePorts,
  account: Account,
  { opened, dryRun }: { opened: OpenedToken | null; dryRun: Tried },
): Promise<void> {
  const offer = offeredTo(account, opened);
  if (!offer) return;
  const source = sourceOf(ports, account, { offer, action: 'dry_run' });
  await ports.store.record({ ...source, facts: factsOf(dryRun) });
}

/** Nor does a change of a number that was only tried. */
export async function noteTriedChange(
  { store }: Pick<Ports, 'store'>,
  account: Account,
  { action, number, dryRun }: { action: JobAction; number: PhoneNumber; dryRun: Tried },
): Promise<void> {
  await store.record({
    account_id: account.id,
    action: 'dry_run',
    source_type: 'phone_number',
    source_id: number.id,
    source_label: number.number,
    facts: { change: action, ...factsOf(dryRun) },
  });
}

const factsOf = ({ would_succeed, details }: Tried) => ({
  would_succeed,
  refusals: codesOf(details),
});

/**
 * A purchase that was refused before an intent was written leaves nothing but this. Answers the error, to be thrown.
 */
export async function noteRefusal(
  ports: NotePorts,
  account: Account,
  { opened, error }: { opened: OpenedToken | null; error: unknown },
): Promise<unknown> {
  const offer = offeredTo(account, opened);
  if (!offer || !(error instanceof DomainError) || error.code !== 'RecordInvalid') return error;
  const { details = {} } = error;
  const problems = Object.values(details).flat();
  const change = sourceOf(ports, account, { offer, action: 'refuse' });
  const refusal = {
    reason: [...new Set(problems.map((one) => one.error))].join(', '),
    message: problems.map(({ description }) => description).join('; '),
  };
  const { number, country_code } = offer;
  const detail = JSON.stringify({ id: null, number, country_code, ...change.facts, ...refusal });
  await ports.store.record({
    ...change,
    facts: { ...change.facts, ...refusal, refusals: codesOf(details) },
    event: { type: 'purchase.refused', detail },
  });
  return error;
}

/** There is no id yet: it goes by the number. */
function sourceOf(
  { carriers }: NotePorts,
  { id }: Account,
  { offer: { number, carrierCode }, action }: { offer: OpenedToken; action: AuditAction },
) {
  return {
    account_id: id,
    action,
    source_type: 'phone_number',
    source_id: number,
    source_label: number,
    facts: { carrier: carriers.coded(carrierCode)?.name ?? null },
  } satisfies Change;
}

/** By field: the codes of what is wrong with it. */
const codesOf = (details: ErrorDetails) =>
  Object.fromEntries(
    Object.entries(details).map(([field, problems]) => [field, problems.map((one) => one.error)]),
  );
