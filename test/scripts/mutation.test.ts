import { describe, expect, test } from 'vitest';

interface Mutant {
  readonly line: number;
  readonly operator: string;
  readonly replacement: string;
}

const load = (name: string) =>
  import(new URL(`../../scripts/mutation/${name}.mjs`, import.meta.url).href);
const { mutantsOf } = (await load('mutants')) as { mutantsOf(text: string): Mutant[] };
const { instrumented } = (await load('instrument')) as {
  instrumented(text: string, mutants: readonly object[]): string;
};
const { globPattern } = (await load('files')) as { globPattern(glob: string): RegExp };

/** Runs `answer` of a module with one of its mutants active. */
async function answered(text: string, active: number | null): Promise<unknown> {
  const mutants = mutantsOf(text).map((mutant, id) => ({ ...mutant, id }));
  // Not the global itself: these tests run with mutants around them, too.
  const isActive = `((id) => id === ${active})`;
  const changed = instrumented(text, mutants).replace('globalThis.mutation', isActive);
  const module = await import(`data:text/javascript,${encodeURIComponent(changed)}`);
  return (module as { answer(): unknown }).answer();
}

const arithmetic = 'export const answer = () => (1 + 2 < 4 && !false ? [7, "x".trim()] : null);';

describe('mutants', () => {
  test('leave a module as it is while none is active', async () => {
    expect(await answered(arithmetic, null)).toEqual([7, 'x']);
  });

  test('change what it answers, one at a time', async () => {
    const mutants = mutantsOf(arithmetic);
    const answers = await Promise.all(mutants.map((_, id) => answered(arithmetic, id)));
    const changing = mutants.filter((_, id) => JSON.stringify(answers[id]) !== '[7,"x"]');
    expect(changing.map(({ operator }) => operator)).toEqual(
      expect.arrayContaining(['function', 'condition', 'array', 'number', 'string', 'negation']),
    );
  });

  test('take a block’s content away', async () => {
    const text =
      'let sum = 0;\nexport function answer() {\n  for (;;) { sum = 5; break; }\n  return sum;\n}';
    const id = mutantsOf(text).findIndex(({ operator }) => operator === 'block');
    expect(await answered(text, id)).toBeUndefined();
  });

  test('exchange the words of a rule, and leave alone what is only said', () => {
    const text =
      "import 'x';\ntype T = 'a';\nconst a = { writers: 'admins', says: 'Not for you' };";
    const texts = mutantsOf(text).map(({ operator, replacement }) => [operator, replacement]);
    expect(texts).toContainEqual(['word', "'agents'"]);
    expect(texts.filter(([operator]) => operator === 'string')).toEqual([]);
  });

  test('are found in their lines, types aside', () => {
    const text = 'function f(a: number): 5 {\n  return (a as 7) > 3 ? 1 : (0 satisfies number);\n}';
    const lines = mutantsOf(text).map(({ line, operator }) => `${line} ${operator}`);
    expect(lines).toContain('2 operator');
    expect(lines.filter((line) => line.endsWith('number'))).toHaveLength(3);
  });
});

test.each([
  ['src/domain/**', 'src/domain/resources/groups.ts', true],
  ['src/domain/*', 'src/domain/resources/groups.ts', false],
  ['src/{app,http}/**', 'src/http/tenant.ts', true],
  ['src/domain/plan.ts', 'src/domain/planXts', false],
])('the glob %s takes %s: %s', (glob, path, isTaken) => {
  expect(globPattern(glob).test(path)).toBe(isTaken);
});
