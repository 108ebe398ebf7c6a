import { LRUCache } from 'lru-cache';
import { CarrierRefused, type CarrierOrder } from '../../app/ports/carriers.ts';
import type { NumberKind } from '../../domain/available-number.ts';
import { readCatalogue } from '../data/catalogue.ts';

const hour = 3_600_000;
const maxKinds = 1_000;
/** Twilio's, for an order that brings no bundle though its number needs one. */
const bundleRequired = '21649';

/** Twilio's lists do not say which numbers need a regulatory bundle: its refusals do. */
export interface Bundles {
  /** the one that the operator has for the kind; undefined: none */
  of(kind: NumberKind): string | undefined;
  /** such numbers need one that the operator does not have */
  isLacking(kind: NumberKind): boolean;
  /** What an order has failed with, which tells of all numbers of its kind. */
  learn(order: CarrierOrder, error: unknown): void;
}

/**
 * Known from the catalogue for good, and from a refusal for an hour: the operator may have set it right.
 * `configured`: by `GB mobile`.
 */
export function createBundles(configured: ReadonlyMap<string, string>, now: () => number): Bundles {
  const known = new Set(
    readCatalogue()
      .filter((row) => row.business_verification)
      .map(keyOf),
  );
  const refused = new LRUCache<string, true>({
    max: maxKinds,
    ttl: hour,
    ttlResolution: 0,
    perf: { now },
  });
  return {
    of: (kind) => configured.get(keyOf(kind)),
    isLacking(kind) {
      const key = keyOf(kind);
      return !configured.has(key) && (known.has(key) || refused.has(key));
    },
    learn({ offered }, error) {
      if (!offered || !(error instanceof CarrierRefused)) return;
      if (error.carrierCode === bundleRequired) refused.set(keyOf(offered), true);
    },
  };
}

const keyOf = ({ country_code, number_type }: NumberKind): string =>
  `${country_code} ${number_type}`;
