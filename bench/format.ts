export type Cell = string;

/** Text to the left in the first column and in the last ones, figures to the right. */
export function aligned(rows: readonly Cell[][], lastTexts = 0): string[] {
  const columns = rows[0]?.length ?? 0;
  const widths = Array.from({ length: columns }, (_, column) =>
    Math.max(...rows.map((row) => row[column]?.length ?? 0)),
  );
  return rows.map((row) =>
    row
      .map((cell, column) => {
        const width = widths[column] ?? 0;
        const isText = column === 0 || column >= columns - lastTexts;
        return isText ? cell.padEnd(width) : cell.padStart(width);
      })
      .join('  ')
      .trimEnd(),
  );
}

export function whole(value: number): string {
  return Math.round(value).toLocaleString('en-US');
}

export function optional(value: number | null): string {
  return value === null ? '?' : whole(value);
}

export function percent(share: number): string {
  return `${Math.round(share * 100)} %`;
}
