import { LRUCache } from 'lru-cache';
import { CarrierRefused, type PricedNumber } from '../../app/ports/carriers.ts';
import { readCatalogue } from '../data/catalogue.ts';

const hour = 3_600_000;
const maxKinds = 1_000;
const maxQuoted = 10_000;
/** Twilio's, for an order that brings no bundle though its number needs one. */
const bundleRequired = '21649';

type Kind = Omit<PricedNumber, 'number'>;

/** Twilio's lists do not say which numbers need a regulatory bundle: its refusals do. */
export interface Bundles {
  isNeeded(kind: Kind): boolean;
  /** An order names its number alone: what it is is what was quoted. */
  quoted(offered: PricedNumber): void;
  /** What an order has failed with, which tells of all numbers of its kind. */
  learn(number: string, error: unknown): void;
}

/** Known from the catalogue for good, and from a refusal for an hour: the operator may have set it right. */
export function createBundles(now: () => number): Bundles {
  const known = new Set(
    readCatalogue()
      .filter((row) => row.business_verification)
      .map(keyOf),
  );
  const limits = { ttl: hour, ttlResolution: 0, perf: { now } };
  const refused = new LRUCache<string, true>({ max: maxKinds, ...limits });
  const quoted = new LRUCache<string, string>({ max: maxQuoted, ...limits });
  return {
    isNeeded: (kind) => known.has(keyOf(kind)) || refused.has(keyOf(kind)),
    quoted: (offered) => void quoted.set(offered.number, keyOf(offered)),
    learn(number, error) {
      const kind = quoted.get(number);
      if (kind === undefined || !(error instanceof CarrierRefused)) return;
      if (error.carrierCode === bundleRequired) refused.set(kind, true);
    },
  };
}

const keyOf = ({ country_code, number_type }: Kind): string => `${country_code} ${number_type}`;
