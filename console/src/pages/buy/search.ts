import * as z from 'zod/mini';

/** Values that look like numbers come as such from the URL. */
const text = z.catch(
  z.optional(z.pipe(z.union([z.string(), z.number()]), z.transform(String))),
  undefined,
);
const types = ['local', 'national', 'mobile', 'toll_free'] as const;
export const capabilities = ['voice', 'sms', 'mms'] as const;

export type NumberType = (typeof types)[number];
export type Capability = (typeof capabilities)[number];

export const typeNames: Readonly<Record<NumberType, string>> = {
  local: 'Local',
  national: 'National',
  mobile: 'Mobile',
  toll_free: 'Toll-free',
};

/** What is looked for: the filters of the API's search, and what numbers must be able to do. */
export const buySearch = z.object({
  country: z.catch(z.optional(z.string().check(z.regex(/^[A-Z]{2}$/))), undefined),
  type: z.catch(z.optional(z.enum(types)), undefined),
  area_code: text,
  locality: text,
  contains: text,
  can: z.catch(z.optional(z.array(z.enum(capabilities))), undefined),
});

export type BuySearch = z.infer<typeof buySearch>;

/** As the search of the API takes them. */
export interface Filters {
  readonly country: string;
  readonly type?: NumberType;
  readonly areaCode?: string;
  readonly locality?: string;
  readonly contains?: string;
}

/** undefined: there is no country to look in yet. */
export function filtersOf(search: BuySearch): Filters | undefined {
  const { country, type, area_code: areaCode, locality, contains } = search;
  if (country === undefined) return undefined;
  return {
    country,
    ...(type && { type }),
    ...(areaCode && { areaCode }),
    ...(locality && { locality }),
    ...(contains && { contains }),
  };
}

/** Those beside it: the number with any four last digits, in the API's notation. */
export function neighboursOf(number: string, country: string): Filters {
  return { country, contains: `${number.slice(0, -4)}****` };
}
