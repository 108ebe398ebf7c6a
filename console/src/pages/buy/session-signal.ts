import { createSignal, type Signal } from '../../api/signal.ts';

/**
 * What concerns this window alone: it outlasts a reload, and no other window has it. Search tokens are kept so, and not
 * in the URL, which people send to each other: with a token one can buy in its account, and nothing else.
 */
export function sessionSignal<Value>(key: string, first: Value): Signal<Value> {
  const kept = sessionStorage.getItem(key);
  const signal = createSignal<Value>(kept === null ? first : (JSON.parse(kept) as Value));
  signal.subscribe(() => sessionStorage.setItem(key, JSON.stringify(signal.get())));
  return signal;
}
