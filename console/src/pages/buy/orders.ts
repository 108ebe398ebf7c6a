import type { LineProperties } from 'trunkline/client';
import { lookUp } from '../../api/look-up.ts';
import { useSignal } from '../../api/signal.ts';
import { sessionSignal } from '../../api/session-signal.ts';

/** A purchase that was asked for, and whose outcome this window has not been told. */
export interface Order {
  readonly number: string;
  readonly token: string;
  readonly properties: LineProperties;
}

const orders = sessionSignal<Readonly<Record<string, Order>>>('purchases', {});

export const useOrder = (number: string): Order | undefined => lookUp(useSignal(orders), number);

/** Before it is sent: whatever happens then, it can be asked what became of it. */
export function noteOrder(order: Order): void {
  orders.set({ ...orders.get(), [order.number]: order });
}

export function forgetOrder(number: string): void {
  const { [number]: _told, ...others } = orders.get();
  orders.set(others);
}
