import { digits, end, nothing, type State } from './digit-automaton.ts';
import type { DigitSets } from './digit-sets.ts';

/** What may follow a part of a pattern, by how many digits that is. */
type Rest = readonly State[];
/** A part of a pattern: puts itself in front of what may follow it. */
type Part = (rest: Rest) => Rest;

const token = /\(\?:|[|)]|\[\d[\d-]*\]|\\d|\d|\?|\{\d+(?:,\d*)?\}/y;

/** The numbers of a length that a regular expression over digits matches from end to end. */
export type CompilePattern = (source: string, length: number) => State;

/**
 * It knows what libphonenumber's metadata uses: digits, classes, `\d`, `(?:)`, `|`, `?`, `{n}`, `{n,m}`
 * and `{n,}`. A pattern is compiled once, for all lengths up to `longest`.
 */
export function patternCompiler(longest: number, sets: DigitSets): CompilePattern {
  const nothingFollows = [end, ...Array.from({ length: longest }, () => nothing)];
  const parts = partsOf(sets);
  const compiled = new Map<string, Rest>();
  return (source, length) => {
    const byLength = compiled.get(source) ?? parse(tokensOf(source), parts)(nothingFollows);
    compiled.set(source, byLength);
    return byLength[length] ?? nothing;
  };
}

function tokensOf(source: string): string[] {
  const tokens: string[] = [];
  token.lastIndex = 0;
  for (let at = 0; at < source.length; at = token.lastIndex) {
    const found = token.exec(source)?.[0];
    if (found === undefined) throw new SyntaxError(`no digit pattern: ${source.slice(at)}`);
    tokens.push(found);
  }
  return tokens;
}

type Parts = ReturnType<typeof partsOf>;

function partsOf({ branch, union }: DigitSets) {
  const either = (a: Rest, b: Rest): Rest =>
    a.map((state, index) => union(state, b[index] ?? nothing));
  return {
    digit(isAllowed: readonly boolean[]): Part {
      const after = (state: State) =>
        state === nothing ? nothing : branch((digit) => (isAllowed[digit] ? state : nothing));
      return (rest) => [nothing, ...rest.slice(0, -1).map(after)];
    },
    sequence: (parts: readonly Part[]): Part => {
      return (rest) => parts.reduceRight((after, part) => part(after), rest);
    },
    alternatives: (parts: readonly Part[]): Part => {
      return (rest) => parts.map((part) => part(rest)).reduce(either);
    },
    repeated: (part: Part, min: number, max: number): Part => {
      return (rest) => {
        let all = rest;
        for (let more = Math.min(max, rest.length); more > min; more--)
          all = either(rest, part(all));
        for (let needed = min; needed > 0; needed--) all = part(all);
        return all;
      };
    },
  };
}

function parse(tokens: readonly string[], parts: Parts): Part {
  let at = 0;

  function alternatives(): Part {
    const options = [sequence()];
    while (tokens[at] === '|') {
      at++;
      options.push(sequence());
    }
    return parts.alternatives(options);
  }

  function sequence(): Part {
    const items: Part[] = [];
    while (at < tokens.length && tokens[at] !== '|' && tokens[at] !== ')') items.push(quantified());
    return parts.sequence(items);
  }

  function quantified(): Part {
    const item = atom();
    const bounds = boundsOf(tokens[at]);
    if (!bounds) return item;
    at++;
    return parts.repeated(item, bounds.min, bounds.max);
  }

  function atom(): Part {
    const start = tokens[at++] ?? '';
    if (start !== '(?:') return parts.digit(allowedBy(start));
    const group = alternatives();
    if (tokens[at++] !== ')') throw new SyntaxError('no digit pattern: ) is missing');
    return group;
  }

  const whole = alternatives();
  if (at < tokens.length) throw new SyntaxError(`no digit pattern: ${tokens[at]} is too much`);
  return whole;
}

function boundsOf(quantifier: string | undefined): { min: number; max: number } | undefined {
  if (quantifier === '?') return { min: 0, max: 1 };
  const [, from, comma, to] = /^\{(\d+)(,?)(\d*)\}$/.exec(quantifier ?? '') ?? [];
  if (from === undefined) return undefined;
  const min = Number(from);
  return { min, max: to ? Number(to) : comma ? Infinity : min };
}

function allowedBy(source: string): boolean[] {
  if (!/^[[\\\d]/.test(source)) throw new SyntaxError(`no digit pattern: ${source} is not a digit`);
  const expression = new RegExp(`^${source}$`);
  return digits.map((digit) => expression.test(String(digit)));
}
