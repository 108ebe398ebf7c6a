import * as z from 'zod';
import { closestTo } from '../domain/closest.ts';
import { problemsOf } from '../domain/validation.ts';
import type { LocatedValue } from './document.ts';
import { Problems, type Path } from './problems.ts';
import { isNested, type Properties } from './properties.ts';
import {
  entrySchema,
  fileSchema,
  greetingSlots,
  numberReferences,
  settingReferences,
  type EntryValue,
} from './schema.ts';

interface ValidFile {
  readonly defaults: Properties;
  /** undefined: nobody knows which numbers it is about */
  readonly numbers: readonly (EntryValue | undefined)[];
  readonly problems: Problems;
}

const { version, defaults: defaultsSchema } = fileSchema.shape;
const outline = z.strictObject({
  version,
  defaults: z.unknown().optional(),
  numbers: z.array(z.unknown()),
});

/**
 * What is right of a file, so that all else that is wrong with it is found too; what is not right is among the
 * problems. Throws LinesFileError for what is no such file.
 */
export function validFile(located: LocatedValue): ValidFile {
  const file = located.value as Properties;
  const problems = new Problems((path) => located.positionOf(placeOf(file, path)));
  if (!isNested(file)) {
    problems.add(
      [],
      `${file === null ? 'the file is empty' : 'this is no such file'}: ${beginning}`,
    );
    problems.throwIfAny();
  }
  const check = checker(located, problems);
  const bad = new Set<PropertyKey>();
  check(outline, file, [], bad);
  // What another version may have is not known.
  if (bad.has('version') && file['version'] !== undefined) problems.throwIfAny();
  const { numbers, defaults } = file;
  return {
    defaults: partOf(check, defaultsSchema.unwrap(), defaults ?? {}, ['defaults']) ?? {},
    numbers: (Array.isArray(numbers) ? numbers : []).map((entry, index) => {
      return partOf(check, entrySchema, entry, ['numbers', index]);
    }),
    problems,
  };
}

const beginning = 'it needs version: 1, and numbers: with a list';

type Check = ReturnType<typeof checker>;

/** The properties that are right, unless there is no telling whose they are. */
function partOf(check: Check, schema: z.ZodObject, value: unknown, path: Path) {
  const bad = new Set<PropertyKey>();
  const whole = check(schema, value, path, bad);
  if (whole) return whole;
  if (!isNested(value) || ['number', 'id', 'key', 'want'].some((key) => bad.has(key))) {
    return undefined;
  }
  const right = Object.entries(value).filter(([key]) => !bad.has(key));
  return schema.safeParse(Object.fromEntries(right)).data;
}

function checker(located: LocatedValue, problems: Problems) {
  /** `bad`: is told which of the value's keys are wrong */
  return <Schema extends z.ZodType>(
    schema: Schema,
    value: unknown,
    path: Path,
    bad = new Set<PropertyKey>(),
  ): z.output<Schema> | undefined => {
    const result = schema.safeParse(value, { reportInput: true });
    for (const found of result.success ? [] : problemsOf(result.error)) {
      const place = [...path, ...(found.path as Path)];
      for (const key of found.unknownKeys ?? []) {
        const at = [...place, key];
        problems.add(at, unknownKeyText(key, place), located.positionOfKey(at));
        bad.add(found.path[0] ?? key);
      }
      if (found.unknownKeys) continue;
      problems.add(place, hinted(found.problem, place, valueAt(located.value, place)));
      bad.add(found.path[0] ?? '');
    }
    return result.data;
  };
}

/** In the words of YAML, which takes digits and a plus without quotes for a quantity, and all in quotes for text. */
function hinted(problem: string, place: Path, value: unknown): string {
  const quotes = quotesWrongly(problem, value);
  const said = problem
    .replace(/^must be one of (\w+)$/, 'must be $1')
    .replace(/^must be an object$/, 'must be a map, such as {name: value}')
    .replace(/^must be an array$/, 'must be a list, such as [value]');
  // The schema's words are those of properties of the API, none of which has a fraction.
  const meant = place.at(-1) === 'max_price' ? said.replace('an integer', 'a number') : said;
  return quotes === undefined ? meant : `${meant}: write it ${quotes} quotes`;
}

function quotesWrongly(problem: string, value: unknown): string | undefined {
  if (typeof value === 'number' && problem.startsWith('must be a string')) return 'in';
  const isPlain = typeof value === 'string' && /^(true|false|-?\d+(\.\d+)?)$/.test(value);
  return isPlain && /^must be (an integer|true or false)/.test(problem) ? 'without' : undefined;
}

const apiNames = new Map([
  ...[...numberReferences, ...settingReferences].map(
    ({ name, property }) => [property, name] as const,
  ),
  ['greeting_ids', 'greetings'],
  ['categorised_greetings', 'greetings'],
]);

function unknownKeyText(key: string, place: Path): string {
  if (key === '<<') return 'merge keys are not read: put what entries share under defaults';
  const meant = apiNames.get(key) ?? closestTo(key, keysAt(place));
  return `there is no such property${meant === undefined ? '' : `; did you mean ${meant}?`}`;
}

function keysAt(place: Path): readonly string[] {
  const shape = entrySchema.shape;
  switch (place.at(-1)) {
    case undefined:
      return Object.keys(outline.shape);
    case 'defaults':
      return Object.keys(defaultsSchema.unwrap().shape);
    case 'want':
      return Object.keys(shape.want.unwrap().shape);
    case 'settings':
      return Object.keys(shape.settings.unwrap().shape);
    case 'greetings':
      return [...greetingSlots.keys()];
    case 'overflow_number':
      return ['enabled', 'number'];
    default:
      return Object.keys(shape);
  }
}

function valueAt(value: unknown, path: Path): unknown {
  return path.reduce<unknown>((found, part) => (Object(found) as Properties)[part], value);
}

/** What an entry does not say itself stands in the defaults. */
function placeOf(file: Properties, path: Path): Path {
  const [list, , ...rest] = path;
  const isInherited =
    list === 'numbers' &&
    rest.length > 0 &&
    valueAt(file, path) === undefined &&
    valueAt(file['defaults'], rest) !== undefined;
  return isInherited ? ['defaults', ...rest] : path;
}
