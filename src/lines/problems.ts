/** A place in a file, counted from 1. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

/** What is wrong at one place of a file. */
export interface FileProblem extends Position {
  /** such as `numbers[3].groups[0]`; empty: the whole file */
  readonly path: string;
  readonly message: string;
}

export type Path = readonly (string | number)[];

/** A file that cannot be used, with all that is wrong with it, in its order. */
export class LinesFileError extends Error {
  override readonly name = 'LinesFileError';
  readonly problems: readonly FileProblem[];

  constructor(problems: readonly FileProblem[]) {
    const inOrder = problems.toSorted((a, b) => a.line - b.line || a.column - b.column);
    super(inOrder.map(textOf).join('\n'));
    this.problems = inOrder;
  }
}

/** What keeps a plan from being made or carried out, though its file is right. */
export class LinesRefused extends Error {
  override readonly name = 'LinesRefused';
}

const textOf = ({ line, column, path, message }: FileProblem): string =>
  `${line}:${column} ${path === '' ? '' : `${path}: `}${message}`;

/** `numbers[3].groups[0]` */
export function pathText(path: Path): string {
  return path
    .map((part) => (typeof part === 'number' ? `[${part}]` : `.${part}`))
    .join('')
    .replace(/^\./, '');
}

/** Gathers what is wrong; what is said once of a place is not said again. */
export class Problems {
  readonly #found = new Map<string, FileProblem>();
  readonly #positionOf: (path: Path) => Position;

  /** `positionOf`: where in the file a path is */
  constructor(positionOf: (path: Path) => Position) {
    this.#positionOf = positionOf;
  }

  add(path: Path, message: string, at: Position = this.#positionOf(path)): void {
    const { line, column } = at;
    const problem = { line, column, path: pathText(path), message };
    const key = `${line}:${column} ${message}`;
    if (!this.#found.has(key)) this.#found.set(key, problem);
  }

  throwIfAny(): void {
    if (this.#found.size > 0) throw new LinesFileError([...this.#found.values()]);
  }
}
