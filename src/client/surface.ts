import type { Listing } from './listing.ts';
import type { RequestOptions } from './options.ts';
import type { Webhooks } from './surface-webhooks.ts';
import type {
  Answer,
  Body,
  OffsetPaging,
  Operations,
  Options,
  PageOf,
  Query,
  Records,
  Schemas,
  Unwrapped,
} from './types.ts';

type Include = NonNullable<Options<Operations['ShowPhoneNumber']>['include']>[number];
type ShownNumber = Unwrapped<Answer<Operations['ShowPhoneNumber']>, 'phone_number'>;

/** A phone number with what was to be included. */
export type WithIncluded<Name extends Include> = ShownNumber & {
  readonly [Key in Name & keyof ShownNumber]-?: NonNullable<ShownNumber[Key]>;
};

interface IncludeOptions<Name extends Include> extends RequestOptions {
  readonly include?: readonly Name[] | undefined;
}

type Purchase = NonNullable<Body<Operations['CreatePhoneNumber']>>;
/** Properties of the line to be, and the address that the number's country asks for. */
export type LineProperties = Omit<Purchase['phone_number'], 'token'> &
  Pick<Purchase, 'address_sid'>;
/** What a search has found, or its token. */
export type Offer = string | Pick<Schemas['AvailablePhoneNumber'], 'token'>;

type SearchFilters = Options<Operations['SearchAvailablePhoneNumbers']>;
type Found = PageOf<Operations['SearchAvailablePhoneNumbers'], 'phone_numbers'>;

type MinimalOptions<Op, Minimal extends boolean> = Omit<Options<Op>, 'minimalMode'> & {
  readonly minimalMode?: Minimal | undefined;
};

type ListOptions<Minimal extends boolean> = MinimalOptions<Operations['ListPhoneNumbers'], Minimal>;
type ListedNumber<Minimal extends boolean> = Schemas[Minimal extends true
  ? 'MinimalPhoneNumber'
  : 'PhoneNumber'];
/** What makes a list one of what is found. */
type Search = 'query' | 'filter' | 'sort';

export type JobStatus = Schemas['JobStatus'];
export type JobDryRun = Schemas['JobDryRunResponse']['dry_run'];

type ManyOptions<Op, DryRun extends boolean> = Omit<Options<Op>, 'ids' | 'dryRun'> & {
  readonly dryRun?: DryRun | undefined;
};

/** The job that was begun or, with `dryRun`, what it would come to. */
type Many<DryRun extends boolean> = Promise<DryRun extends true ? JobDryRun : JobStatus>;

type Change = NonNullable<Body<Operations['UpdateManyPhoneNumbers']>['phone_number']>;
type ChangeOfOne = NonNullable<Body<Operations['UpdateManyPhoneNumbers']>['phone_numbers']>[number];

interface PhoneNumbers extends Omit<Records['phoneNumbers'], 'list' | 'show' | 'update'> {
  /** `minimalMode`: the properties that the smallest answer has, and no others. */
  list<Minimal extends boolean = false>(
    options?: Omit<ListOptions<Minimal>, Search>,
  ): Listing<ListedNumber<Minimal>, OffsetPaging>;
  /** What is found is not counted. */
  list<Minimal extends boolean = false>(
    options: ListOptions<Minimal>,
  ): Listing<ListedNumber<Minimal>, Pick<Schemas['PhoneNumberPage'], 'meta' | 'links'>>;
  show<Name extends Include = never>(
    id: number,
    options?: IncludeOptions<Name>,
  ): Promise<WithIncluded<Name>>;
  update<Name extends Include = never>(
    id: number,
    changes: Body<Operations['UpdatePhoneNumber']>['phone_number'],
    options?: IncludeOptions<Name>,
  ): Promise<WithIncluded<Name>>;
  /** All numbers in one file: CSV unless `format` says otherwise. A large one takes more than the usual `timeout`. */
  export(
    options?: Options<Operations['ExportPhoneNumbersAsCsv']> & {
      readonly format?: 'csv' | 'ndjson' | undefined;
    },
  ): Promise<Blob>;
  /** One page of numbers for sale: 50 unless `perPage` says otherwise. */
  search(filters: SearchFilters): Promise<Found>;
  /**
   * Buys what was found. Sent again while its outcome is unknown: the token makes it once. Throws an
   * InvalidError if nothing was bought; after an UnavailableError or a ConnectionError the same call
   * tells what became of it.
   */
  buy<Name extends Include = never>(
    offer: Offer,
    properties?: LineProperties,
    options?: IncludeOptions<Name>,
  ): Promise<WithIncluded<Name>>;
  /** What buying it would come to; buys nothing. */
  dryRun(
    offer: Offer,
    properties?: LineProperties,
    options?: RequestOptions,
  ): Promise<Schemas['DryRun']>;
  /** Begins to buy many. A search is sent again only under an `idempotency-key`. */
  createMany<DryRun extends boolean = false>(
    order: Body<Operations['CreateManyPhoneNumbers']>,
    options?: ManyOptions<Operations['CreateManyPhoneNumbers'], DryRun>,
  ): Many<DryRun>;
  /** Begins to change many alike, by their ids. */
  updateMany<DryRun extends boolean = false>(
    ids: readonly number[],
    changes: Change,
    options?: ManyOptions<Operations['UpdateManyPhoneNumbers'], DryRun>,
  ): Many<DryRun>;
  /** Begins to change many, each in its own way. */
  updateMany<DryRun extends boolean = false>(
    changes: readonly ChangeOfOne[],
    options?: ManyOptions<Operations['UpdateManyPhoneNumbers'], DryRun>,
  ): Many<DryRun>;
  deleteMany<DryRun extends boolean = false>(
    ids: readonly number[],
    options?: ManyOptions<Operations['DeleteManyPhoneNumbers'], DryRun>,
  ): Many<DryRun>;
  /** In the order of the ids; those that there are not are left out. */
  showMany(ids: readonly number[], options?: RequestOptions): Promise<Schemas['PhoneNumber'][]>;
}

interface JobStatuses extends Pick<Records['jobStatuses'], 'list' | 'show'> {
  showMany(ids: readonly string[], options?: RequestOptions): Promise<JobStatus[]>;
  /** Begins nothing more of it; what is under way comes to its end. */
  cancel(id: string, options?: RequestOptions): Promise<JobStatus>;
}

interface DeletedPhoneNumbers extends Pick<Records['deletedPhoneNumbers'], 'list' | 'show'> {
  /** The number as it was, under the id it had. Not sent again: what is restored cannot be restored twice. */
  restore(id: number, options?: Options<Operations['RestorePhoneNumber']>): Promise<ShownNumber>;
  restoreMany<DryRun extends boolean = false>(
    ids: readonly number[],
    options?: ManyOptions<Operations['RestoreManyPhoneNumbers'], DryRun>,
  ): Many<DryRun>;
  /** Gives it back to the carrier at once. */
  release(id: number, options?: RequestOptions): Promise<void>;
}

type Greeting = Schemas['Greeting'];

interface Greetings extends Pick<
  Records['greetings'],
  'list' | 'show' | 'create' | 'update' | 'delete'
> {
  /** Puts audio in the place of what there is: MP3 or WAV, under its own name if it is a File. */
  upload(
    id: Greeting['id'],
    audio: Blob,
    options?: RequestOptions & { filename?: string },
  ): Promise<Greeting>;
  download(id: Greeting['id'], options?: RequestOptions): Promise<Blob>;
}

interface OAuthTokens {
  /** An access token, for `bearer`, by the credentials of an OAuth client. */
  create(
    grant: Body<Operations['CreateOAuthToken']>,
    options?: RequestOptions,
  ): Promise<Answer<Operations['CreateOAuthToken']>>;
}

interface Sandbox {
  /** What is to go wrong at the sandbox carrier, for this account alone. */
  readonly faults: {
    list(options?: RequestOptions): Promise<Schemas['SandboxFault'][]>;
    create(
      fault: Body<Operations['CreateSandboxFault']>['fault'],
      options?: RequestOptions,
    ): Promise<Schemas['SandboxFault']>;
    clear(options?: RequestOptions): Promise<void>;
  };
  /** The time of the whole service, where it was started with a clock that tests move. */
  readonly clock: {
    show(options?: RequestOptions): Promise<Schemas['SandboxClock']>;
    move(
      clock: Body<Operations['UpdateSandboxClock']>['clock'],
      options?: RequestOptions,
    ): Promise<Schemas['SandboxClock']>;
  };
  /** Makes the account what it was at its start. */
  reset(options?: RequestOptions): Promise<Schemas['SandboxReset']>;
}

/** Something that has happened, as webhooks are sent it. */
export interface AccountEvent {
  readonly id: string;
  /** `zen:event-type:phone_number.purchased` */
  readonly type: string;
  readonly time: string;
  readonly account_id: number;
  /** what it is about, such as `zen:phone_number:17` */
  readonly subject: string;
  readonly actor: {
    readonly id: number;
    readonly type: string;
    readonly name: string;
    readonly token_id: number | null;
  };
  /** the resource as the API shows it, or showed it last */
  readonly detail: Readonly<Record<string, unknown>>;
  readonly event: {
    readonly changes: Readonly<Record<string, { previous: unknown; current: unknown }>>;
    readonly [property: string]: unknown;
  };
  readonly zendesk_event_version: string;
}

interface Events {
  /**
   * What happens from now on, or after `lastEventId`, as it happens, until `signal` or the loop ends it. Connections
   * that break are made anew, and nothing is missed. Throws an InvalidError where some would be.
   */
  follow(options?: Options<Operations['FollowEvents']>): AsyncGenerator<AccountEvent>;
}

interface Lines {
  /** Numbers and digital lines; with `minimalMode` what they have in common. */
  list<Minimal extends boolean = false>(
    options?: MinimalOptions<Operations['ListLines'], Minimal>,
  ): Listing<
    Minimal extends true ? Schemas['MinimalLine'] : Schemas['PhoneNumber' | 'DigitalLine'],
    OffsetPaging
  >;
}

interface Purchases extends Pick<Records['purchases'], 'show'> {
  /** Newest first: those whose outcome is not known yet, and what has become of the others. */
  list(
    options?: Pick<
      Query<Operations['ListPurchases']>,
      'filter[state]' | 'filter[token]' | 'filter[external_id]'
    > &
      RequestOptions & { readonly perPage?: number },
  ): Listing<Schemas['PurchaseStatus'], Pick<Schemas['PurchasePage'], 'meta' | 'links'>>;
}

interface Carriers {
  /** Who sells the numbers, and whether they answer. */
  list(options?: RequestOptions): Promise<Schemas['Carrier'][]>;
}

interface Countries {
  /** What is sold where, by type, and from how much on. */
  list(options?: Options<Operations['ListCountries']>): Promise<Schemas['Country'][]>;
}
type Users = Records['users'] & {
  /** Whom the client is signed in by. */
  me(options?: RequestOptions): Promise<Schemas['User']>;
};

/** The service's operations, by subject. */
export interface Client extends Omit<
  Records,
  | 'phoneNumbers'
  | 'purchases'
  | 'deletedPhoneNumbers'
  | 'greetings'
  | 'lines'
  | 'webhooks'
  | 'jobStatuses'
  | 'users'
> {
  readonly phoneNumbers: PhoneNumbers;
  readonly deletedPhoneNumbers: DeletedPhoneNumbers;
  readonly greetings: Greetings;
  readonly lines: Lines;
  readonly jobStatuses: JobStatuses;
  readonly oauthTokens: OAuthTokens;
  readonly webhooks: Webhooks;
  readonly carriers: Carriers;
  readonly countries: Countries;
  readonly purchases: Purchases;
  readonly users: Users;
  readonly events: Events;
  readonly sandbox: Sandbox;
}
