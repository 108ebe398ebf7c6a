import type { Migration } from 'kysely';
import * as initial from './001-initial.ts';
import * as records from './002-records.ts';
import * as oneHolder from './003-one-holder.ts';

/** By hand and in order; a released migration is never edited. */
export const migrations: Record<string, Migration> = {
  '001-initial': initial,
  '002-records': records,
  '003-one-holder': oneHolder,
};
