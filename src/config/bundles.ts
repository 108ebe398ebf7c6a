import * as z from 'zod';
import { numberTypes } from '../domain/available-number.ts';
import { isCountry } from '../domain/countries.ts';

const bundlesMistake =
  'must be bundles by country and type, such as GB:mobile=BU…, separated by commas, each kind once';

/** By `GB mobile`, the bundle that its numbers are bought with. */
export const bundles = z.string().transform((text, context): ReadonlyMap<string, string> => {
  const given = text.split(',').map((one) => {
    const [, country = '', type = '', sid = ''] =
      /^\s*([a-z]{2})\s*:\s*([a-z_]+)\s*=\s*(BU[0-9a-f]{32})\s*$/i.exec(one) ?? [];
    const [code, name] = [country.toUpperCase(), type.toLowerCase()];
    const isKind = isCountry(code) && numberTypes.some((known) => known === name);
    return isKind ? ([`${code} ${name}`, sid] as const) : null;
  });
  const known = new Map(given.filter((one) => one !== null));
  if (known.size < given.length) context.addIssue(bundlesMistake);
  return known;
});
