import type { HeldNumber } from './account.ts';
import type { PropertyChange } from './differences.ts';
import type { Want } from './entry-rules.ts';
import type { Offer } from './offers.ts';
import type { Path } from './problems.ts';
import type { Properties } from './properties.ts';

/** What is to be done to one number; `problem`: why it would be refused, as far as that can be foreseen. */
export type Change = Add | Update | Removal;

/** A number that is to be bought. */
export interface Add {
  readonly kind: 'add';
  /** of its entry in the file */
  readonly path: Path;
  readonly externalId: string;
  readonly want: Want;
  /** what would be bought now; another one may be, which costs no more */
  readonly offer: Offer | null;
  /** of the line to be, as the API takes them */
  readonly properties: Properties;
  readonly problem: string | null;
}

export interface Update {
  readonly kind: 'update';
  /** of its entry in the file */
  readonly path: Path;
  readonly held: HeldNumber;
  readonly changes: readonly PropertyChange[];
  /** as the API takes it */
  readonly body: Properties;
  readonly problem: string | null;
}

export interface Removal {
  readonly kind: 'remove';
  readonly held: HeldNumber;
  readonly reason: 'absent' | 'surplus' | 'not in the file';
  readonly problem: string | null;
}

/** A number that nothing is done to, though the file does not ask for it. */
export interface Note {
  readonly held: HeldNumber;
  /** of what key there are more than its count; null: it is not in the file */
  readonly surplusOf: string | null;
}

export interface Plan {
  /** in the order in which they are made: additions, updates, removals */
  readonly changes: readonly Change[];
  readonly notes: readonly Note[];
  /** numbers that the account has */
  readonly heldCount: number;
  readonly counts: { readonly add: number; readonly update: number; readonly remove: number };
  /** how many of them would be refused, as far as that can be foreseen */
  readonly refusedCount: number;
  /** what it costs more a month, in US cents; what would be refused is left out, and numbers whose price nobody knows */
  readonly cost: number;
  /** the same for two plans that would do the same, whatever is for sale meanwhile */
  readonly checksum: string;
  /** why it is not carried out unless that is forced */
  readonly refusal: string | null;
  /** why it could not be foreseen what would be refused */
  readonly unforeseen: string | null;
}
