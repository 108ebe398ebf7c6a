import { expect, test } from 'vitest';
import { readAreaCodes } from '../../../src/carriers/data/area-codes.ts';
import { readCatalogue } from '../../../src/carriers/data/catalogue.ts';

const catalogue = readCatalogue();
const termsOf = (country: string, type: string) =>
  catalogue.find((row) => row.country_code === country && row.number_type === type);

test('115 rows in 66 countries, no row twice', () => {
  expect(catalogue).toHaveLength(115);
  expect(new Set(catalogue.map((row) => row.country_code)).size).toBe(66);
  expect(new Set(catalogue.map((row) => `${row.country_code} ${row.number_type}`)).size).toBe(115);
});

test('the rows of a country follow each other: local, national, mobile, toll-free', () => {
  const types = catalogue.filter((row) => row.country_code === 'CZ').map((row) => row.number_type);
  expect(types).toEqual(['local', 'national', 'mobile', 'toll_free']);
});

test('a row says what a number costs and can do', () => {
  expect(termsOf('US', 'local')).toEqual({
    country_code: 'US',
    number_type: 'local',
    price: '$1.15',
    address_requirements: 'none',
    business_verification: false,
    capabilities: { sms: true, mms: true, voice: true, emergency_address: true },
  });
  expect(termsOf('CH', 'mobile')?.capabilities.voice).toBe(false);
});

test('every price is dollars and cents', () => {
  for (const { price } of catalogue) expect(price).toMatch(/^\$\d+\.\d\d$/);
});

test('a known address requirement holds; else any address where one is required, else none', () => {
  expect(termsOf('AU', 'local')?.address_requirements).toBe('local');
  expect(termsOf('EE', 'local')?.address_requirements).toBe('any');
  expect(termsOf('FR', 'local')?.address_requirements).toBe('any');
  expect(termsOf('GB', 'mobile')?.address_requirements).toBe('none');
  expect(termsOf('BW', 'toll_free')?.address_requirements).toBe('none');
});

test('a business must be verified where documents are required though no address is', () => {
  const verified = catalogue.filter((row) => row.business_verification);
  expect(verified.map((row) => `${row.country_code} ${row.number_type}`)).toEqual(['GB mobile']);
});

test('emergency addresses are for local numbers of the United States, Canada and Puerto Rico', () => {
  const able = catalogue.filter((row) => row.capabilities.emergency_address);
  expect(able.map((row) => `${row.country_code} ${row.number_type}`)).toEqual([
    'CA local',
    'PR local',
    'US local',
  ]);
});

test('an area code has a country, and a state or province where there is a single one', () => {
  const areaCodes = readAreaCodes();
  expect(areaCodes.get('212')).toMatchObject({ country: 'US', region: 'NY' });
  expect(areaCodes.get('416')).toMatchObject({ country: 'CA', region: 'ON' });
  expect(areaCodes.get('787')).toMatchObject({ country: 'PR', region: 'PR' });
  expect(areaCodes.get('800')).toBeUndefined();
});
