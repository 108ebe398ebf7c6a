import { saysKind, termsOfOwned, type OwnRecord } from '../../domain/owned-number.ts';
import { callCarrier } from '../carriers/call-carrier.ts';
import type { Carrier } from '../ports/carriers.ts';
import type { ExecutePorts } from './execute.ts';

/** What a number that a carrier says is ours is, and costs a month, in cents; null: the carrier does not say. */
export async function findOwnedTerms(
  ports: ExecutePorts,
  carrier: Carrier,
  { number, own }: { number: string; own: OwnRecord | null },
) {
  const ask = <T>(question: (signal: AbortSignal) => Promise<T>) =>
    callCarrier(ports, carrier, ports.policy.carrierTimeout, ({ signal }) => question(signal));
  const { termsOfOwned: describe } = carrier;
  const said = describe && !saysKind(own) ? await ask((signal) => describe(number, signal)) : {};
  const found = termsOfOwned(number, said, own);
  return { ...found, price: await ask((signal) => carrier.priceOf(found.terms, signal)) };
}
