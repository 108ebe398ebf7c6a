import type { Address } from '../../domain/address.ts';
import type { AvailableNumber, NumberKind, NumberType } from '../../domain/available-number.ts';
import type { Fault, FaultOrder } from '../../domain/faults.ts';
import type { OwnedTerms } from '../../domain/owned-number.ts';
import type { SearchFilters } from '../../domain/search.ts';

/** Those that are configured, in the order in which a search shows what they sell. */
export interface Carriers {
  readonly all: readonly Carrier[];
  /** throws when none that is configured has the name */
  byName(name: string): Carrier;
  /** by what search tokens hold; undefined: none that is configured has it */
  coded(code: number): Carrier | undefined;
}

/** Whether the last call that says something of it was answered. */
export type CarrierStatus = 'up' | 'down';

/** Is told how calls to carriers end, for the log and the health report. */
export interface CarrierWatch {
  answered(carrier: string): void;
  /** no answer, or none that says what happened */
  failed(carrier: string, error: unknown): void;
}

/**
 * Who sells numbers. Everything a carrier throws but CarrierRefused and CarrierBusy leaves the outcome
 * unknown. A `signal` that is aborted means that nobody waits any more: nothing else is sent.
 */
export interface Carrier {
  readonly name: string;
  /** null: it keeps none, and sells to any address the account has */
  readonly addressBook: AddressBook | null;
  /** what it sells costs money, and what it is told leaves this machine */
  readonly isReal: boolean;
  /** 1 to 15, its own for ever: search tokens hold it */
  readonly code: number;
  /** whether it has any number of the country at all, sold or not */
  sellsIn(country: string, signal?: AbortSignal): Promise<boolean>;
  /** What kinds it sells, as it knows without asking anybody outside; without it, it does not know. */
  kinds?(): Promise<readonly KindForSale[]>;
  search(filters: SearchFilters, window: SearchWindow, asker?: Asker): Promise<SearchPage>;
  /**
   * Another one whenever a search, or `sellsIn`, may be answered otherwise than before, whoever asks; null, or
   * without it: that may be at any time.
   */
  revision?(): number | null;
  /**
   * The terms on which the number is for sale now; null when it is not. The country and the type are those
   * that its search has shown: where the carrier's lists are by these, it is looked for there.
   */
  quote(offered: PricedNumber, signal?: AbortSignal): Promise<AvailableNumber | null>;
  /** what the carrier has sold under this number to us; null when it has not, for certain */
  findOwned(number: string, signal?: AbortSignal): Promise<Owned | null>;
  /**
   * Whether we own what was sold to us by this order, found by the carrier's own name of it: whatever it
   * lists, and whatever the operator has called it there. Throws CarrierRefused when it cannot be known.
   */
  owns?(sold: { reference: string; resource: string }, signal?: AbortSignal): Promise<boolean>;
  /** What it knows of a number we own, whatever its digits look like; without it, it says nothing. */
  termsOfOwned?(number: string, signal?: AbortSignal): Promise<OwnedTerms>;
  /** what it charges a month for a number we own, in US cents; null: it does not say */
  priceOf(owned: PricedNumber, signal?: AbortSignal): Promise<number | null>;
  /** Once it is sold under this reference, doing it again changes nothing. Throws CarrierRefused when nothing was sold. */
  buy(order: CarrierOrder, permit: Permit): Promise<Sold>;
  /**
   * Done as well when the carrier does not have it under that reference any more. Throws CarrierRefused
   * when it keeps the number for good.
   */
  release(order: ReleaseOrder, permit: Permit): Promise<void>;
  /**
   * Makes numbers ours that nobody has bought, whether it sells them or not; answers those that are somebody else's.
   * Without it, it is no carrier that does as it is told.
   */
  grant?(owned: readonly GrantedNumber[]): Promise<readonly string[]>;
  /** A page of everything we own there, for reconciliation; from the beginning: `after` is null. */
  listOwned(after: string | null, signal?: AbortSignal): Promise<OwnedPage>;
}

type KindTerms = Pick<AvailableNumber, 'address_requirements' | 'business_verification'>;

/** Numbers of one type in one country, with the terms of the cheapest. */
export interface KindForSale extends NumberKind, KindTerms {
  /** the lowest there is, monthly, in US cents; null: the carrier tells with each search */
  readonly price: number | null;
}

/** That an order may go out. It is withdrawn when the call takes too long, or the intent's lease is lost. */
export interface Permit {
  readonly signal: AbortSignal;
  /** To be called right before an order goes out, with nothing to wait for in between; throws when it must not. */
  check(): void;
}

/** The addresses a carrier knows its customers under. CarrierRefused means as in Carrier. */
export interface AddressBook {
  /** Under this reference, unless another address has it: false then. Without it, references are the carrier's choice. */
  keep?(reference: string, address: Address): Promise<boolean>;
  /** gives the reference: AD and 32 hex digits */
  register(address: Address, signal?: AbortSignal): Promise<string>;
  change(reference: string, address: Address, signal?: AbortSignal): Promise<void>;
  /** Done as well when the carrier does not have it any more. */
  remove(reference: string, signal?: AbortSignal): Promise<void>;
}

/** Which account asks. */
export interface Asker {
  readonly account_id: number;
  readonly signal?: AbortSignal;
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
  /** types that were asked for and are not shown, as only a verified business may buy them; absent: none */
  readonly withheld?: readonly NumberType[];
}

/** A number we own at a carrier. */
export interface Owned extends Sold {
  readonly number: string;
  /** the id of the purchase it was bought by, as text */
  readonly reference: string;
  /** the account it was bought for; null: the carrier does not say */
  readonly account_id: number | null;
  /** false: another installation may have bought it in the same account at the carrier */
  readonly isOurs: boolean;
}

/** A number that is to be ours, under this reference. */
export type GrantedNumber = Pick<Owned, 'number' | 'reference' | 'account_id'>;

export interface OwnedPage {
  readonly owned: readonly Owned[];
  /** what to ask for the next page with; null: this is the last one */
  readonly next: string | null;
}

/** A number, and what its price depends on. */
export interface PricedNumber extends NumberKind {
  readonly number: string;
}

export interface CarrierOrder {
  readonly number: string;
  readonly reference: string;
  readonly account_id: number;
  readonly address_sid: string | null;
  /** as what it was shown; absent: that is not known */
  readonly offered?: NumberKind;
}

export interface Sold {
  /** the carrier's own name of what was sold, by which it is given back, such as Twilio's PN…; null: it has none */
  readonly resource: string | null;
}

export interface ReleaseOrder extends Sold {
  readonly number: string;
  readonly reference: string;
  /** the account it was bought for; null: that is not known */
  readonly account_id: number | null;
}

/** The carrier did nothing for now, and so says nothing about what it was asked before. */
export class CarrierBusy extends Error {
  override readonly name = 'CarrierBusy';
}

/** The carrier's clear no: nothing was sold. The message may be shown to the client. */
export class CarrierRefused extends Error {
  override readonly name = 'CarrierRefused';
  /** the carrier's own error code, such as Twilio's 21422 */
  readonly carrierCode: string;
  /** another number may do: false when the reason lies with who buys, or with the operator */
  readonly isAboutNumber: boolean;

  constructor(
    carrierCode: string,
    message: string,
    { isAboutNumber = true, ...options }: ErrorOptions & { isAboutNumber?: boolean } = {},
  ) {
    super(message, options);
    this.carrierCode = carrierCode;
    this.isAboutNumber = isAboutNumber;
  }
}

/**
 * What an account makes go wrong for itself at the sandbox carrier. It neither sees nor clears what
 * others, or the operator, have in store.
 */
export interface FaultScript {
  /** null: the account has as many as it may have */
  add(accountId: number, fault: FaultOrder): Promise<Fault | null>;
  list(accountId: number): Promise<Fault[]>;
  clear(accountId: number): Promise<void>;
  /** The carrier has sold nothing to the account by orders of before; it has none of the faults, nor the addresses. */
  forget(accountId: number, past: PastOrders): Promise<void>;
}

export interface PastOrders {
  /** the id that a later order has at least, as its reference */
  readonly before: number;
  /** as the carrier knows them */
  readonly addresses: readonly string[];
}
