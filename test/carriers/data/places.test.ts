import { expect, test } from 'vitest';
import { placesOf } from '../../../src/carriers/data/places.ts';

test('a number lies in the place with the longest prefix it starts with', () => {
  const placeOf = placesOf('44', 10);
  expect(placeOf(441132345678)).toBe('Leeds');
  expect(placeOf(442079460000)).toBe('London');
  expect(placeOf(441387123456)).toBe('Dumfries');
  expect(placeOf(441387323456)).toBe('Langholm');
});

test('a place may have a comma in its name, and letters beyond ASCII', () => {
  expect(placesOf('56', 9)(56221234567)).toBe('Santiago, Metropolitan Region');
  expect(placesOf('55', 10)(551123456789)).toBe('São Paulo');
});

test('the length of the national number decides which digits are the prefix', () => {
  expect(placesOf('49', 10)(493012345678)).toBe('Berlin');
  expect(placesOf('49', 8)(4930123456)).toBe('Berlin');
});

test('in the North American plan the place is the state or province of the area code', () => {
  const placeOf = placesOf('1', 10);
  expect(placeOf(12125551234)).toBe('NY');
  expect(placeOf(14165551234)).toBe('ON');
  expect(placeOf(17875551234)).toBe('PR');
});

test('no place is known: null', () => {
  expect(placesOf('1', 10)(18765551234)).toBeNull();
  expect(placesOf('44', 10)(447185668332)).toBeNull();
  expect(placesOf('999', 8)(99912345678)).toBeNull();
});
