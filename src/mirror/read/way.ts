import type { Clock } from '../../app/ports/nodes.ts';
import type { TrunklineError } from '../../client/index.ts';

export type Fetch = (request: Request) => Promise<Response>;

/** What whoever waits should know, in a line for people: for how long, and why. */
export type OnNotice = (notice: string) => void;

/** How requests go out. */
export interface Pacing {
  /** requests a second at most */
  readonly rate: number;
  readonly clock: Pick<Clock, 'steady' | 'pause' | 'after'>;
  /** instead of the global one */
  readonly fetch?: Fetch | undefined;
  readonly onNotice: OnNotice;
}

/** The way to a server: what has become of the requests so far. */
export interface Way {
  readonly host: string;
  /** it has answered once */
  isFound: boolean;
  /** that the server failed at the last request, or was not reached; null: it did not */
  failure: TrunklineError | null;
  /** attempts of this request that have failed */
  failed: number;
  /** requests in a row that were given up */
  givenUp: number;
  onAnswer(): void;
}

/** How long a server may put requests off, in milliseconds. */
export const patience = 10 * 60_000;

/** How long a wait is, for people. */
export const inSeconds = (milliseconds: number): string => `${Math.ceil(milliseconds / 1_000)} s`;
