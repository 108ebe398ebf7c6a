import { isList, parameterNamed } from '../quirks.ts';
import type { Declared } from './declared.ts';
import { maxHints } from './hint-header.ts';
import { didYouMean, type Mistake } from './mistake.ts';
import { meantBy, speltLike } from './names.ts';

/** Of so many it is known that there are more than are told. */
const enough = maxHints + 1;

const firstOf = (mistakes: Mistake[]): Mistake[] => mistakes.slice(0, enough);

/** Parameters that the operation does not take, and those of which one is passed over for another. */
export function mistakesInQuery(query: Readonly<Record<string, unknown>>, takes: Declared) {
  const mistakes: Mistake[] = [];
  for (const name in query) {
    const isKnown = takes.parameters.has(parameterNamed(name));
    if (isKnown && (typeof query[name] === 'string' || isList(name))) continue;
    mistakes.push(isKnown ? repeatedParameter(name) : unknownParameter(name, takes));
  }
  return firstOf(mistakes);
}

function repeatedParameter(name: string): Mistake {
  const advice = 'send it once: the last one counts';
  return { what: 'repeated parameter', name, field: name, error: 'DuplicateValue', advice };
}

function unknownParameter(name: string, takes: Declared): Mistake {
  const advice = adviceOnParameter(name, [...takes.parameters], takes);
  return { what: 'unknown parameter', name, field: name, error: 'UnknownParameter', advice };
}

function adviceOnParameter(name: string, names: readonly string[], takes: Declared): string {
  const meant = meantBy(name, names);
  if (meant !== undefined) return didYouMean(meant);
  const property = propertyLike(name, takes);
  if (property !== undefined) return `send it in the body, as "${property}"`;
  return `this operation takes ${names.length === 0 ? 'none' : names.join(', ')}`;
}

/** A property that is written, wherever it lies. */
function propertyLike(name: string, { writtenPaths }: Declared): string | undefined {
  return writtenPaths.find((path) => speltLike(name, [path.slice(path.lastIndexOf('.') + 1)]));
}

/** Headers that were meant to be one that the operation asks for; there may be any others. */
export function mistakesInHeaders(headers: object, takes: Declared): Mistake[] {
  if (takes.headers.length === 0) return [];
  const mistakes = Object.keys(headers).flatMap((name): Mistake[] => {
    if (takes.headers.includes(name)) return [];
    const meant = meantBy(name.replace(/^x-/, ''), takes.headers);
    if (meant === undefined || meant in headers) return [];
    const advice = didYouMean(meant);
    return [{ what: 'unknown header', name, field: name, error: 'UnknownParameter', advice }];
  });
  return firstOf(mistakes);
}

/** As long as an empty object, or null. */
const emptyBody = 4;

/** What a GET brings in its body; some programs send an empty one with everything. */
export function unreadBody(method: string, length = '0'): Mistake[] {
  if (method !== 'GET' || !(Number(length) > emptyBody)) return [];
  const advice = 'send parameters in the query';
  return [{ what: 'unread body of', name: method, field: 'body', error: 'InvalidValue', advice }];
}

/** Properties that are neither written nor part of an answer, at any depth. */
export function mistakesInBody(body: unknown, takes: Declared): Mistake[] {
  const mistakes = new Map<string, Mistake>();
  const root = { known: takes.known, written: takes.written, path: [] };
  for (const [name, place] of unknownIn(body, root)) {
    const path = pathOf(place, name);
    // Elements of an array are often all alike.
    if (!mistakes.has(path)) mistakes.set(path, unknownProperty(name, place, takes));
    if (mistakes.size === enough) break;
  }
  return [...mistakes.values()];
}

/** Where an object lies in a body, and what it may have there. */
interface Place extends Pick<Declared, 'known' | 'written'> {
  readonly path: readonly string[];
}

const pathOf = ({ path }: Place, name: string): string => [...path, name].join('.');

function* unknownIn(value: unknown, place: Place): Generator<[name: string, place: Place]> {
  const { known, written, path } = place;
  if (typeof value !== 'object' || value === null || known === null) return;
  if (Array.isArray(value)) {
    for (const element of value) yield* unknownIn(element, place);
    return;
  }
  for (const [name, inner] of Object.entries(value)) {
    const shape = known.get(name);
    if (shape === undefined) yield [name, place];
    // What is no object has no properties: an object there is of the wrong type, and refused as such.
    else if (shape !== null && shape.size > 0) {
      const within = written?.get(name) ?? null;
      yield* unknownIn(inner, { known: shape, written: within, path: [...path, name] });
    }
  }
}

function unknownProperty(name: string, place: Place, takes: Declared): Mistake {
  return {
    what: 'unknown property',
    name: pathOf(place, name),
    // As in every refusal, without the key of the envelope.
    field: place.path.length === 0 ? name : pathOf(place, name).slice(`${place.path[0]}.`.length),
    error: 'UnknownProperty',
    advice: adviceOnProperty(name, place, takes),
  };
}

function adviceOnProperty(name: string, place: Place, takes: Declared): string {
  if (takes.writtenPaths.length === 0) return 'this operation takes no body';
  const beside = [...(place.written?.keys() ?? [])];
  const sibling = speltLike(name, beside);
  if (sibling !== undefined) return didYouMean(pathOf(place, sibling));
  const elsewhere = propertyLike(name, takes);
  if (elsewhere !== undefined) return didYouMean(elsewhere);
  const parameter = speltLike(name, [...takes.parameters]);
  if (parameter !== undefined) return `send it in the query, as "${parameter}"`;
  const meant = meantBy(name, beside);
  return meant === undefined ? 'leave it out' : didYouMean(pathOf(place, meant));
}
