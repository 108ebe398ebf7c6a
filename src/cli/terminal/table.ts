import { stripVTControlCharacters } from 'node:util';
import widthOf from 'fast-string-width';

const gap = '  ';
/** Columns are not made narrower than this, however narrow the terminal is. */
const leastWidth = 4;

/** Rows in columns that fit a terminal of this width, but for those that are to stay whole; the first row are the headers. */
export function alignColumns(
  rows: readonly (readonly string[])[],
  width: number,
  isWhole: readonly boolean[] = [],
): string[] {
  const [headers = []] = rows;
  const wanted = headers.map((_, column) =>
    Math.max(...rows.map((row) => widthOf(row[column] ?? ''))),
  );
  const widths = fitWidths(wanted, isWhole, width - gap.length * (headers.length - 1));
  return rows.map((row) =>
    row
      .map((cell, column) => padded(cell, widths[column] ?? 0))
      .join(gap)
      .trimEnd(),
  );
}

/**
 * Those of the columns, by place, that a terminal of this width has room for; the important ones are asked first. Those to
 * stay whole need all of their width, others little.
 */
export function columnsWithRoom(
  rows: readonly (readonly string[])[],
  width: number,
  { isWhole, byImportance }: { isWhole: readonly boolean[]; byImportance: readonly number[] },
): number[] {
  const needOf = (column: number) => {
    const wanted = Math.max(...rows.map((row) => widthOf(row[column] ?? '')));
    return isWhole[column] ? wanted : Math.min(wanted, leastWidth);
  };
  const kept: number[] = [];
  let used = 0;
  for (const column of byImportance) {
    const need = needOf(column) + (kept.length > 0 ? gap.length : 0);
    if (kept.length > 0 && used + need > width) continue;
    kept.push(column);
    used += need;
  }
  return kept.toSorted((one, other) => one - other);
}

/** Those that may be cut get what is left: one width at most, as large as it can be. */
function fitWidths(
  wanted: readonly number[],
  isWhole: readonly boolean[],
  available: number,
): number[] {
  const widthsAt = (most: number) =>
    wanted.map((width, column) => (isWhole[column] ? width : Math.min(width, most)));
  let most = Math.max(...wanted);
  while (most > leastWidth && sumOf(widthsAt(most)) > available) most -= 1;
  return widthsAt(most);
}

const sumOf = (numbers: readonly number[]) => numbers.reduce((sum, one) => sum + one, 0);

function padded(cell: string, width: number): string {
  const missing = width - widthOf(cell);
  return missing >= 0 ? cell + ' '.repeat(missing) : truncated(cell, width);
}

/** In its first columns, an ellipsis last; what is cut off loses its style. */
function truncated(cell: string, width: number): string {
  let kept = '';
  let used = 0;
  for (const { segment } of graphemes().segment(stripVTControlCharacters(cell))) {
    const next = widthOf(segment);
    if (used + next > width - 1) break;
    kept += segment;
    used += next;
  }
  return `${kept}…${' '.repeat(Math.max(0, width - used - 1))}`;
}

let segmenter: Intl.Segmenter | undefined;

/** Made once something is cut: it takes as long as a third of a start. */
function graphemes(): Intl.Segmenter {
  segmenter ??= new Intl.Segmenter(undefined, { granularity: 'grapheme' });
  return segmenter;
}
