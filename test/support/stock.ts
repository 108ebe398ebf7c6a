import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { importNumbers } from '../../src/carriers/inventory/import.ts';
import type { Fields } from '../../src/carriers/inventory/columns.ts';
import { lineReader } from '../../src/carriers/inventory/number-line.ts';
import { openStock } from '../../src/carriers/inventory/stock.ts';
import { createNumberSpace } from '../../src/carriers/sandbox/number-space.ts';
import type { DatabaseTarget } from '../../src/database/open.ts';
import type { SearchFilters } from '../../src/domain/search.ts';
import { databaseOf } from '../../src/installation/home.ts';
import { homeIn, removeHome } from './home.ts';

export interface StockFolder {
  readonly target: DatabaseTarget;
  /** Puts numbers up for sale, on their usual terms unless others are given. */
  add(numbers: readonly string[], fields?: Fields): Promise<void>;
  remove(): Promise<void>;
}

/** A folder with an inventory that numbers can be added to; a new one unless there is one already. */
export async function stockFolder(given?: string): Promise<StockFolder> {
  const folder = given ?? (await mkdtemp(join(tmpdir(), 'trunkline-')));
  const target = databaseOf(homeIn(folder), 'inventory');
  const read = lineReader();
  return {
    target,
    async add(numbers, fields = {}) {
      const stock = await openStock(target);
      const lines = numbers.toSorted().map((number) => read({ ...fields, number }));
      await importNumbers(stock, lines);
      await stock.db.destroy();
    },
    async remove() {
      await removeHome(folder);
    },
  };
}

const space = createNumberSpace('stock');

/** Valid numbers that match the filters, scattered over all there are. */
export function validNumbers(filters: SearchFilters, count: number): string[] {
  const matches = space.search(filters);
  return Array.from({ length: count }, (_, position) => matches.at(position).number);
}
