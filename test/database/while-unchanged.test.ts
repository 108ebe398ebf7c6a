import { describe, expect, test } from 'vitest';
import { whileUnchanged } from '../../src/database/while-unchanged.ts';

/** Answers remembered from a database of this revision, and all that it was asked. */
function remembered(maxAnswers: number) {
  let revision = 1;
  const asked: string[] = [];
  const remember = whileUnchanged<string>(() => revision, maxAnswers);
  return {
    asked,
    change: () => void (revision += 1),
    get: (key: string, answer: string | null = key) =>
      remember(key, async () => {
        asked.push(key);
        return answer;
      }),
    remember,
  };
}

describe('an answer', () => {
  test('is remembered until something changes', async () => {
    const { get, asked, change } = remembered(10);
    expect(await get('a')).toBe('a');
    expect(await get('a')).toBe('a');
    expect(asked).toEqual(['a']);
    change();
    await get('a');
    expect(asked).toEqual(['a', 'a']);
  });

  test('on its way is shared by all who ask', async () => {
    const { get, asked } = remembered(10);
    expect(await Promise.all([get('a'), get('a')])).toEqual(['a', 'a']);
    expect(asked).toEqual(['a']);
  });

  test('that was asked for before the change is forgotten, though it comes after it', async () => {
    const { get, asked, change } = remembered(10);
    const early = get('a');
    change();
    await Promise.all([early, get('a')]);
    expect(asked).toEqual(['a', 'a']);
  });

  test('goes when there are too many, the one not asked for longest and it alone', async () => {
    const { get, asked } = remembered(3);
    for (const key of ['a', 'b', 'c', 'a', 'd']) await get(key);
    asked.length = 0;
    for (const key of ['a', 'c', 'd', 'b']) await get(key);
    expect(asked).toEqual(['b']);
  });

  test('of null is asked for again', async () => {
    const { get, asked } = remembered(10);
    expect([await get('a', null), await get('a', null)]).toEqual([null, null]);
    expect(asked).toEqual(['a', 'a']);
  });

  test('that failed is asked for again', async () => {
    const { get, remember } = remembered(10);
    await expect(remember('a', () => Promise.reject(new Error('away')))).rejects.toThrow('away');
    expect(await get('a')).toBe('a');
  });
});
