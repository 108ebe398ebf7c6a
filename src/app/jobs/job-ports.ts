import type { Ports } from '../ports.ts';
import type { CreatePorts } from '../purchases/create.ts';

/** What carrying a job out takes. */
export type JobPorts = CreatePorts & Pick<Ports, 'pages' | 'policy'>;

/** How soon a job is gone on with of which something has no outcome yet, in milliseconds. */
export const retryInterval = 3_000;
