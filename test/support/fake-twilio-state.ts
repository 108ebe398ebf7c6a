/** A number as Twilio lists it for sale. */
export interface FakeNumber {
  readonly number: string;
  readonly country: string;
  readonly type: 'local' | 'national' | 'mobile' | 'toll_free';
  readonly region?: string | null;
  readonly locality?: string | null;
  readonly address?: 'none' | 'any' | 'local' | 'foreign';
  readonly needsBundle?: boolean;
  /** of its row, instead of what Twilio usually sends; undefined: left out */
  readonly odd?: Readonly<Record<string, unknown>>;
}

export interface FakeOwned {
  readonly sid: string;
  readonly number: string;
  friendlyName: string;
  addressSid: string | null;
  odd?: Readonly<Record<string, unknown>>;
  /** Twilio does not show it yet, or only who asks by its sid */
  isHidden?: boolean | 'in lists';
}

/** What the fake knows, and tests may look into and change. */
export interface FakeState {
  readonly settings: { accountSid: string; authToken: string };
  readonly numbers: FakeNumber[];
  readonly owned: Map<string, FakeOwned>;
  readonly addresses: Map<string, Record<string, string>>;
  /** `GET /AvailablePhoneNumbers/US/Local.json?…`, in their order */
  readonly requests: string[];
  /** is told of each of them */
  onRequest: (line: string) => unknown;
  /** null, or an empty text: it has no price */
  prices: Record<string, string | null>;
  priceUnit: string;
}
