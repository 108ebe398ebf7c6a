/** No line of a file is imported when any of it is wrong; the message says which, and why. */
export class WrongFile extends Error {
  override readonly name = 'WrongFile';

  constructor(problem: string) {
    super(`nothing was imported; ${problem}`);
  }
}

/** What is wrong with a line; the file is not imported. */
export class LineProblem extends Error {
  override readonly name = 'LineProblem';
}

/** So many wrong lines are named. */
const namedLines = 10;

/** Collects what is wrong with lines, one problem for each: the first lines are named, the others counted. */
export class Problems {
  readonly #lines = new Set<number>();
  #named: { line: number; problem: string }[] = [];

  add(line: number, problem: string): void {
    if (this.#lines.has(line)) return;
    this.#lines.add(line);
    this.#named.push({ line, problem });
    this.#named.sort((a, b) => a.line - b.line);
    this.#named = this.#named.slice(0, namedLines);
  }

  throwIfAny(): void {
    if (this.#lines.size === 0) return;
    const named = this.#named.map(({ line, problem }) => `line ${line}: ${problem}`);
    const others = this.#lines.size - named.length;
    throw new WrongFile([...named, ...(others > 0 ? [`and ${others} lines more`] : [])].join('; '));
  }
}
