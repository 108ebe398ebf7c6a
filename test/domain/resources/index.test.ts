import { expect, test } from 'vitest';
import { declarationOf, resources } from '../../../src/domain/resources/index.ts';

test('no two resources have the same kind, envelope or path', () => {
  const names = {
    kinds: resources.map(({ kind }) => kind),
    envelopes: resources.map(({ singular }) => singular),
    paths: resources.map(({ nesting, path }) => `${nesting?.parent.kind} ${path}`),
  };
  for (const [name, all] of Object.entries(names)) {
    expect(new Set(all).size, name).toBe(all.length);
  }
});

test('a declaration is found by its kind, and what is not declared is a mistake', () => {
  for (const declaration of resources) expect(declarationOf(declaration.kind)).toBe(declaration);
  expect(() => declarationOf('unicorn')).toThrow('unicorn');
});

test('what is detached from a record that is deleted says how', () => {
  const naming = resources.filter(({ references }) => references);
  expect(naming.length).toBeGreaterThan(0);
  for (const { kind, removeReference } of naming) expect(removeReference, kind).toBeDefined();
});
