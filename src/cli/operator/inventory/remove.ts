import { CannotRemove, removeNumbers } from '../../../carriers/inventory/list-and-remove.ts';
import { numberAt, rangeOf } from '../../../carriers/inventory/number-range.ts';
import { LineProblem } from '../../../carriers/inventory/problems.ts';
import { UsageError } from '../../../config/usage-error.ts';
import { NotE164 } from '../../../domain/e164.ts';
import { confirmAtTerminal } from '../../terminal/confirm.ts';
import { printOne } from '../../terminal/output.ts';
import type { Printing } from '../../terminal/printing.ts';
import { Refusal } from '../../terminal/refusal.ts';
import { placeOf } from '../options.ts';
import { recorded, withStock } from './with-stock.ts';

interface RemoveOptions extends Printing {
  yes?: boolean;
  dryRun?: boolean;
}

/** Of the words of a removal, so many are written down. */
const mostNamed = 100;

export async function remove(words: string[], options: RemoveOptions): Promise<void> {
  const numbers = new Set(words.flatMap((word) => numbersOf(word, words)));
  const { dryRun = false } = options;
  await withStock(options, async (stock) => {
    const removing = (isDryRun: boolean) =>
      removeNumbers(stock, numbers, { isDryRun }).catch(asRefusal);
    if (dryRun) {
      await removing(true);
      return printOne({ dry_run: true, removed: numbers.size }, options);
    }
    await confirmAtTerminal(questionOf(numbers, placeOf(options)), options);
    const facts = { numbers: numbers.size, named: words.slice(0, mostNamed) };
    await recorded(options, { action: 'destroy', facts }, () => removing(false));
    await printOne({ removed: numbers.size }, options);
  });
}

function questionOf(numbers: ReadonlySet<string>, place: string): string {
  const [first = ''] = numbers;
  const what = numbers.size === 1 ? first : `${numbers.size} numbers, ${first} first,`;
  return `This takes ${what} out of the inventory of ${place}. Go on?`;
}

/** Of a number or a range, as a file has them. */
function numbersOf(word: string, words: readonly string[]): string[] {
  if (word === '-') {
    throw new UsageError('<numbers>: remove reads no file: name the numbers, or ranges');
  }
  try {
    const range = rangeOf({ number: word }, { anyLength: true });
    return Array.from({ length: range.count }, (_, place) => numberAt(range, place));
  } catch (error) {
    const isMistake = error instanceof LineProblem || error instanceof NotE164;
    throw isMistake ? new UsageError(`<numbers>: ${error.message}${hintAt(words)}`) : error;
  }
}

/** A shell makes words of a number with spaces, which may be one together. */
function hintAt(words: readonly string[]): string {
  const isSplit = words.some((word) => !word.startsWith('+'));
  return isSplit && words.length > 1
    ? "; put a number that has spaces in quotes, as in '+1 212 555 0100'"
    : '';
}

function asRefusal(error: unknown): never {
  throw error instanceof CannotRemove ? new Refusal(error.message) : error;
}
