import type { Account } from '../domain/account.ts';
import { recordNotFound } from '../domain/errors.ts';
import { changeLine } from '../domain/line.ts';
import { namesReferences } from '../domain/line-rules.ts';
import { lineChangeSchema, lineOf, type LineChange } from '../domain/phone-number.ts';
import { parseRecord } from '../domain/validation.ts';
import type { Ports, StoredNumber } from './ports.ts';
import { checkReferences } from './references.ts';
import { showPhoneNumber } from './show-phone-number.ts';

/** Changes all that `properties` names, or nothing. */
export async function updatePhoneNumber(
  ports: Pick<Ports, 'store'>,
  account: Account,
  id: number,
  properties: object,
): Promise<StoredNumber> {
  const change = parseRecord(lineChangeSchema, properties);
  if (namesReferences(change)) await checkNewReferences(ports, account, id, change);
  const changed = await ports.store
    .of(account)
    .phoneNumbers.update(id, (line) => changeLine(line, change, account));
  if (!changed) throw recordNotFound();
  return changed;
}

async function checkNewReferences(
  ports: Pick<Ports, 'store'>,
  account: Account,
  id: number,
  change: LineChange,
): Promise<void> {
  const current = lineOf(await showPhoneNumber(ports, account, id));
  await checkReferences(ports.store, account, current.phone_number, change);
}
