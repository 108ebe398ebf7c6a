import type { Clock } from '../app/ports/nodes.ts';
import type { Database } from '../database/open.ts';
import type { Projection } from './audit/batch.ts';
import type { Tables } from './tables.ts';
import { countDays } from './usage/count-days.ts';
import { countNumbers } from './usage/count-numbers.ts';
import { invokeWebhooks } from './webhooks/invoke.ts';

/** All that follows from changes, in this order. */
export const projections = (
  { functions, isShared }: Pick<Database<Tables>, 'functions' | 'isShared'>,
  { now }: Pick<Clock, 'now'>,
): readonly Projection[] => [
  countNumbers(functions),
  countDays(functions),
  invokeWebhooks({ isShared }, now),
];
