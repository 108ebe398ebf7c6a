import { CarrierRefused } from '../../src/app/ports/carriers.ts';
import { numbersOf, shop, type Shop } from './shop.ts';

type Outcome = 'sell' | 'refuse' | 'lose the answer' | 'fail';

/** An order that waits for the test to let it go on. */
export interface HeldOrder {
  readonly number: string;
  end(outcome: Outcome): void;
}

export interface HeldShop extends Shop {
  /** holds the next orders, one for each: before they go out, or before they are carried out */
  hold(...moments: ('before' | 'after')[]): void;
  /** the orders that wait, in their order */
  readonly held: HeldOrder[];
}

/** A shop whose orders can be held up. */
export function heldShop(name = 'held', code = 8, numbers = numbersOf(2, 30)): HeldShop {
  const open = shop(name, code, numbers);
  const holds: ('before' | 'after')[] = [];
  const held: HeldOrder[] = [];
  const wait = (number: string) =>
    new Promise<Outcome>((resolve) => void held.push({ number, end: resolve }));
  const { buy } = open;
  return Object.assign(open, {
    held,
    hold: (...moments: ('before' | 'after')[]) => void holds.push(...moments),
    buy: (async (order, permit) => {
      const moment = holds.shift();
      if (moment === undefined) return buy(order, permit);
      if (moment === 'after') permit.check();
      const outcome = await wait(order.number);
      if (moment === 'before') permit.check();
      if (outcome === 'refuse') throw new CarrierRefused('21422', 'the number is not available');
      if (outcome === 'fail') throw new Error('no answer, and nothing sold');
      const sold = await buy(order, { ...permit, check: () => {} });
      if (outcome === 'lose the answer') throw new Error('no answer');
      return sold;
    }) satisfies Shop['buy'],
  });
}
