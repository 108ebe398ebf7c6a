import type { Store } from '../../src/app/ports.ts';

/** A store with other parts in the place of some of its own, whoever it acts for. */
export function storeWith<Given extends Store>(store: Given, parts: Partial<Store>): Given {
  return new Proxy(store, {
    get(target, name) {
      if (name === 'as')
        return (...args: Parameters<Store['as']>) => storeWith(target.as(...args), parts);
      if (name in parts) return Reflect.get(parts, name);
      const value: unknown = Reflect.get(target, name, target);
      return typeof value === 'function' ? value.bind(target) : value;
    },
  });
}
