import {
  isAlias,
  isMap,
  isNode,
  isScalar,
  isSeq,
  LineCounter,
  parseDocument,
  visit,
  type Document,
  type YAMLMap,
} from 'yaml';
import { Problems, type Path, type Position } from './problems.ts';

/** Chosen: 100,000 numbers with all of their properties written out take less. */
const maxFileLength = 64 * 2 ** 20;
/** Chosen: enough to give 100,000 numbers one list of groups. Aliases of aliases count as often as they multiply. */
const maxAliases = 100_000;

/** YAML or JSON as a value, which still knows where in the text each of its parts is. */
export interface LocatedValue {
  readonly value: unknown;
  /** of what is at the path, or of what should hold it */
  positionOf(path: Path): Position;
  /** of a key itself */
  positionOfKey(path: Path): Position;
}

/** Throws LinesFileError for what is neither. Tags but those of JSON's types are refused. */
export function parseLocated(text: string): LocatedValue {
  const start = { line: 1, column: 1 };
  const whole = new Problems(() => start);
  if (text.length > maxFileLength) {
    whole.add([], `the file is too long: at most ${maxFileLength / 2 ** 20} MiB`);
    whole.throwIfAny();
  }
  const lines = new LineCounter();
  const document = parsed(text, lines, whole);
  const located = locationsIn(document, lines);
  const problems = new Problems(located.positionOf);
  for (const { message, pos } of [...document.errors, ...document.warnings]) {
    problems.add([], message, positionAt(lines, pos[0]));
  }
  refuseRepeatedKeys(document, lines, problems);
  problems.throwIfAny();
  return { value: valueOf(document, whole), ...located };
}

function parsed(text: string, lineCounter: LineCounter, whole: Problems): Document {
  try {
    // The library compares every key with every other one: refuseRepeatedKeys does not.
    return parseDocument(text, { lineCounter, prettyErrors: false, uniqueKeys: false });
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    whole.add([], 'the file is nested too deeply');
    whole.throwIfAny();
    throw error;
  }
}

function valueOf(document: Document, whole: Problems): unknown {
  try {
    return document.toJS({ maxAliasCount: maxAliases });
  } catch (error) {
    whole.add([], error instanceof Error ? error.message : String(error));
    whole.throwIfAny();
    throw error;
  }
}

function positionAt(lines: LineCounter, offset: number): Position {
  const { line, col } = lines.linePos(offset);
  return { line: Math.max(line, 1), column: Math.max(col, 1) };
}

function refuseRepeatedKeys(document: Document, lines: LineCounter, problems: Problems): void {
  visit(document, {
    Map(_key, map) {
      const seen = new Set<string>();
      for (const { key } of map.items) {
        const name = nameOf(key);
        if (seen.has(name)) {
          problems.add([], `${name} is given twice here`, positionAt(lines, startOf(key)));
        }
        seen.add(name);
      }
    },
  });
}

const nameOf = (key: unknown): string => String(isScalar(key) ? key.value : key);
const startOf = (node: unknown): number => (isNode(node) ? (node.range?.[0] ?? 0) : 0);

const pairOf = (map: YAMLMap, name: string) => map.items.find(({ key }) => nameOf(key) === name);

function locationsIn(document: Document, lines: LineCounter): Omit<LocatedValue, 'value'> {
  const resolved = (node: unknown): unknown => (isAlias(node) ? node.resolve(document) : node);
  function childOf(node: unknown, part: string | number): unknown {
    const parent = resolved(node);
    if (isMap(parent)) return pairOf(parent, String(part))?.value ?? undefined;
    return isSeq(parent) ? parent.items[Number(part)] : undefined;
  }
  function nodeAt(path: Path): unknown {
    let node: unknown = document.contents;
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
