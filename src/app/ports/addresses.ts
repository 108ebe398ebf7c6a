import type { AddressRecord } from '../../domain/resources/addresses.ts';
import type { LeaseOrder } from './leases.ts';
import type { Refusal } from './purchases.ts';

/** How a carrier knows an address of an account, and what has come of telling it. */
export interface AddressReference {
  readonly carrier: string;
  readonly reference: string;
  /** the last version of the address that the carrier has been told */
  readonly told_version: number;
  /** the address was deleted */
  readonly isRemoved: boolean;
  /** null: it has refused none */
  readonly refused: RefusedVersions | null;
}

/** The address went back to what it was before them. */
export interface RefusedVersions {
  readonly from: number;
  readonly to: number;
  readonly refusal: Refusal;
}

/** How the carriers know the addresses of an account. */
export interface AddressReferenceStore {
  /** Those of a deleted address are there until the carriers have removed it. */
  list(addressId: number): Promise<AddressReference[]>;
  /**
   * Writes down that a carrier has registered an address as it was given: what has happened to it
   * meanwhile is yet to be told. Answers the reference that counts: the first one of a carrier stays.
   */
  add(
    address: AddressRecord,
    known: Pick<AddressReference, 'carrier' | 'reference'>,
  ): Promise<string>;
}

/** What one carrier is to be told of one address, leased to one process: an intent, like a purchase. */
export interface AddressChange extends Pick<AddressReference, 'carrier' | 'reference'> {
  readonly version: number;
  readonly account_id: number;
  readonly address_id: number;
  /** which lease of it this is */
  readonly attempt: number;
  /** until when an earlier change without an answer may be carried out yet; 0: there is none */
  readonly may_land_until: number;
  /** as the account has it; null: it was deleted */
  readonly address: AddressRecord | null;
}

export interface AddressLeaseOrder extends Omit<LeaseOrder, 'except' | 'missed_until'> {
  /** how long a change that a dead process has sent may still be carried out, in milliseconds */
  readonly lateChange: number;
  /** this one, which may be tried again at once; otherwise those that are due */
  readonly of?: Pick<AddressChange, 'account_id' | 'address_id'>;
}

/** Changes of addresses that carriers wait for. What ends a lease answers false when it has passed to another. */
export interface AddressChangeStore {
  /** those that there is something to tell, which no process is at */
  dueCarriers(now: number): Promise<string[]>;
  lease(order: AddressLeaseOrder): Promise<AddressChange[]>;
  /** The carrier has it so; what an earlier change may undo yet is told once more, when it cannot any more. */
  told(change: AddressChange, now: number): Promise<boolean>;
  putDown(
    change: AddressChange,
    state: { readonly retry_at: number; readonly may_land_until: number },
  ): Promise<boolean>;
  /**
   * The address is as the carrier has it, unless it has been changed again: the other carriers are to
   * be told.
   */
  putBack(change: AddressChange, refusal: Refusal, now: number): Promise<boolean>;
}
