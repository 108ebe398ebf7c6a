import {
  addressRequirements,
  type AddressRequirements,
  type NumberType,
} from '../../domain/available-number.ts';
import { centsOfDecimal, highestPrice, priceOf } from '../../domain/price.ts';
import { readCatalogue, type CatalogueRow } from '../data/catalogue.ts';
import { placesOf, type PlaceOf } from '../data/places.ts';
import type { Fields } from './columns.ts';
import { identifier } from './identify.ts';
import { quoted } from '../../domain/quoted.ts';
import { LineProblem } from './problems.ts';

/** All that is the same for many numbers. */
export interface Terms {
  readonly country: string;
  readonly number_type: NumberType;
  /** of the national number */
  readonly digits: number;
  /** monthly, in US cents */
  readonly price: number;
  readonly location: string | null;
  readonly capabilities: string;
  readonly address_requirements: AddressRequirements;
}

export interface Numbered {
  readonly number: string;
  /** the same object for all numbers with the same terms */
  readonly terms: Terms;
}

const knownCapabilities = ['voice', 'sms', 'mms', 'emergency_address'];
const longestLocation = 100;

export interface ReadLine extends Numbered {
  /** the metadata of numbers does not say the same of it */
  readonly isDoubtful: boolean;
}

/**
 * Reads lines of one number each. Country and type are those that the line says, else they follow from
 * the number; with `trust`, also where they can only be guessed. Throws LineProblem.
 */
export function lineReader({ trust = false } = {}): (fields: Fields) => ReadLine {
  const identify = identifier(trust);
  const places = new Map<string, PlaceOf>();
  const terms = termsReader();

  function placeOf(callingCode: string, national: string): string | null {
    const key = `${callingCode} ${national.length}`;
    const known = places.get(key) ?? placesOf(callingCode, national.length);
    places.set(key, known);
    return known(Number(callingCode + national));
  }

  return (fields) => {
    const { number, country, type, callingCode, isDoubtful } = identify(fields);
    const national = number.slice(1 + callingCode.length);
    const place = type === 'local' && !isDoubtful ? placeOf(callingCode, national) : null;
    const kind = { country, number_type: type, digits: national.length };
    return { number, terms: terms(kind, place, fields), isDoubtful };
  };
}

type Kind = Pick<Terms, 'country' | 'number_type' | 'digits'>;

/** Reads the terms of a number of a kind at a place; lines that say the same are read once. */
function termsReader(): (kind: Kind, place: string | null, fields: Fields) => Terms {
  const usual = new Map(
    readCatalogue().map((row) => [`${row.country_code} ${row.number_type}`, row]),
  );
  const bySaid = new Map<string, Terms>();
  const kept = new Map<string, Terms>();

  function read(kind: Kind, place: string | null, fields: Fields): Terms {
    const row = usual.get(`${kind.country} ${kind.number_type}`);
    const terms: Terms = {
      ...kind,
      price: parsePrice(fields.price, row),
      location: parseLocation(fields.location) ?? place,
      capabilities: parseCapabilities(fields.capabilities, row),
      address_requirements: parseRequirements(fields.address_requirements),
    };
    const key = Object.values(terms).join('\n');
    const known = kept.get(key) ?? terms;
    kept.set(key, known);
    return known;
  }

  return (kind, place, fields) => {
    const { price = '', location = '', capabilities = '', address_requirements = '' } = fields;
    const { country, number_type, digits } = kind;
    // No file has a NUL character in it.
    const said = `${country} ${number_type} ${digits} ${place}\0${price}\0${location}\0${capabilities}\0${address_requirements}`;
    const known = bySaid.get(said) ?? read(kind, place, fields);
    bySaid.set(said, known);
    return known;
  };
}

const dollars = /^(?:(?:US)?\$|USD)? ?(\d{1,5}(?:[.,]\d{1,2})?) ?(?:US\$|\$|USD)?$/i;

/**
 * Chosen: when nothing is said, what such a number usually costs, or a dollar where that is not known.
 * Spreadsheets write a decimal comma where people do.
 */
function parsePrice(text: string | undefined, usual: CatalogueRow | undefined): number {
  const asked = text || usual?.price || '1.00';
  const price = dollars.exec(asked)?.[1]?.replace(',', '.');
  const cents = price === undefined ? null : centsOfDecimal(price);
  if (cents === null) {
    throw new LineProblem(`price ${quoted(asked)} is not in US dollars, such as 1.15`);
  }
  if (cents > highestPrice) {
    throw new LineProblem(`price ${quoted(asked)} is above ${priceOf(highestPrice)} a month`);
  }
  return cents;
}

function parseCapabilities(text: string | undefined, usual: CatalogueRow | undefined): string {
  if (!text) {
    const able = usual?.capabilities ?? { voice: true };
    return knownCapabilities.filter((name) => name in able && able[name as 'voice']).join(' ');
  }
  const names = text.toLowerCase().split(/[\s,;|]+/);
  const unknown = names.find((name) => !knownCapabilities.includes(name));
  if (unknown !== undefined) {
    throw new LineProblem(
      `capability ${quoted(unknown)} is none of ${knownCapabilities.join(', ')}`,
    );
  }
  return knownCapabilities.filter((name) => names.includes(name)).join(' ');
}

function parseRequirements(text: string | undefined): AddressRequirements {
  const wanted = text?.toLowerCase() || 'none';
  const known = addressRequirements.find((one) => one === wanted);
  if (known) return known;
  throw new LineProblem(
    `address_requirements ${quoted(wanted)} is none of ${addressRequirements.join(', ')}`,
  );
}

function parseLocation(text: string | undefined): string | undefined {
  if (!text) return undefined;
  if (/(?!\t)\p{Cc}/u.test(text)) {
    throw new LineProblem(
      `location ${quoted(text)} has a line break or another control character: is a quote (") before it not closed?`,
    );
  }
  // Whichever way its accents are written, it is found by the other too.
  if (text.length <= longestLocation) return text.normalize();
  throw new LineProblem(`location is longer than ${longestLocation} characters`);
}
