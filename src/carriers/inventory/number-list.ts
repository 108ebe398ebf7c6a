import type { Numbered, Terms } from './number-line.ts';

/** Numbers with their terms and lines, many of them in little room: E.164 fits into a double. */
export class NumberList {
  #digits = new Float64Array(1_024);
  #lines = new Uint32Array(1_024);
  #terms = new Uint32Array(1_024);
  #order: Uint32Array | undefined;
  readonly #kept: Terms[] = [];
  readonly #places = new Map<Terms, number>();
  #length = 0;

  get length(): number {
    return this.#length;
  }

  add({ number, terms }: Numbered, line: number): void {
    if (this.#length === this.#digits.length) this.#grow();
    this.#digits[this.#length] = Number(number.slice(1));
    this.#lines[this.#length] = line;
    this.#terms[this.#length] = this.#placeOf(terms);
    this.#length++;
  }

  /** Afterwards they are in ascending order, and of the same number in the order of lines. */
  sort(): void {
    const [digits, lines] = [this.#digits, this.#lines];
    this.#order = Uint32Array.from({ length: this.#length }, (_, place) => place).sort(
      (a, b) => (digits[a] ?? 0) - (digits[b] ?? 0) || (lines[a] ?? 0) - (lines[b] ?? 0),
    );
  }

  at(index: number): Numbered | undefined {
    const terms = this.#kept[this.#terms[this.#placeAt(index)] ?? 0];
    if (!terms || index >= this.#length) return undefined;
    return { number: `+${this.#digits[this.#placeAt(index)]}`, terms };
  }

  lineAt(index: number): number {
    return this.#lines[this.#placeAt(index)] ?? 0;
  }

  /** Whether a number is the same as the one before it. */
  isRepeated(index: number): boolean {
    const before = index === 0 ? undefined : this.#digits[this.#placeAt(index - 1)];
    return before === this.#digits[this.#placeAt(index)];
  }

  #placeAt(index: number): number {
    return this.#order?.[index] ?? index;
  }

  #placeOf(terms: Terms): number {
    const known = this.#places.get(terms);
    if (known !== undefined) return known;
    this.#places.set(terms, this.#kept.length);
    return this.#kept.push(terms) - 1;
  }

  #grow(): void {
    const size = 2 * this.#length;
    const digits = new Float64Array(size);
    const [lines, terms] = [new Uint32Array(size), new Uint32Array(size)];
    digits.set(this.#digits);
    lines.set(this.#lines);
    terms.set(this.#terms);
    [this.#digits, this.#lines, this.#terms] = [digits, lines, terms];
  }
}
