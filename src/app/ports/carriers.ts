import type { Address } from '../../domain/address.ts';
import type { AvailableNumber } from '../../domain/available-number.ts';
import type { Fault, FaultOrder } from '../../domain/faults.ts';
import type { SearchFilters } from '../../domain/search.ts';

/** Those that are configured, in the order in which a search shows what they sell. */
export interface Carriers {
  readonly all: readonly Carrier[];
  /** throws when none that is configured has the name */
  byName(name: string): Carrier;
  /** by what search tokens hold; undefined: none that is configured has it */
  coded(code: number): Carrier | undefined;
}

/** Is told how calls to carriers end, for the log and the health report. */
export interface CarrierWatch {
  answered(carrier: string): void;
  /** no answer, or none that says what happened */
  failed(carrier: string, error: unknown): void;
}

/** Who sells numbers. Everything a carrier throws but CarrierRefused leaves the outcome unknown. */
export interface Carrier {
  readonly name: string;
  /** null: it keeps none, and sells to any address the account has */
  readonly addressBook: AddressBook | null;
  /** what it sells costs money, and what it is told leaves this machine */
  readonly isReal: boolean;
  /** 1 to 15, its own for ever: search tokens hold it */
  readonly code: number;
  /** whether it has any number of the country at all, sold or not */
  sellsIn(country: string): Promise<boolean>;
  search(filters: SearchFilters, window: SearchWindow): Promise<SearchPage>;
  /** the terms on which the number is for sale now; null when it is not */
  quote(number: string): Promise<AvailableNumber | null>;
  /** the reference under which the carrier has sold the number to us; null when it has not, for certain */
  findOwned(number: string): Promise<string | null>;
  /** Throws CarrierRefused when nothing was sold. */
  buy(order: CarrierOrder): Promise<void>;
  /** Done as well when the carrier does not have it under that reference any more. */
  release(order: { number: string; reference: string }): Promise<void>;
  /** everything we own there, for reconciliation */
  listOwned(): Promise<Owned[]>;
}

/** The addresses a carrier knows its customers under. CarrierRefused means as in Carrier. */
export interface AddressBook {
  /** gives the reference: AD and 32 hex digits */
  register(address: Address): Promise<string>;
  change(reference: string, address: Address): Promise<void>;
  /** Done as well when the carrier does not have it any more. */
  remove(reference: string): Promise<void>;
}

/** Positions of a search's results. Pages of one search have the same limit. */
export interface SearchWindow {
  readonly limit: number;
  /** may be negative: before the first position there is nothing */
  readonly offset: number;
}

export interface SearchPage {
  /** how many numbers match, as exactly as the carrier knows */
  readonly count: number;
  /**
   * positions that windows may cover, or at least one more than the window's when it goes on beyond;
   * a window can hold fewer numbers than positions, as some are sold
   */
  readonly span: number;
  readonly available: readonly AvailableNumber[];
}

export interface Owned {
  readonly number: string;
  readonly reference: string;
}

export interface CarrierOrder extends Owned {
  readonly address_sid: string | null;
}

/** The carrier's clear no: nothing was sold. The message may be shown to the client. */
export class CarrierRefused extends Error {
  override readonly name = 'CarrierRefused';
  /** the carrier's own error code, such as Twilio's 21422 */
  readonly carrierCode: string;

  constructor(carrierCode: string, message: string, options?: ErrorOptions) {
    super(message, options);
    this.carrierCode = carrierCode;
  }
}

/** What an integrator makes go wrong at the sandbox carrier. */
export interface FaultScript {
  add(fault: FaultOrder): Promise<Fault>;
  list(): Promise<Fault[]>;
  clear(): Promise<void>;
}
