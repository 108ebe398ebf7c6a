import type { ReactNode } from 'react';

export interface Column<Row> {
  readonly id: string;
  readonly header: string;
  readonly cell: (row: Row) => ReactNode;
  /** of a grid track: `minmax(10rem, 2fr)` */
  readonly width?: string;
  readonly align?: 'end';
  /** shown where the table is at least as wide, in pixels; always unless set */
  readonly from?: number;
}

export interface Selection {
  readonly ids: ReadonlySet<number>;
  readonly onChange: (ids: ReadonlySet<number>) => void;
}

/** What every table is told. */
export interface TableLook<Row> {
  /** what its rows are: `Phone numbers` */
  readonly label: string;
  /** the first one names its row */
  readonly columns: readonly Column<Row>[];
  readonly rowKey: (row: Row) => number | string;
  /** what a row is called to who cannot see which one a box stands in */
  readonly rowName?: ((row: Row) => string) | undefined;
  readonly selection?: Selection | undefined;
  /** how many rows there are in all; unknown unless set */
  readonly total?: number | undefined;
}
