import type { Schemas } from 'trunkline/client';
import { lookUp } from '../../api/look-up.ts';
import { useSignal } from '../../api/signal.ts';
import { sessionSignal } from '../../api/session-signal.ts';

export type Offer = Schemas['AvailablePhoneNumber'];

/** So many a job buys. */
export const mostInBasket = 100;

/** What somebody means to buy, in this window, and what it is to be bought with. */
export interface BasketItem {
  readonly offer: Offer;
  /** null: the newest that is saved and will do, or none where none is needed */
  readonly addressSid: string | null;
  readonly nickname: string | null;
}

const basket = sessionSignal<readonly BasketItem[]>('basket', []);

export const useBasket = () => useSignal(basket);

export function putIntoBasket(item: BasketItem): void {
  takeOutOfBasket([item.offer.number]);
  basket.set([...basket.get(), item]);
}

export function takeOutOfBasket(numbers: readonly string[]): void {
  basket.set(basket.get().filter(({ offer }) => !numbers.includes(offer.number)));
}

/** The basket that each job was begun with: its results are told in that order. */
const ordered = sessionSignal<Readonly<Record<string, readonly Offer[]>>>('orders', {});

export const useOrdered = (jobId: string) => lookUp(useSignal(ordered), jobId) ?? [];

export function noteOrdered(jobId: string, offers: readonly Offer[]): void {
  ordered.set({ ...ordered.get(), [jobId]: offers });
}
