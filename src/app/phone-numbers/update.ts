import type { Account } from '../../domain/account.ts';
import { recordNotFound } from '../../domain/errors.ts';
import { changeLine } from '../../domain/phone-numbers/line.ts';
import { changedLine } from '../../domain/phone-numbers/line-references.ts';
import { lineChangeSchema } from '../../domain/phone-numbers/phone-number.ts';
import { parseRecord } from '../../domain/validation.ts';
import { loadChangeContext } from './change-context.ts';
import type { Ports } from '../ports.ts';
import type { WrittenNumber } from '../ports/phone-numbers.ts';

/** Changes all that `properties` names, or nothing. What is so already is not written. */
export async function updatePhoneNumber(
  { store }: Pick<Ports, 'store'>,
  account: Account,
  id: number,
  properties: object,
): Promise<WrittenNumber> {
  const change = parseRecord(lineChangeSchema, properties);
  const context = await loadChangeContext(store, account, change);
  const changed = await store
    .of(account)
    .phoneNumbers.update(id, (line) =>
      changedLine(line, changeLine(line, change, context), account),
    );
  if (!changed) throw recordNotFound();
  return changed;
}
