import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import {
  parseColumnMap,
  WrongColumns,
  type ColumnMap,
} from '../../../carriers/inventory/columns.ts';
import { countImported, importNumbers, type Imported } from '../../../carriers/inventory/import.ts';
import { readNumberFile, type Doubtful } from '../../../carriers/inventory/number-file.ts';
import { WrongFile } from '../../../carriers/inventory/problems.ts';
import type { Stock } from '../../../carriers/inventory/stock.ts';
import { isEncoding } from '../../../carriers/inventory/text-lines.ts';
import { UsageError } from '../../../config/usage-error.ts';
import { quoted } from '../../../domain/quoted.ts';
import { printOne, say } from '../../terminal/output.ts';
import type { Printing } from '../../terminal/printing.ts';
import { Refusal } from '../../terminal/refusal.ts';
import { systemReasonOf } from '../../terminal/system-reason.ts';
import { withProgress } from '../with-progress.ts';
import { recorded, withStock } from './with-stock.ts';

interface ImportOptions extends Pick<Printing, 'json' | 'csv' | 'quiet'> {
  encoding?: string;
  /** of the file */
  columns?: string;
  trust?: boolean;
  dryRun?: boolean;
}

type NumberFile = Awaited<ReturnType<typeof readNumberFile>>;

export async function importFile(
  file: string,
  { columns: names, ...options }: ImportOptions,
): Promise<void> {
  if (file === '') throw new UsageError('<file>: must name a file, or be - for standard input');
  const { encoding, trust } = options;
  if (encoding !== undefined && !isEncoding(encoding)) {
    throw new UsageError(
      `--encoding: ${quoted(encoding)} is not known; those of the web are, such as utf-8, utf-16le, windows-1252`,
    );
  }
  const columns = names === undefined ? undefined : columnsIn(names);
  const work = async (stock: Stock) => {
    const read = await readFrom(file, { encoding, trust, columns });
    const { numbers, doubtful } = read;
    if (doubtful.first) warn(doubtful, doubtful.first);
    if (options.dryRun) {
      return printOne({ dry_run: true, ...(await countImported(stock, numbers)) }, options);
    }
    const facts = { numbers: numbers.length, file: nameOf(file) };
    const imported = await recorded(options, { action: 'create', facts }, () =>
      written(stock, read),
    );
    await printOne(imported, options);
  };
  await withStock(options, work, { makes: !options.dryRun });
}

function columnsIn(names: string): ColumnMap {
  try {
    return parseColumnMap(names);
  } catch (error) {
    throw error instanceof WrongColumns ? new UsageError(`--columns: ${error.message}`) : error;
  }
}

const nameOf = (file: string): string => (file === '-' ? 'standard input' : file);

type FileOptions = Omit<NonNullable<Parameters<typeof readNumberFile>[1]>, 'onRead'>;

async function readFrom(file: string, options: FileOptions): Promise<NumberFile> {
  const isInput = file === '-';
  const size = isInput ? 0 : await sizeOf(file);
  try {
    return await withProgress(isInput ? 'numbers read' : 'bytes read', (progress) =>
      isInput
        ? readNumberFile(process.stdin, {
            ...options,
            onRead: (numbers) => progress.update(numbers),
          })
        : readNumberFile(
            bytesOf(file, (bytes) => progress.update(bytes, size)),
            options,
          ),
    );
  } catch (error) {
    throw error instanceof WrongFile ? new Refusal(`${nameOf(file)}: ${error.message}`) : error;
  }
}

/** Of what is no file, such as a pipe, it is not known. */
async function sizeOf(file: string): Promise<number> {
  const found = await stat(file).catch(() => null);
  return found?.isFile() ? found.size : 0;
}

/** Bytes of a file that are read at once: what lies in memory as lines and fields at any time is many times that. */
const chunkSize = 16_384;

async function* bytesOf(
  file: string,
  onRead: (bytes: number) => void,
): AsyncGenerator<Uint8Array, void> {
  const source = createReadStream(file, { highWaterMark: chunkSize });
  try {
    for await (const piece of source as AsyncIterable<Uint8Array>) {
      yield piece;
      onRead(source.bytesRead);
    }
  } catch (error) {
    throw new WrongFile(systemReasonOf(error));
  }
}

function written(stock: Stock, { numbers }: NumberFile): Promise<Imported> {
  return withProgress('numbers written', (progress) =>
    importNumbers(stock, numbers, (count) => progress.update(count, numbers.length)),
  );
}

function warn({ count }: Doubtful, { number, line }: { number: string; line: number }): void {
  const [others, were] = count === 1 ? ['', 'is'] : [` and ${count - 1} more`, 'are'];
  say(
    `warning: ${number} in line ${line}${others} ${were} not what the metadata of numbers knows, and taken as the file says`,
  );
}
