import { useState } from 'react';
import { TrunklineError, type Client, type LineProperties, type Schemas } from 'trunkline/client';
import { useAct } from '../../api/act.ts';
import { takeOutOfBasket } from './basket.ts';
import { forgetOrder, noteOrder, useOrder, type Order } from './orders.ts';

type Line = Schemas['PhoneNumber'];

/** What is sent, and what “Show as curl” shows. */
export const purchaseCall =
  (token: string, properties: LineProperties) =>
  (client: Client): Promise<Line> =>
    client.phoneNumbers.buy(token, properties);

/**
 * Buys a number. The order is noted before it is sent, and until its outcome is known: nobody has to guess what became
 * of it, and whoever sends it again sends the same token, which buys one number.
 */
export function usePurchase(number: string) {
  const noted = useOrder(number);
  const [sent, setSent] = useState<Order>();
  const { mutate, error, data: bought, isPending } = useAct<Line>();
  const send = (order: Order) => {
    noteOrder(order);
    setSent(order);
    mutate({
      call: (client) => untilKnown(order, purchaseCall(order.token, order.properties)(client)),
      // Also what is for sale: this number is not, whatever has become of it.
      changes: ['phoneNumbers', 'purchases', 'account', 'usage', 'lines', 'countries'],
    });
  };
  // The note goes a moment before this window takes the answer in.
  const order = isPending ? sent : noted;
  return { order, bought, isPending, refusal: error, send };
}

async function untilKnown(order: Order, purchase: Promise<Line>): Promise<Line> {
  try {
    const line = await purchase;
    forgetOrder(order.number);
    takeOutOfBasket([order.number]);
    return line;
  } catch (error) {
    if (isOutcome(error)) forgetOrder(order.number);
    throw error;
  }
}

/** Whether it says that nothing was bought: not so where the service is not sure, or was not heard. */
const isOutcome = (error: unknown): boolean =>
  error instanceof TrunklineError && error.status !== undefined && error.status < 500;
