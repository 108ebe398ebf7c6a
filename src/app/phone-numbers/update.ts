import type { Account } from '../../domain/account.ts';
import { recordNotFound } from '../../domain/errors.ts';
import { changeLine } from '../../domain/phone-numbers/line.ts';
import { changedLine, type ChangedLine } from '../../domain/phone-numbers/line-references.ts';
import { lineChangeSchema, type Line } from '../../domain/phone-numbers/phone-number.ts';
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
  const change = await preparedChange({ store }, account, properties);
  const changed = await store.of(account).phoneNumbers.update(id, change);
  if (!changed) throw recordNotFound();
  return changed;
}

/** What makes a line what it is to be, whatever it is when that is asked. */
export async function preparedChange(
  { store }: Pick<Ports, 'store'>,
  account: Account,
  properties: object,
): Promise<(line: Line) => ChangedLine> {
  const change = parseRecord(lineChangeSchema, properties);
  const context = await loadChangeContext(store, account, change);
  return (line) => changedLine(line, changeLine(line, change, context), account);
}
