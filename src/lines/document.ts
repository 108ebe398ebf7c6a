import {
  isAlias,
  isMap,
  isNode,
  isSeq,
  LineCounter,
  parseDocument,
  type Alias,
  type Document,
  type Node,
  type YAMLMap,
} from 'yaml';
import { Problems, type Path, type Position } from './problems.ts';
import { keyOf, valuesOf } from './yaml-values.ts';
import { wordsFor } from './yaml-words.ts';

/** Chosen: 100,000 numbers with all of their properties written out take less. */
const maxFileLength = 64 * 2 ** 20;

/** YAML or JSON as a value, which still knows where in the text each of its parts is. */
export interface LocatedValue {
  readonly value: unknown;
  /** of what is at the path, or of what should hold it */
  positionOf(path: Path): Position;
  /** of a key itself */
  positionOfKey(path: Path): Position;
}

/**
 * Throws LinesFileError for what is neither: one document of YAML 1.2, whose keys are strings. Tags but those of JSON's
 * types are refused.
 */
export function parseLocated(given: string): LocatedValue {
  refuseNoText(given);
  // YAML 1.2, 5.4: it ends a line, which the library does not know.
  const text = given.replaceAll(/\r(?!\n)/g, '\n');
  const lines = new LineCounter();
  // The library compares every key with every other one: valuesOf does not.
  const options = { prettyErrors: false, uniqueKeys: false, stringKeys: true } as const;
  // Its warnings are told as errors are: it would print them.
  const document = parseDocument(text, { ...options, lineCounter: lines, logLevel: 'error' });
  const problems = new Problems(() => positionAt(lines, 0));
  tellMistakes(document, lines, problems);
  refuseOtherVersions(document, problems);
  const { value, targets } = valuesOf(document, (node, problem) =>
    problems.add([], problem, positionAt(lines, startOf(node))),
  );
  problems.throwIfAny();
  return { value, ...locationsIn(document, targets, lines) };
}

/** YAML 1.2, 5.1: what no text has, but files that are something else, or in another encoding. */
// oxlint-disable-next-line no-control-regex -- they are meant
const controlCharacter = /[\0-\x08\x0b\x0c\x0e-\x1f]/;

function refuseNoText(text: string): void {
  const problems = new Problems(() => ({ line: 1, column: 1 }));
  if (text.length > maxFileLength) {
    problems.add([], `the file is too long: at most ${maxFileLength / 2 ** 20} MiB`);
  }
  const at = text.search(controlCharacter);
  if (at >= 0) {
    const lines = text.slice(0, at).split(/\r\n?|\n/);
    const code = (text.codePointAt(at) ?? 0).toString(16).toUpperCase().padStart(4, '0');
    problems.add([], `is the control character U+${code}: the file must be text in UTF-8`, {
      line: lines.length,
      column: (lines.at(-1) ?? '').length + 1,
    });
  }
  problems.throwIfAny();
}

/** The first of each line: what follows there mostly follows from it. */
function tellMistakes(
  { errors, warnings }: Document,
  lines: LineCounter,
  problems: Problems,
): void {
  const told = new Set<number>();
  for (const error of [...errors, ...warnings]) {
    const at = positionAt(lines, error.pos[0]);
    if (!told.has(at.line)) problems.add([], wordsFor(error), at);
    told.add(at.line);
  }
}

/** By the rules of YAML 1.1 `no` would be false, and 010 eight. */
function refuseOtherVersions({ directives }: Document, problems: Problems): void {
  if (directives?.yaml.version === '1.1')
    problems.add([], 'only YAML 1.2 is read: leave %YAML out');
}

function positionAt(lines: LineCounter, offset: number): Position {
  const { line, col } = lines.linePos(offset);
  return { line: Math.max(line, 1), column: Math.max(col, 1) };
}

const startOf = (node: unknown): number => (isNode(node) ? (node.range?.[0] ?? 0) : 0);

const pairOf = (map: YAMLMap, name: string) => map.items.find(({ key }) => keyOf(key) === name);

function locationsIn(
  { contents }: Document,
  targets: ReadonlyMap<Alias, Node>,
  lines: LineCounter,
): Omit<LocatedValue, 'value'> {
  const resolved = (node: unknown): unknown => (isAlias(node) ? targets.get(node) : node);
  function childOf(node: unknown, part: string | number): unknown {
    const parent = resolved(node);
    if (isMap(parent)) return pairOf(parent, String(part))?.value ?? undefined;
    return isSeq(parent) ? parent.items[Number(part)] : undefined;
  }
  function nodeAt(path: Path): unknown {
    let node: unknown = contents;
    for (const part of path) {
      const child = childOf(node, part);
      if (!isNode(child)) return node;
      node = child;
    }
    return node;
  }
  return {
    positionOf: (path) => positionAt(lines, startOf(nodeAt(path))),
    positionOfKey(path) {
      const map = resolved(nodeAt(path.slice(0, -1)));
      const key = isMap(map) ? pairOf(map, String(path.at(-1)))?.key : undefined;
      return positionAt(lines, startOf(key ?? map));
    },
  };
}
