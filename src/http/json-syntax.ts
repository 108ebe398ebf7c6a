const space = /[ \t\n\r]*/y;
const literal = /(?:true|false|null|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?)/y;
// oxlint-disable no-control-regex -- JSON rules them out of strings
/** A string without its closing quote, as far as it is right. */
const openString =
  /"[^"\\\u0000-\u001f]*(?:\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})[^"\\\u0000-\u001f]*)*/y;
// oxlint-enable no-control-regex

/** Where a text stops being JSON. */
class SyntaxMistake extends Error {
  readonly at: number;

  constructor(at: number, expected: string) {
    super(expected);
    this.at = at;
  }
}

/** Reads a text as RFC 8259 has it and keeps nothing of it. It calls itself as deep as the text is nested. */
class Reader {
  readonly #text: string;
  #at = 0;

  constructor(text: string) {
    this.#text = text;
  }

  readDocument(): void {
    this.#readValue();
    this.#take(space);
    if (this.#at < this.#text.length) throw this.#expected('the end of the body');
  }

  #readValue(): void {
    this.#take(space);
    if (this.#takeCharacter('{')) this.#readItems('}', () => this.#readMember());
    else if (this.#takeCharacter('[')) this.#readItems(']', () => this.#readValue());
    else if (!this.#take(literal)) this.#readString('a value');
  }

  #readMember(): void {
    this.#take(space);
    this.#readString('a name in double quotes');
    this.#take(space);
    if (!this.#takeCharacter(':')) throw this.#expected('":"');
    this.#readValue();
  }

  #readItems(end: string, readItem: () => void): void {
    this.#take(space);
    if (this.#takeCharacter(end)) return;
    do {
      readItem();
      this.#take(space);
      if (this.#takeCharacter(end)) return;
    } while (this.#takeCharacter(','));
    throw this.#expected(`"," or "${end}"`);
  }

  #readString(wanted: string): void {
    if (!this.#take(openString)) throw this.#expected(wanted);
    if (this.#takeCharacter('"')) return;
    const isEscape = this.#text[this.#at] === '\\';
    throw this.#expected(
      isEscape ? 'an escape that JSON has' : 'the closing quote of a string, or a character in it',
    );
  }

  #take(pattern: RegExp): boolean {
    pattern.lastIndex = this.#at;
    if (!pattern.test(this.#text)) return false;
    this.#at = pattern.lastIndex;
    return true;
  }

  #takeCharacter(character: string): boolean {
    const isThere = this.#text[this.#at] === character;
    if (isThere) this.#at += 1;
    return isThere;
  }

  #expected(what: string): SyntaxMistake {
    return new SyntaxMistake(this.#at, what);
  }
}

/**
 * Where a text is not JSON, and why, in the same words on every version of Node: `line 1, column 5:
 * expected a value, found "}"`. null: it is JSON. The text must not be nested deeper than the stack is.
 */
export function describeSyntaxMistake(text: string): string | null {
  try {
    new Reader(text).readDocument();
    return null;
  } catch (error) {
    if (!(error instanceof SyntaxMistake)) throw error;
    const lines = text.slice(0, error.at).split(/\r\n|\n|\r/);
    const column = Array.from(lines.at(-1) ?? '').length + 1;
    const found = describeCharacter(text.codePointAt(error.at));
    return `line ${lines.length}, column ${column}: expected ${error.message}, found ${found}`;
  }
}

/** What is wrong with a body that is not JSON; a byte order mark before it is not. */
export function problemOfSyntax(body: string): string {
  const mistake = describeSyntaxMistake(body.replace(/^\uFEFF/, ''));
  return ['The body is not valid JSON', mistake ?? []].flat().join(': ');
}

/** What does not stand for itself on a screen is named by its number. */
function describeCharacter(code: number | undefined): string {
  if (code === undefined) return 'the end of the body';
  const character = String.fromCodePoint(code);
  if (character === '"') return 'a double quote';
  if (!/[\p{C}\p{M}\p{Z}]/u.test(character)) return `"${character}"`;
  return `U+${code.toString(16).toUpperCase().padStart(4, '0')}`;
}
