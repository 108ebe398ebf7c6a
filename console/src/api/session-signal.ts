import { createSignal, type Signal } from './signal.ts';

const prefix = 'trunkline-';
const ownerKey = `${prefix}owner`;
/** Signals of this window, each of which becomes again what it was first. */
const resets = new Set<() => void>();

/**
 * What concerns this window alone: it outlasts a reload, and no other window has it. Search tokens are kept so, and not
 * in the URL, which people send to each other: with a token one can buy in its account, and nothing else.
 */
export function sessionSignal<Value>(name: string, first: Value): Signal<Value> {
  const key = prefix + name;
  const kept = sessionStorage.getItem(key);
  const signal = createSignal<Value>(kept === null ? first : (JSON.parse(kept) as Value));
  signal.subscribe(() => sessionStorage.setItem(key, JSON.stringify(signal.get())));
  resets.add(() => signal.set(first));
  return signal;
}

/** What this window keeps is somebody's, and nobody else finds it. */
export function keepFor(owner: string): void {
  if (sessionStorage.getItem(ownerKey) === owner) return;
  forgetKept();
  sessionStorage.setItem(ownerKey, owner);
}

/** Whose it was stays: who signs in again keeps what comes after. */
export function forgetKept(): void {
  for (const reset of resets) reset();
  for (const key of Object.keys(sessionStorage))
    if (key.startsWith(prefix) && key !== ownerKey) sessionStorage.removeItem(key);
}
