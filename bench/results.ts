/** What a case is to reach, beside the factor between the sizes. */
export interface Aim {
  /** of the bare server's requests per second */
  readonly ratio?: number;
  readonly perSecond?: number;
}

/** Medians of the rounds. */
export interface Figures {
  readonly perSecond: number;
  /** milliseconds from request to the end of the answer */
  readonly p50: number;
  readonly p99: number;
  /** processor time of the server for one request, in microseconds; null where it cannot be known */
  readonly processorTime: number | null;
  /** the share of the time in which the load generator was computing */
  readonly generatorBusy: number;
  /** how far apart the fastest and the slowest round are, as a share of the median */
  readonly spread: number;
}

export interface SizeFigures extends Figures {
  /** requests per second, divided by the bare server's in the same round */
  readonly ratio: number;
  readonly ratioSpread: number;
  /**
   * processor time of a request, divided by the bare server's in the same round: what else runs on
   * the machine matters less to it
   */
  readonly cost: number | null;
  readonly costSpread: number | null;
}

/** Programs that Trunkline is measured beside; the bare server is none of them. */
export type Peer = 'naive' | 'Prism';

/** Latency while requests come at a fixed rate. */
export interface SteadyFigures {
  readonly server: 'bare' | 'Trunkline' | Peer;
  /** requests per second */
  readonly rate: number;
  /** milliseconds from the instant at which a request was due to the end of its answer */
  readonly p50: number;
  readonly p99: number;
  readonly p999: number;
}

export interface CaseResult {
  readonly name: string;
  readonly aim: Aim;
  readonly bare: Figures;
  readonly small: SizeFigures;
  readonly large: SizeFigures;
  /** of those that know such requests, and are there */
  readonly peers: Readonly<Partial<Record<Peer, SizeFigures>>>;
  /** how many times slower the large account is, in the same round */
  readonly factor: number;
  readonly factorSpread: number;
  /** with the large account; empty where it is not measured */
  readonly steady: readonly SteadyFigures[];
  /** SQL statements of one request */
  readonly statements: number;
}

export interface ServerResult {
  /** in the account */
  readonly numbers: number;
  /** to the line `listening on`, in milliseconds */
  readonly startTime: number;
  readonly startSpread: number;
  /** resident, in megabytes */
  readonly memoryIdle: number | null;
  readonly memoryAfterLoad: number | null;
}

/** Several nodes on one database. */
export interface NodesResult {
  readonly nodes: number;
  /** by the name of the case */
  readonly perSecond: Readonly<Record<string, number>>;
}

/** Shows of a small account, alone and while numbers are changed: each change is written down, and taken. */
export interface EventsResult {
  /** events per second, while shows are asked for as fast as they are answered */
  readonly written: number;
  /** that were not taken a second after the last one */
  readonly left: number;
  /** per second */
  readonly shows: number;
  readonly showsBeside: number;
  /** of the shows alone, in the same round */
  readonly share: number;
}

export interface Result {
  readonly trunkline: string;
  readonly database: 'SQLite' | 'PostgreSQL';
  readonly plan: 'full' | 'quick';
  readonly node: string;
  readonly machine: string;
  /** how the processes were kept apart */
  readonly pinning: string;
  /** median of a write of one page made durable, in milliseconds */
  readonly syncTime: number;
  readonly rounds: number;
  readonly secondsPerRound: number;
  readonly cases: readonly CaseResult[];
  readonly servers: readonly ServerResult[];
  /** empty on SQLite */
  readonly nodes: readonly NodesResult[];
  /** absent on PostgreSQL, and where updates are not measured */
  readonly events?: EventsResult;
  readonly notes: readonly string[];
}

/** Aims are for SQLite: elsewhere each request waits for the network and another process. */
export function hasAims({ database }: Result): boolean {
  return database === 'SQLite';
}

/** Beyond this the generator was at its limit, and so the server was not. */
export const busyLimit = 0.95;
export const factorAim = 1.1;
/** That are to be written beside shows, which lose a fifth at most. */
export const eventsPerSecond = 1_000;
export const showsBesideEvents = 0.8;
/** milliseconds */
export const startAim = 400;
/** megabytes */
export const memoryAims = { idle: 90, afterLoad: 150 };
