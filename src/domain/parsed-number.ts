import { Metadata, parsePhoneNumberFromString, type NumberType } from 'libphonenumber-js/max';

/** A number as libphonenumber parses it, with the names that it gives what it says of one. */
export interface ParsedNumber {
  /** E.164 */
  readonly number: string;
  readonly countryCallingCode: string;
  readonly nationalNumber: string;
  /** undefined: of no country, or it cannot be told of which */
  readonly country?: string | undefined;
  /** undefined: it is not valid */
  getType(): NumberType;
  /** whether its country has numbers of this length */
  isPossible(): boolean;
  getPossibleCountries(): readonly string[];
}

/**
 * What libphonenumber makes of a whole text; undefined where it is no number. It compiles the patterns of its
 * metadata again for each number: of one in plain E.164, the same is said here from patterns that are kept.
 */
export function parsedNumber(text: string): ParsedNumber | undefined {
  if (text !== last.text) last = { text, parsed: plainNumber(text) ?? parsedByLibrary(text) };
  return last.parsed;
}

/** Whoever reads a number asks for it more than once: whether it is one, and what it is. */
let last: { readonly text: string; readonly parsed: ParsedNumber | undefined } = {
  text: '',
  parsed: undefined,
};

/** The same, the slow way. */
export const parsedByLibrary = (text: string): ParsedNumber | undefined =>
  parsePhoneNumberFromString(text, { extract: false });

/** The same; undefined also where the library must be asked. */
export function plainNumber(text: string): ParsedNumber | undefined {
  if (!/^\+[1-9]\d{6,14}$/.test(text)) return undefined;
  const code = callingCodeOf(text);
  if (code === undefined) return undefined;
  const nationalNumber = text.slice(1 + code.callingCode.length);
  // What may be a national prefix before the number, the library takes off when it sees fit.
  if (code.prefix?.test(nationalNumber)) return undefined;
  return new PlainNumber(text, nationalNumber, code);
}

class PlainNumber implements ParsedNumber {
  readonly number: string;
  readonly countryCallingCode: string;
  readonly nationalNumber: string;
  readonly country: string | undefined;
  readonly #plan: Plan;

  constructor(number: string, nationalNumber: string, code: CallingCode) {
    this.number = number;
    this.countryCallingCode = code.callingCode;
    this.nationalNumber = nationalNumber;
    this.country = countryOf(nationalNumber, code);
    this.#plan = planOf(this.country ?? code.callingCode);
  }

  getType(): NumberType {
    return typeOf(this.nationalNumber, this.#plan);
  }

  isPossible(): boolean {
    return this.#plan.lengths.includes(this.nationalNumber.length);
  }

  getPossibleCountries(): readonly string[] {
    return parsedByLibrary(this.number)?.getPossibleCountries() ?? [];
  }
}

/** The order in which libphonenumber asks what type a number has: the first match decides. */
export const typesAsChecked = [
  'FIXED_LINE',
  'MOBILE',
  'PREMIUM_RATE',
  'TOLL_FREE',
  'SHARED_COST',
  'VOIP',
  'PERSONAL_NUMBER',
  'PAGER',
  'UAN',
  'VOICEMAIL',
] as const;
const [, ...otherTypes] = typesAsChecked;

/** libphonenumber's names of the types of numbers. */
export type PlanType = (typeof typesAsChecked)[number];

interface CallingCode {
  readonly callingCode: string;
  readonly countries: readonly string[];
  readonly prefix: RegExp | undefined;
}

interface Plan {
  /** of national numbers */
  readonly lengths: readonly number[];
  readonly pattern: RegExp;
  readonly leadingDigits: RegExp | undefined;
  readonly types: ReadonlyMap<
    PlanType,
    { readonly pattern: RegExp; readonly lengths: readonly number[] }
  >;
}

/** With one country, it is that one, whatever the number is. */
function countryOf(national: string, { countries }: CallingCode): string | undefined {
  if (countries.length <= 1) return countries[0];
  return countries.find((country) => {
    const plan = planOf(country);
    return plan.leadingDigits?.test(national) ?? typeOf(national, plan) !== undefined;
  });
}

function typeOf(national: string, plan: Plan): NumberType {
  if (!plan.pattern.test(national)) return undefined;
  const is = (type: PlanType) => {
    const known = plan.types.get(type);
    return (
      known !== undefined && known.lengths.includes(national.length) && known.pattern.test(national)
    );
  };
  if (!is('FIXED_LINE')) return otherTypes.find(is);
  return !plan.types.has('MOBILE') || is('MOBILE') ? 'FIXED_LINE_OR_MOBILE' : 'FIXED_LINE';
}

/** What libphonenumber-js has and its typings leave out. */
interface FullMetadata {
  hasCallingCode(callingCode: string): boolean | undefined;
  getCountryCodesForCallingCode(callingCode: string): readonly string[] | undefined;
  selectNumberingPlan(countryOrCallingCode: string): { readonly numberingPlan: FullPlan };
}

interface FullPlan {
  nationalNumberPattern(): string;
  nationalPrefixForParsing(): string | undefined;
  leadingDigits(): string | undefined;
  possibleLengths(): readonly number[];
  type(type: PlanType): { pattern(): string; possibleLengths(): readonly number[] } | undefined;
}

const metadata = new Metadata() as unknown as FullMetadata;
const callingCodes = new Map<string, CallingCode | undefined>();
const plans = new Map<string, Plan>();

/** No calling code is the beginning of another one. */
function callingCodeOf(number: string): CallingCode | undefined {
  for (let end = 2; end <= 4; end++) {
    const digits = number.slice(1, end);
    if (!callingCodes.has(digits)) callingCodes.set(digits, readCallingCode(digits));
    const known = callingCodes.get(digits);
    if (known) return known;
  }
  return undefined;
}

function readCallingCode(callingCode: string): CallingCode | undefined {
  if (!metadata.hasCallingCode(callingCode)) return undefined;
  const { numberingPlan } = metadata.selectNumberingPlan(callingCode);
  const prefix = numberingPlan.nationalPrefixForParsing();
  return {
    callingCode,
    countries: metadata.getCountryCodesForCallingCode(callingCode) ?? [],
    prefix: prefix ? new RegExp(`^(?:${prefix})`) : undefined,
  };
}

function planOf(countryOrCallingCode: string): Plan {
  const known = plans.get(countryOrCallingCode) ?? readPlan(countryOrCallingCode);
  plans.set(countryOrCallingCode, known);
  return known;
}

function readPlan(countryOrCallingCode: string): Plan {
  const { numberingPlan } = metadata.selectNumberingPlan(countryOrCallingCode);
  const types = typesAsChecked.flatMap((type) => {
    const known = numberingPlan.type(type);
    if (!known?.pattern()) return [];
    return [
      [type, { pattern: entire(known.pattern()), lengths: known.possibleLengths() }] as const,
    ];
  });
  const leadingDigits = numberingPlan.leadingDigits();
  return {
    lengths: numberingPlan.possibleLengths(),
    pattern: entire(numberingPlan.nationalNumberPattern()),
    leadingDigits: leadingDigits ? new RegExp(`^(?:${leadingDigits})`) : undefined,
    types: new Map(types),
  };
}

const entire = (pattern: string): RegExp => new RegExp(`^(?:${pattern})$`);
