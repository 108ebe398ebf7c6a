import type { NumberType } from '../available-number.ts';
import { priceOf } from '../price.ts';

/** On what terms a carrier has sold a number. */
export interface CarrierTerms {
  readonly carrier: string;
  /** as what it was sold; null: that was not kept then */
  readonly type: NumberType | null;
  /** monthly, in US cents; null: that was not kept then */
  readonly price: number | null;
}

export function carrierTermsView({ carrier, type, price }: CarrierTerms) {
  return { carrier, type, price: price === null ? null : priceOf(price) };
}
