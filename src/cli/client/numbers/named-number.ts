import type { Client } from '../../../client/index.ts';
import { UsageError } from '../../../config/usage-error.ts';
import { Refusal } from '../../terminal/refusal.ts';

/** The id of a number of the account: that is what was typed, or the number itself, with a + and however spaced. */
export async function idOf(client: Client, named: string): Promise<number> {
  const text = named.trim();
  if (/^\d{1,16}$/.test(text)) return Number(text);
  const number = text.replaceAll(/[\s().-]/g, '');
  if (!/^\+\d{5,15}$/.test(number)) {
    throw new UsageError(
      `${named}: must be the id of a number, or the number with its +, as in +12055550123`,
    );
  }
  for await (const one of client.phoneNumbers.list({ query: number })) {
    if (one.number === number) return one.id;
  }
  throw new Refusal(`the account has no number ${number}`);
}
