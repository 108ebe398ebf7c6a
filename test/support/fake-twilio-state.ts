/** A number as Twilio lists it for sale. */
export interface FakeNumber {
  readonly number: string;
  readonly country: string;
  readonly type: 'local' | 'national' | 'mobile' | 'toll_free';
  readonly region?: string | null;
  readonly locality?: string | null;
  readonly address?: 'none' | 'any' | 'local' | 'foreign';
  /** an order must bring one: any */
  readonly needsBundle?: boolean;
  /** of its row, instead of what Twilio usually sends; undefined: left out */
  readonly odd?: Readonly<Record<string, unknown>>;
}

export interface FakeOwned {
  readonly sid: string;
  readonly number: string;
  friendlyName: string;
  addressSid: string | null;
  bundleSid?: string | null;
  odd?: Readonly<Record<string, unknown>>;
  /** Twilio does not show it yet, or only who asks by its sid */
  isHidden?: boolean | 'in lists';
}

/** What the fake knows, and tests may look into and change. */
export interface FakeState {
  readonly settings: {
    accountSid: string;
    authToken: string;
    /** of an API key of the account's; it lets in as the auth token does */
    apiKey: string;
    apiSecret: string;
  };
  /** who has been let in: the account's SID, or an API key's */
  readonly users: Set<string>;
  readonly numbers: FakeNumber[];
  readonly owned: Map<string, FakeOwned>;
  readonly addresses: Map<string, Record<string, string>>;
  /** come first in each list that it sends, whatever is asked for */
  readonly rows: unknown[];
  /** `GET /AvailablePhoneNumbers/US/Local.json?…`, in their order */
  readonly requests: string[];
  /** is told of each of them */
  onRequest: (line: string) => unknown;
  /** null, or an empty text: it has no price */
  prices: Record<string, string | null>;
  priceUnit: string;
}
