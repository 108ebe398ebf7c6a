/**
 * ISO 3166-1 alpha-2, as of 2024. Search tokens hold places in this list: a code that comes later goes to
 * its end, and none is taken out.
 */
const codes = `
  AD AE AF AG AI AL AM AO AQ AR AS AT AU AW AX AZ BA BB BD BE BF BG BH BI BJ BL BM BN BO BQ BR BS BT
  BV BW BY BZ CA CC CD CF CG CH CI CK CL CM CN CO CR CU CV CW CX CY CZ DE DJ DK DM DO DZ EC EE EG EH
  ER ES ET FI FJ FK FM FO FR GA GB GD GE GF GG GH GI GL GM GN GP GQ GR GS GT GU GW GY HK HM HN HR HT
  HU ID IE IL IM IN IO IQ IR IS IT JE JM JO JP KE KG KH KI KM KN KP KR KW KY KZ LA LB LC LI LK LR LS
  LT LU LV LY MA MC MD ME MF MG MH MK ML MM MN MO MP MQ MR MS MT MU MV MW MX MY MZ NA NC NE NF NG NI
  NL NO NP NR NU NZ OM PA PE PF PG PH PK PL PM PN PR PS PT PW PY QA RE RO RS RU RW SA SB SC SD SE SG
  SH SI SJ SK SL SM SN SO SR SS ST SV SX SY SZ TC TD TF TG TH TJ TK TL TM TN TO TR TT TV TW TZ UA UG
  UM US UY UZ VA VC VE VG VI VN VU WF WS YE YT ZA ZM ZW`;

/** In that order. */
export const countryCodes: readonly string[] = codes.trim().split(/\s+/);
const places: ReadonlyMap<string, number> = new Map(countryCodes.map((code, place) => [code, place]));

export function isCountry(code: string): boolean {
  return places.has(code);
}

/** Those whose numbers belong to a state or province, of two letters, rather than to a town. */
export function hasStates(country: string): boolean {
  return country === 'US' || country === 'CA';
}

/** What stands for a country for good, 0 to 255; throws for what is no country. */
export function placeOfCountry(code: string): number {
  const place = places.get(code);
  if (place === undefined) throw new Error(`${code} is no country`);
  return place;
}

/** undefined: no country has the place */
export const countryAt = (place: number): string | undefined => countryCodes[place];
