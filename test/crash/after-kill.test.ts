import { storeWith } from '../../simulator/nodes/store-with.ts';
import { setImmediate as turn } from 'node:timers/promises';
import { describe, expect, onTestFinished, test } from 'vitest';
import { searchAvailableNumbers } from '../../src/app/phone-numbers/search.ts';
import { recover } from '../../src/app/purchases/recover.ts';
import type { Account } from '../../src/domain/account.ts';
import { DomainError } from '../../src/domain/errors.ts';
import { buy, installed, mayDie } from '../support/crashes.ts';
import {
  expectSound,
  tokensFor,
  type Installation,
  type Process,
} from '../support/installation.ts';

/** Two tokens of one account for one number; the first one's process dies at a call to the carrier. */
async function killed(moment: 'before' | 'after') {
  const installation = await installed();
  const { account } = installation;
  const { tokens, number } = await installation.during(async (one) => {
    const [first = ''] = await tokensFor(one, account, 1);
    const number = await firstNumber(one, account);
    const [second = ''] = await tokensFor(one, account, 1);
    return { tokens: [first, second], number };
  });
  const victim = await installation.open({ call: 4, moment });
  await mayDie(buy(victim, installation, tokens[0]!));
  expect(victim.calls.at(-1)).toBe('carrier.buy');
  await victim.close();
  const process = await installation.open();
  onTestFinished(() => process.close());
  return { installation, account, process, tokens, number };
}

async function firstNumber({ ports }: Process, account: Account): Promise<string> {
  const filters = { country: 'US', toll_free: false };
  const asked = { filters, window: { limit: 1, offset: 0 } };
  const { page } = await searchAvailableNumbers(ports, account, asked);
  return page.offers[0]?.terms.number ?? '';
}

const refusal = (work: Promise<unknown>) =>
  work.then(
    () => '',
    (error: unknown) => JSON.stringify(error instanceof DomainError ? error.details : error),
  );

async function other(installation: Installation, process: Process): Promise<Account> {
  const order = { subdomain: 'rival', plan: 'enterprise', omnichannel: false } as const;
  const account = await process.ports.store.operator.createAccount(order);
  if (!account) throw new Error(`${installation.data} has it already`);
  return account;
}

describe.each(['before', 'after'] as const)(
  'after a process was killed %s its carrier sold',
  (moment) => {
    test('the number is in nobody’s search', async () => {
      const { installation, account, process, number } = await killed(moment);
      expect(await firstNumber(process, account)).not.toBe(number);
      const rival = await other(installation, process);
      expect(await firstNumber(process, rival)).not.toBe(number);
    });

    test('another token of the same account joins the purchase: it gets that number, bought once', async () => {
      const { installation, account, process, tokens, number } = await killed(moment);
      // It waits for whoever brings the purchase to its end, and passes no time by itself.
      let wait!: () => void;
      const isWaiting = new Promise<void>((resolve) => (wait = resolve));
      const pause = () => {
        wait();
        return turn();
      };
      const clock = { ...process.ports.clock, pause };
      const waiting = { ...process, ports: { ...process.ports, clock } };
      const joining = buy(waiting, installation, tokens[1]!);
      const finishing = (async () => {
        await isWaiting;
        for (let bought = 0; bought === 0; installation.advance(500)) {
          bought = (await recover(process.ports)).finished;
        }
      })();
      const [joined] = await Promise.all([joining, finishing]);
      expect(joined.number).toBe(number);
      for (const token of tokens) {
        expect((await buy(process, installation, token)).id).toBe(joined.id);
      }
      expect((await expectSound(process, account)).kept).toHaveLength(1);
    });

    test('another token of the same account is told which number it has, once it has it', async () => {
      const { installation, account, process, tokens, number } = await killed(moment);
      installation.advance(10_000);
      expect((await recover(process.ports)).finished).toBe(1);
      const { kept } = await expectSound(process, account);
      const told = await refusal(buy(process, installation, tokens[1]!));
      expect(told).toContain(`${number} already (id ${kept[0]?.reference})`);
    });

    test.runIf(moment === 'before')(
      'another account is told that it is sold, and not by whom',
      async () => {
        const { installation, process, number } = await killed(moment);
        const rival = await other(installation, process);
        const seal = { ...installation, account: rival };
        const filters = { country: 'US', toll_free: false };
        const window = { limit: 1, offset: 0 };
        const free = {
          ...process.ports,
          store: storeWith(process.ports.store, { claimed: async () => [] }),
        };
        const found = await searchAvailableNumbers(free, rival, { filters, window });
        expect(found.page.offers[0]?.terms.number).toBe(number);
        const told = await refusal(buy(process, seal, found.tokens.toString('hex')));
        expect(told).toContain(`${number} has been sold meanwhile`);
        expect(told).not.toMatch(/id \d/);
      },
    );
  },
);

test('a purchase that is given back takes the tokens along that stood for it: each may buy again', async () => {
  const { installation, account, process, tokens } = await killed('before');
  const { purchases } = process.ports.store.of(account);
  const open = await purchases.find(tokens[0]!);
  expect(await purchases.join({ id: open!.id }, tokens[1]!)).toBe(true);
  expect(await purchases.find(tokens[1]!)).toEqual(open);
  installation.advance(10_000);
  const [leased] = await process.ports.store.intents.leasePurchases({
    ...process.ports.leases.begin(),
    now: process.ports.time.now(),
    limit: 1,
    carrier: 'sandbox',
    except: [],
    lateSale: 0,
  });
  expect(
    await purchases.giveBack(leased!, { carrierCode: 'test', message: 'refused by the test' }),
  ).toBe(true);
  expect(await purchases.find(tokens[1]!)).toBeNull();
  expect(await purchases.join({ id: open!.id }, tokens[1]!)).toBe(false);
  await buy(process, installation, tokens[1]!);
  expect((await expectSound(process, account)).kept).toHaveLength(1);
});
